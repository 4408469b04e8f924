package org.tabularium.interpret;

import java.util.List;

/**
 * All that was found in one document.
 *
 * @param tables
 *            the tables that observations were read from; a figure in text needs no more evidence than its own words
 */
public record Interpretation(DocumentContext context, List<Observation> observations, List<LedgerEntry> ledger,
        List<Finding> findings, List<TableEvidence> tables) {

    public Interpretation {
        observations = List.copyOf(observations);
        ledger = List.copyOf(ledger);
        findings = List.copyOf(findings);
        tables = List.copyOf(tables);
    }
}
