package org.tabularium.interpret.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.tabularium.document.GridCell;
import org.tabularium.document.Table;
import org.tabularium.interpret.Finding;
import org.tabularium.interpret.LedgerEntry;
import org.tabularium.interpret.Observation;
import org.tabularium.interpret.TableEvidence;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.quantity.NumericToken;
import org.tabularium.quantity.NumericTokens;
import org.tabularium.quantity.Units;

/** Reads the figures of a table, section by section, and accounts for every number in it. */
public final class TableInterpreter {

    private static final Comparator<TableEvidence.Cell> READING_ORDER = Comparator.comparingInt(TableEvidence.Cell::row)
            .thenComparingInt(TableEvidence.Cell::column);

    private final TableRules rules;

    public TableInterpreter(Vocabulary vocabulary, Units units) {
        this.rules = TableRules.of(vocabulary, units);
    }

    /** All that a table states, in the order of its rows. */
    public TableReading read(Table table, TableContext context) {
        Optional<TidyTable> tidy = TidyTable.of(table.grid(), rules.vocabulary());
        if (tidy.isPresent()) {
            return new TidyReader(table.grid(), tidy.get(), context, rules.units()).read();
        }
        List<Observation> observations = new ArrayList<>();
        List<LedgerEntry> ledger = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<TableEvidence.Cell> cells = new ArrayList<>();
        List<String> trace = new ArrayList<>();
        for (Section section : new SectionFinder(table.grid(), rules.vocabulary(), rules.scales()).sections()) {
            TableReading reading = new SectionReader(table, section, context, rules).read();
            observations.addAll(reading.observations());
            ledger.addAll(reading.ledger());
            findings.addAll(reading.findings());
            trace.add("section of rows " + rows(section));
            cells.addAll(reading.cells());
            trace.addAll(reading.trace());
        }
        return new TableReading(List.copyOf(observations), List.copyOf(ledger), List.copyOf(findings),
                cells.stream().sorted(READING_ORDER).toList(), List.copyOf(trace));
    }

    private static String rows(Section section) {
        List<Integer> rows = new ArrayList<>(section.header());
        section.body().forEach(row -> rows.add(row.row()));
        return rows.isEmpty() ? "none" : Collections.min(rows) + 1 + " to " + (Collections.max(rows) + 1);
    }

    /** The numbers of a cell that is not read for figures, with the reason. */
    static List<LedgerEntry> unread(GridCell cell, String reason) {
        if (!CellText.hasNumber(cell.text())) {
            return List.of();
        }
        List<LedgerEntry> entries = new ArrayList<>();
        for (CellStatements.Statement line : CellStatements.of(cell)) {
            for (NumericToken token : NumericTokens.in(line.text())) {
                entries.add(new LedgerEntry(line.locate(token.start(), token.end()), token.text(), reason));
            }
        }
        return entries;
    }
}
