package org.tabularium.quantity;

/**
 * A run of digits and separators in a text that reads as one number or as a broken one.
 *
 * @param start
 *            the first character, from 0
 * @param end
 *            the character after the last
 * @param text
 *            the characters between
 */
public record NumericToken(int start, int end, String text) {
}
