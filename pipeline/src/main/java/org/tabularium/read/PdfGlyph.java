package org.tabularium.read;

/**
 * A character of a page, upright, measured in points from the top left corner.
 *
 * @param y
 *            the line that the character stands on
 * @param space
 *            how wide a space of its font is
 * @param turned
 *            how far the character is turned, in degrees; the measures before are those of the page turned back
 * @param placeX
 *            where the character begins on the page as it is shown
 * @param placeY
 *            where the character stands on the page as it is shown
 * @param mark
 *            the number of the marked content that it belongs to, by which the document's structure names it;
 *            {@link #UNMARKED} or {@link #ARTIFACT} where it has none
 * @param hidden
 *            whether it is not painted, as the text that programs lay under a scanned page
 */
record PdfGlyph(String text, double x, double y, double width, double size, double space, boolean bold, int turned,
        double placeX, double placeY, int mark, boolean hidden) {

    static final int UNMARKED = -1;

    /** Running heads, page numbers and ornaments, which the document itself says are no content. */
    static final int ARTIFACT = -2;

    /** Stands for a sign of a font that does not tell what it means. */
    static final String UNREADABLE = "\uFFFD";

    /** A character without marks. */
    PdfGlyph(String text, double x, double y, double width, double size, double space, boolean bold, int turned,
            double placeX, double placeY) {
        this(text, x, y, width, size, space, bold, turned, placeX, placeY, UNMARKED, false);
    }

    /** The character that another copy of it makes bold; what can be seen is not hidden, what has a mark keeps it. */
    PdfGlyph overprinted(PdfGlyph copy) {
        boolean heavy = bold || copy.bold || !hidden && !copy.hidden;
        return new PdfGlyph(text, x, y, width, size, space, heavy, turned, placeX, placeY, mark >= 0 ? mark : copy.mark,
                hidden && copy.hidden);
    }

    boolean isUnreadable() {
        return text.equals(UNREADABLE);
    }

    /** Whether its middle is on a page of this size. */
    boolean isWithin(double pageWidth, double pageHeight) {
        return middleX() >= 0 && middleX() <= pageWidth && middleY() >= 0 && middleY() <= pageHeight;
    }

    double end() {
        return x + width;
    }

    double top() {
        return y - 0.75 * size;
    }

    double bottom() {
        return y + 0.2 * size;
    }

    /** Where the middle of the character is on the page as it is shown, for upright ones. */
    double middleX() {
        return turned == 0 ? x + width / 2 : placeX;
    }

    double middleY() {
        return turned == 0 ? y - 0.3 * size : placeY;
    }

    boolean isBlank() {
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (!Character.isWhitespace(sign) && !Character.isSpaceChar(sign)) {
                return false;
            }
        }
        return true;
    }
}
