package org.tabularium.document;

/**
 * An item of a bulleted or numbered list.
 *
 * @param level
 *            0 for the outermost list
 * @param marker
 *            what is printed before the item: a bullet ("•", "-") or the computed number ("3.", "b)")
 * @param ordered
 *            whether the marker is a number or letter that counts
 * @param list
 *            which list of the document the item belongs to; items of one list have the same value
 * @param bold
 *            whether all of its text is bold
 */
public record ListItem(Locator locator, int level, String marker, boolean ordered, String list, Text text, boolean bold)
        implements Block {
}
