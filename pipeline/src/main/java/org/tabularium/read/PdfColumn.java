package org.tabularium.read;

/** How far the text of a column reaches. */
record PdfColumn(double left, double right) {

    double width() {
        return right - left;
    }

    double middle() {
        return (left + right) / 2;
    }

    double shared(double from, double to) {
        return Math.min(right, to) - Math.max(left, from);
    }
}
