package org.tabularium.interpret;

import java.util.List;

/** All that was found in one document. */
public record Interpretation(DocumentContext context, List<Observation> observations, List<LedgerEntry> ledger,
        List<Finding> findings) {

    public Interpretation {
        observations = List.copyOf(observations);
        ledger = List.copyOf(ledger);
        findings = List.copyOf(findings);
    }
}
