package org.tabularium.document;

/**
 * A paragraph that is neither a heading nor an item of a list.
 *
 * @param indent
 *            how far the text is set in from the left, in typographic points; 0 where the format does not say
 * @param bold
 *            whether all of its text is bold
 */
public record Paragraph(Locator locator, Role role, Text text, double indent, boolean bold) implements Block {

    /** What the document's own styles say that the paragraph is. */
    public enum Role {
        /** Running text. */
        BODY,
        /** The title of the document. */
        TITLE,
        /** The caption of a table or picture. */
        CAPTION
    }

    /** Running text without layout. */
    public static Paragraph of(Locator locator, String text) {
        return new Paragraph(locator, Role.BODY, Text.of(text), 0, false);
    }
}
