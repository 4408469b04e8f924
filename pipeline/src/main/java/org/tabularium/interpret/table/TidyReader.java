package org.tabularium.interpret.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import org.tabularium.document.Grid;
import org.tabularium.document.GridCell;
import org.tabularium.document.Progress;
import org.tabularium.interpret.Confidence;
import org.tabularium.interpret.Finding;
import org.tabularium.interpret.Kind;
import org.tabularium.interpret.LedgerEntry;
import org.tabularium.interpret.Observation;
import org.tabularium.interpret.Reason;
import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.TableEvidence;
import org.tabularium.interpret.table.TidyTable.Role;
import org.tabularium.quantity.MissingSigns;
import org.tabularium.quantity.NumberGrammar;
import org.tabularium.quantity.NumberReading;
import org.tabularium.quantity.NumberStyle;
import org.tabularium.quantity.NumberStyleEvidence;
import org.tabularium.quantity.NumericToken;
import org.tabularium.quantity.NumericTokens;
import org.tabularium.quantity.Status;
import org.tabularium.quantity.Unit;
import org.tabularium.quantity.Units;

/** Reads a table that has one observation a row. */
final class TidyReader {

    private final Grid grid;

    private final TidyTable tidy;

    private final TableContext context;

    private final Units units;

    private final List<Observation> observations = new ArrayList<>();

    private final List<LedgerEntry> ledger = new ArrayList<>();

    private final List<Finding> findings = new ArrayList<>();

    TidyReader(Grid grid, TidyTable tidy, TableContext context, Units units) {
        this.grid = grid;
        this.tidy = tidy;
        this.context = context;
        this.units = units;
    }

    TableReading read() {
        int column = tidy.columns().get(Role.VALUE);
        NumberStyleEvidence.Decision style = NumberStyleEvidence
                .decide(IntStream.range(1, grid.rows()).mapToObj(row -> grid.text(row, column).strip()).toList());
        for (int row = 0; row < grid.rows(); row++) {
            Progress.step();
            for (GridCell cell : grid.row(row)) {
                if (row == 0 || cell.column() != column) {
                    ledger.addAll(TableInterpreter.unread(cell, row == 0 ? "header" : "label"));
                }
            }
            if (row > 0) {
                int current = row;
                grid.at(row, column).ifPresent(cell -> read(current, cell, style.style()));
            }
        }
        return new TableReading(List.copyOf(observations), List.copyOf(ledger), List.copyOf(findings), evidence(),
                List.of("one observation a row: " + tidy.columns() + ", labels in columns " + tidy.labels()
                        + "; numbers: " + style.evidence()));
    }

    private List<TableEvidence.Cell> evidence() {
        return grid.cells().stream().map(cell -> new TableEvidence.Cell(cell.locator(), cell.row(), cell.column(),
                cell.rowSpan(), cell.columnSpan(), role(cell), cell.text())).toList();
    }

    private TableEvidence.Role role(GridCell cell) {
        if (cell.row() == 0) {
            return TableEvidence.Role.HEADER;
        }
        return tidy.columns().entrySet().stream().filter(column -> column.getValue() == cell.column())
                .map(column -> switch (column.getKey()) {
                    case VALUE -> TableEvidence.Role.VALUE;
                    case YEAR -> TableEvidence.Role.YEAR;
                    case UNIT -> TableEvidence.Role.UNIT;
                    case PROVIDER -> TableEvidence.Role.PROVIDER;
                    case PROGRAM -> TableEvidence.Role.PROGRAM;
                    case INDICATOR -> TableEvidence.Role.LABEL;
                    case IGNORED -> TableEvidence.Role.EMPTY;
                }).findFirst().orElse(TableEvidence.Role.LABEL);
    }

    private void read(int row, GridCell cell, NumberStyle style) {
        String raw = Spaces.collapse(cell.text());
        Optional<Status> sign = MissingSigns.read(raw);
        if (sign.isPresent()) {
            add(row, cell, raw, sign.get(), Optional.empty());
            return;
        }
        List<NumericToken> tokens = NumericTokens.in(raw);
        if (tokens.size() != 1) {
            ledger.addAll(TableInterpreter.unread(cell, "no single number"));
            return;
        }
        NumericToken token = tokens.getFirst();
        ledger.add(new LedgerEntry(CellReader.firstLine(cell).characters(token.start(), token.end()), token.text(),
                LedgerEntry.OBSERVED));
        switch (NumberGrammar.read(token.text(), style)) {
            case NumberReading.Value number -> add(row, cell, raw, Status.NORMAL,
                    StoredFigure.of(cell, number.value()).or(() -> Optional.of(number.value())));
            case NumberReading.Malformed malformed -> {
                findings.add(new Finding("NUM-001", Finding.Severity.ERROR, cell.locator(),
                        "\"" + token.text() + "\" is no number: " + malformed.reason()
                                + "; no value was taken. Ask the publisher for the figure."));
                add(row, cell, raw, Status.INVALID, Optional.empty());
            }
        }
    }

    private void add(int row, GridCell cell, String raw, Status status, Optional<BigDecimal> value) {
        OptionalInt year = tidy.year(grid, row);
        String heading = context.caption().orElse(context.heading());
        List<String> named = tidy.label(grid, row);
        if (named.isEmpty()) {
            findings.add(new Finding("TAB-001", Finding.Severity.WARNING, cell.locator(),
                    "The row has a figure but no label; it is kept under the heading of the table only."));
        }
        List<String> label = named.isEmpty() ? List.of(heading) : named;
        observations.add(new Observation(cell.locator(), heading, Kind.TABLE, label, year, value, unit(row, raw),
                status, Set.of(), tidy.text(grid, row, Role.PROVIDER).map(List::of).orElse(List.of()),
                tidy.text(grid, row, Role.PROGRAM).or(context::program), raw, confidence(status)));
    }

    private static Confidence confidence(Status status) {
        Confidence sure = Confidence.of(Reason.ROW_OF_ITS_OWN, List.of("the table has one observation a row"));
        return status == Status.INVALID ? sure.and(Reason.NO_NUMBER, "the digits are no number") : sure;
    }

    /** The unit of the unit column, else a sign behind the number. */
    private Unit unit(int row, String raw) {
        return tidy.text(grid, row, Role.UNIT).flatMap(this::firstUnit).or(() -> firstUnit(raw)).orElse(Unit.COUNT);
    }

    private Optional<Unit> firstUnit(String text) {
        return units.of(text).or(() -> Arrays.stream(text.split("[\\s\\[\\]().\\d]+")).filter(word -> !word.isEmpty())
                .map(units::of).flatMap(Optional::stream).findFirst());
    }
}
