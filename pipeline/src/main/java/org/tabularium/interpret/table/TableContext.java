package org.tabularium.interpret.table;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.tabularium.interpret.text.Scope;

/**
 * What stands around a table.
 *
 * @param caption
 *            the caption beside it
 * @param heading
 *            the nearest heading above it, empty where there is none
 * @param year
 *            the year that holds where the table names none: that of the caption, else the reporting year
 * @param scope
 *            the provider and programme in force
 * @param projects
 *            names that the document calls programmes or projects: a label that is one of them names it
 */
public record TableContext(Optional<String> caption, String heading, OptionalInt year, Scope scope,
        Set<String> projects) {

    /** A table in a document that names a programme and no more. */
    public TableContext(Optional<String> caption, String heading, OptionalInt year, Optional<String> program) {
        this(caption, heading, year, new Scope(Optional.empty(), program), Set.of());
    }

    /** The programme in force. */
    public Optional<String> program() {
        return scope.program();
    }
}
