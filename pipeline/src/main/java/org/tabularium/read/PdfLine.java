package org.tabularium.read;

import org.tabularium.document.Text;

/**
 * A line of text on a page, in points from the top left corner.
 *
 * @param baseline
 *            what the letters stand on
 * @param size
 *            the size of most of its characters
 * @param bold
 *            whether all of it is bold
 */
record PdfLine(double left, double right, double baseline, double size, boolean bold, Text text) {

    String plain() {
        return text.plain();
    }

    double width() {
        return right - left;
    }

    /** Whether a note begins here: a raised mark before the first word. */
    boolean beginsWithMark() {
        return !text.marks().isEmpty() && text.marks().getFirst().offset() == 0;
    }

    /**
     * How wide the first word is, as far as the average width of the line's characters tells. A word of one letter does
     * not stay alone at the end of a Polish line: the next word belongs to it.
     */
    double firstWordWidth() {
        int end = plain().indexOf(' ');
        if (end == 1) {
            end = plain().indexOf(' ', 2);
        }
        return width() * (end < 0 ? plain().length() : end) / Math.max(1, plain().length());
    }
}
