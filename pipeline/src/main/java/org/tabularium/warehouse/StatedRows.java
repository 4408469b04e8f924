package org.tabularium.warehouse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.tabularium.document.Document;
import org.tabularium.interpret.DocumentContext;
import org.tabularium.interpret.Finding;
import org.tabularium.interpret.Finding.Severity;
import org.tabularium.interpret.Interpretation;
import org.tabularium.interpret.LedgerEntry;
import org.tabularium.interpret.Observation;
import org.tabularium.quantity.Qualifier;
import org.tabularium.quantity.Status;
import org.tabularium.warehouse.DocumentResult.Extracted;
import org.tabularium.warehouse.DocumentResult.Rejected;
import org.tabularium.warehouse.StoredValue.Change;

/** Makes the rows of one document; what storing cannot keep exactly becomes a finding of it. */
final class StatedRows {

    private final List<Finding> findings = new ArrayList<>();

    private final Set<String> places = new HashSet<>();

    private StatedRows() {
    }

    static DocumentRows of(Rejected rejected) {
        return new DocumentRows(rejected.source(), Row.of(true, rejected.reason(), rejected.message(),
                rejected.advice(), "", "", "", "", Optional.empty(), "", List.of()), Map.of());
    }

    /** The way back; empty for a document that was read. */
    static Optional<Rejected> rejection(DocumentRows document) {
        List<Object> head = document.head().fields();
        return head.getFirst().equals(true)
                ? Optional.of(new Rejected(document.source(), (String) head.get(1), (String) head.get(2),
                        (String) head.get(3)))
                : Optional.empty();
    }

    static DocumentRows of(Extracted extracted) {
        return new StatedRows().rows(extracted);
    }

    private DocumentRows rows(Extracted extracted) {
        Interpretation found = extracted.interpretation();
        extracted.remarks().forEach(remark -> findings.add(finding(remark)));
        findings.addAll(found.findings());
        List<Row> observations = observations(found.observations());
        return new DocumentRows(extracted.source(), head(extracted), Map.of(StatedTable.OBSERVATION, observations,
                StatedTable.TOKEN, tokens(found.ledger()), StatedTable.FINDING, findings(), StatedTable.ATTACHMENT,
                EvidenceRows.attachments(found.observations()), StatedTable.TABLE_CELL,
                EvidenceRows.cells(found.tables()), StatedTable.TABLE_TRACE, EvidenceRows.traces(found.tables())));
    }

    private static Finding finding(Document.Remark remark) {
        return new Finding(remark.code(), Severity.WARNING, remark.locator(), remark.message());
    }

    private static Row head(Extracted extracted) {
        DocumentContext context = extracted.interpretation().context();
        return Row.of(false, "", "", "", extracted.properties().mediaType(), context.title(),
                extracted.properties().creator(), context.publisher().orElse(""), context.reportingYear(),
                context.program().orElse(""), context.evidence());
    }

    private List<Row> observations(List<Observation> observations) {
        List<Row> rows = new ArrayList<>(observations.size());
        for (Observation observation : observations) {
            rows.add(observation(observation, rows.size() + 1));
        }
        return rows;
    }

    private Row observation(Observation observation, int ordinal) {
        StoredValue stored = observation.value().map(StoredValue::of)
                .orElse(new StoredValue(Optional.empty(), Change.NONE));
        report(observation, stored.change());
        Status status = stored.change() == Change.REFUSED ? Status.INVALID : observation.status();
        return Row.of(ordinal, place(observation, ordinal), observation.heading(), observation.kind().code(),
                observation.label(), observation.year(), stored.value(), observation.unit().code(), status.code(),
                qualifier(observation), observation.providers(), observation.program().orElse(""), observation.raw(),
                observation.confidence().value(), observation.confidence().reasons());
    }

    private void report(Observation observation, Change change) {
        String exact = observation.value().map(Object::toString).orElse("");
        switch (change) {
            case NONE -> {
            }
            case ROUNDED -> findings.add(new Finding("NUM-901", Severity.INFO, observation.position(),
                    exact + " has more than four decimals and is kept rounded to four"));
            case REFUSED -> findings.add(new Finding("NUM-900", Severity.ERROR, observation.position(),
                    exact + " does not fit 14 digits before and 4 after the decimal point; no value is kept"));
        }
    }

    /** The position; made unique where two observations claim one, so that a slip of one rule stops no night. */
    private String place(Observation observation, int ordinal) {
        String place = Row.storable(observation.position().path());
        if (places.add(place)) {
            return place;
        }
        findings.add(new Finding("DOC-002", Severity.WARNING, observation.position(),
                "two figures claim the same place; report it to the keepers of the rules"));
        String unique = place + "#" + ordinal;
        places.add(unique);
        return unique;
    }

    private static String qualifier(Observation observation) {
        return observation.qualifiers().stream().map(Qualifier::code).sorted().collect(Collectors.joining("+"));
    }

    private static List<Row> tokens(List<LedgerEntry> ledger) {
        List<Row> rows = new ArrayList<>(ledger.size());
        for (LedgerEntry entry : ledger) {
            rows.add(Row.of(rows.size() + 1, entry.position().path(), entry.token(), entry.use()));
        }
        return rows;
    }

    private List<Row> findings() {
        List<Row> rows = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            rows.add(Row.of(rows.size() + 1, finding.code(), finding.severity().code(), finding.position().path(),
                    finding.message()));
        }
        return rows;
    }
}
