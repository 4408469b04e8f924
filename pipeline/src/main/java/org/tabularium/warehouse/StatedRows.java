package org.tabularium.warehouse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

    private final RowPacker rows = new RowPacker();

    private final List<Finding> findings = new ArrayList<>();

    private final Set<String> places = new HashSet<>();

    private StatedRows() {
    }

    static DocumentRows of(Rejected rejected) {
        RowPacker rows = new RowPacker();
        rows.row(StatedTable.DOCUMENT).flag(true).text(rejected.reason()).text(rejected.message())
                .text(rejected.advice()).text("").text("").text("").text("").number(OptionalInt.empty()).text("")
                .texts(List.of());
        return new DocumentRows(rejected.source(), Optional.of(rejected), rows.packed());
    }

    static DocumentRows of(Extracted extracted) {
        return new StatedRows().rows(extracted);
    }

    private DocumentRows rows(Extracted extracted) {
        Interpretation found = extracted.interpretation();
        extracted.remarks().forEach(remark -> findings.add(finding(remark)));
        findings.addAll(found.findings());
        head(extracted);
        observations(found.observations());
        tokens(found.ledger());
        findings();
        EvidenceRows.attachments(found.observations(), rows);
        EvidenceRows.cells(found.tables(), rows);
        EvidenceRows.traces(found.tables(), rows);
        return new DocumentRows(extracted.source(), Optional.empty(), rows.packed());
    }

    private static Finding finding(Document.Remark remark) {
        return new Finding(remark.code(), Severity.WARNING, remark.locator(), remark.message());
    }

    private void head(Extracted extracted) {
        DocumentContext context = extracted.interpretation().context();
        rows.row(StatedTable.DOCUMENT).flag(false).text("").text("").text("").text(extracted.properties().mediaType())
                .text(context.title()).text(extracted.properties().creator()).text(context.publisher().orElse(""))
                .number(context.reportingYear()).text(context.program().orElse("")).texts(context.evidence());
    }

    private void observations(List<Observation> observations) {
        int ordinal = 0;
        for (Observation observation : observations) {
            observation(observation, ++ordinal);
        }
    }

    private void observation(Observation observation, int ordinal) {
        StoredValue stored = observation.value().map(StoredValue::of)
                .orElse(new StoredValue(Optional.empty(), Change.NONE));
        report(observation, stored.change());
        Status status = stored.change() == Change.REFUSED ? Status.INVALID : observation.status();
        rows.row(StatedTable.OBSERVATION).number(ordinal).text(place(observation, ordinal)).text(observation.heading())
                .text(observation.kind().code()).texts(observation.label()).number(observation.year())
                .value(stored.value()).text(observation.unit().code()).text(status.code()).text(qualifier(observation))
                .texts(observation.providers()).text(observation.program().orElse("")).text(observation.raw())
                .number(observation.confidence().value()).texts(observation.confidence().reasons());
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
        String place = StorableText.of(observation.position().path());
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

    private void tokens(List<LedgerEntry> ledger) {
        int ordinal = 0;
        for (LedgerEntry entry : ledger) {
            rows.row(StatedTable.TOKEN).number(++ordinal).text(entry.position().path()).text(entry.token())
                    .text(entry.use());
        }
    }

    private void findings() {
        int ordinal = 0;
        for (Finding finding : findings) {
            rows.row(StatedTable.FINDING).number(++ordinal).text(finding.code()).text(finding.severity().code())
                    .text(finding.position().path()).text(finding.message());
        }
    }
}
