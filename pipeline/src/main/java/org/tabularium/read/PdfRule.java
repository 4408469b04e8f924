package org.tabularium.read;

/**
 * A straight line drawn on a page, along one of its sides, in points from the top left corner.
 *
 * @param at
 *            the distance from the top for a horizontal rule, from the left for a vertical one
 * @param from
 *            where the rule begins, along its own direction
 * @param to
 *            where it ends
 */
record PdfRule(boolean horizontal, double at, double from, double to) {

    boolean crosses(PdfRule other, double tolerance) {
        return horizontal != other.horizontal && other.at >= from - tolerance && other.at <= to + tolerance
                && at >= other.from - tolerance && at <= other.to + tolerance;
    }

    boolean covers(double place) {
        return from <= place && place <= to;
    }
}
