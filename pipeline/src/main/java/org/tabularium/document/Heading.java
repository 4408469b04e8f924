package org.tabularium.document;

/**
 * A heading.
 *
 * @param level
 *            1 for the most general
 * @param number
 *            the computed number ("2.1."), empty where there is none
 */
public record Heading(Locator locator, int level, String number, Text text) implements Block {
}
