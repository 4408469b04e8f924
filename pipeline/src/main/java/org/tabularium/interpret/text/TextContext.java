package org.tabularium.interpret.text;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What holds for a text.
 *
 * @param heading
 *            the nearest heading above, empty where there is none
 * @param year
 *            the reporting year
 * @param program
 *            the programme of the document
 */
public record TextContext(String heading, OptionalInt year, Optional<String> program) {
}
