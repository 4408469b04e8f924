package org.tabularium.read;

/**
 * What a page draws under one mark.
 *
 * @param page
 *            counted from 1
 * @param mark
 *            the number by which the document's structure names it
 */
record PdfMark(int page, int mark) implements PdfTagPart {
}
