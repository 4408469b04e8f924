package org.tabularium.document;

/**
 * A footnote or endnote.
 *
 * @param mark
 *            the mark that points to it, as in {@link NoteMark#mark()}
 */
public record Note(Locator locator, String mark, Text text) {
}
