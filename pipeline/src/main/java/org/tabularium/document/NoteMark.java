package org.tabularium.document;

/**
 * A mark in a text that points to a note.
 *
 * @param offset
 *            the number of characters of the plain text before the mark
 * @param mark
 *            the mark as printed ("1", "*", "a)"), or the number of the footnote it refers to
 */
public record NoteMark(int offset, String mark) {
}
