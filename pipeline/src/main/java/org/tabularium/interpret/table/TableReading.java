package org.tabularium.interpret.table;

import java.util.List;

import org.tabularium.interpret.Finding;
import org.tabularium.interpret.LedgerEntry;
import org.tabularium.interpret.Observation;
import org.tabularium.interpret.TableEvidence;

/**
 * All that was found in a table.
 *
 * @param cells
 *            what each cell was taken for
 * @param trace
 *            the named results of each step as lines of text, for people who ask why
 */
public record TableReading(List<Observation> observations, List<LedgerEntry> ledger, List<Finding> findings,
        List<TableEvidence.Cell> cells, List<String> trace) {
}
