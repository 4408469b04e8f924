package org.tabularium.interpret.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.tabularium.document.Locator;
import org.tabularium.interpret.text.Scope;
import org.tabularium.quantity.Qualifier;
import org.tabularium.quantity.Status;
import org.tabularium.quantity.Unit;

/**
 * A figure of a cell, before it is joined with its row and column.
 *
 * @param measure
 *            which of the paired measures of the header it belongs to, from 0
 * @param item
 *            the items of the row's label that it belongs to
 * @param label
 *            what its own words add to the label of the row
 * @param program
 *            the programme that the cell names for it
 */
record CellFigure(Locator position, Status status, Optional<BigDecimal> value, Optional<Unit> unit,
        Set<Qualifier> qualifiers, int measure, List<String> item, List<String> label, Optional<String> provider,
        OptionalInt year, String raw, List<String> reasons, Optional<String> program) {

    /** With the provider and programme in force where it names none itself. */
    CellFigure in(Scope scope) {
        return new CellFigure(position, status, value, unit, qualifiers, measure, item, label,
                provider.or(scope::provider), year, raw, reasons, program.or(scope::program));
    }

    static CellFigure sign(Locator position, Status status, String raw) {
        return new CellFigure(position, status, Optional.empty(), Optional.empty(), Set.of(), 0, List.of(), List.of(),
                Optional.empty(), OptionalInt.empty(), raw, List.of("the sign for " + status.code()), Optional.empty());
    }
}
