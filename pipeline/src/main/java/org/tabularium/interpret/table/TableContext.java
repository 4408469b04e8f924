package org.tabularium.interpret.table;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What stands around a table.
 *
 * @param caption
 *            the caption beside it
 * @param heading
 *            the nearest heading above it, empty where there is none
 * @param year
 *            the year that holds where the table names none: that of the caption, else the reporting year
 * @param program
 *            the programme in force
 */
public record TableContext(Optional<String> caption, String heading, OptionalInt year, Optional<String> program) {
}
