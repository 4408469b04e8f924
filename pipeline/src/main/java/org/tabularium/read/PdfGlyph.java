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
 */
record PdfGlyph(String text, double x, double y, double width, double size, double space, boolean bold, int turned,
        double placeX, double placeY) {

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
        return text.codePoints().allMatch(sign -> Character.isWhitespace(sign) || Character.isSpaceChar(sign));
    }
}
