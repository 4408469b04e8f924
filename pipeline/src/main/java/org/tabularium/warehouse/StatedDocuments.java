package org.tabularium.warehouse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
import org.tabularium.warehouse.WarehouseBuild.Stored;

/** The schema {@code stated}: what the documents state, in their own words. A document goes in and out whole. */
final class StatedDocuments {

    private static final String SCHEMA = "stated";

    private static final List<String> TABLES = List.of("document", "observation", "token", "finding", "attachment",
            "table_cell", "table_trace");

    private final Database database;

    private final StatedEvidence evidence;

    StatedDocuments(Database database) {
        this.database = database;
        this.evidence = new StatedEvidence(database);
    }

    Map<String, Stored> all() {
        Map<String, Stored> all = new TreeMap<>();
        database.rows("SELECT name, sha256, bytes, rules, rejected FROM stated.document",
                row -> new Stored(new SourceFile(row.getString(1), row.getString(2), row.getLong(3)), row.getString(4),
                        row.getBoolean(5)))
                .forEach(stored -> all.put(stored.source().name(), stored));
        return all;
    }

    void store(DocumentResult result, Run run) {
        long key = key(result.source().name());
        Map<String, Long> expected = new TreeMap<>();
        database.inTransaction(() -> {
            delete(key);
            switch (result) {
                case Extracted extracted -> append(key, extracted, run, expected);
                case Rejected rejected -> append(key, rejected, run);
            }
        });
        expected.put("document", 1L);
        verify(key, expected, result.source().name());
    }

    void withdraw(String name) {
        long key = key(name);
        database.inTransaction(() -> delete(key));
        verify(key, Map.of(), name);
    }

    private long key(String name) {
        return database.number("SELECT surrogate_key(?)", Appender.storable(name));
    }

    private void delete(long key) {
        // Looking first spares a new document four searches.
        if (database.number("SELECT count(*) FROM stated.document WHERE document_key = ?", key) > 0) {
            TABLES.forEach(table -> database.update("DELETE FROM stated." + table + " WHERE document_key = ?", key));
        }
    }

    /** A commit after an error would have rolled back without a word, so what is there is counted. */
    private void verify(long key, Map<String, Long> expected, String name) {
        for (String table : TABLES) {
            long found = database.number("SELECT count(*) FROM stated." + table + " WHERE document_key = ?", key);
            long wanted = expected.getOrDefault(table, 0L);
            if (found != wanted) {
                throw new WarehouseException("storing " + name + " failed: stated." + table + " has " + found
                        + " rows of it where " + wanted + " belong; run again");
            }
        }
    }

    private void append(long key, Rejected rejected, Run run) {
        SourceFile source = rejected.source();
        database.append(SCHEMA, "document",
                rows -> rows.row(key, source.name(), source.sha256(), source.bytes(), run.rules(), true,
                        rejected.reason(), rejected.message(), rejected.advice(), "", "", "", "", Optional.empty(), "",
                        List.of()));
    }

    private void append(long key, Extracted extracted, Run run, Map<String, Long> expected) {
        Interpretation found = extracted.interpretation();
        List<Finding> findings = new ArrayList<>();
        extracted.remarks().forEach(remark -> findings.add(finding(remark)));
        findings.addAll(found.findings());
        appendDocument(key, extracted, run);
        appendObservations(key, found.observations(), findings);
        appendTokens(key, found.ledger());
        appendFindings(key, findings);
        expected.put("observation", (long) found.observations().size());
        expected.put("token", (long) found.ledger().size());
        expected.put("finding", (long) findings.size());
        expected.putAll(evidence.append(key, found));
    }

    private static Finding finding(Document.Remark remark) {
        return new Finding(remark.code(), Severity.WARNING, remark.locator(), remark.message());
    }

    private void appendDocument(long key, Extracted extracted, Run run) {
        SourceFile source = extracted.source();
        DocumentContext context = extracted.interpretation().context();
        database.append(SCHEMA, "document",
                rows -> rows.row(key, source.name(), source.sha256(), source.bytes(), run.rules(), false, "", "", "",
                        extracted.properties().mediaType(), context.title(), extracted.properties().creator(),
                        context.publisher().orElse(""), context.reportingYear(), context.program().orElse(""),
                        context.evidence()));
    }

    private void appendObservations(long key, List<Observation> observations, List<Finding> findings) {
        Set<String> places = new HashSet<>();
        database.append(SCHEMA, "observation", rows -> {
            int ordinal = 0;
            for (Observation observation : observations) {
                ordinal++;
                StoredValue stored = observation.value().map(StoredValue::of)
                        .orElse(new StoredValue(Optional.empty(), Change.NONE));
                report(observation, stored.change(), findings);
                Status status = stored.change() == Change.REFUSED ? Status.INVALID : observation.status();
                rows.row(key, ordinal, place(observation, ordinal, places, findings), observation.heading(),
                        observation.kind().code(), observation.label(), observation.year(), stored.value(),
                        observation.unit().code(), status.code(), qualifier(observation), observation.providers(),
                        observation.program().orElse(""), observation.raw(), observation.confidence().value(),
                        observation.confidence().reasons());
            }
        });
    }

    private static void report(Observation observation, Change change, List<Finding> findings) {
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
    private static String place(Observation observation, int ordinal, Set<String> places, List<Finding> findings) {
        String place = Appender.storable(observation.position().path());
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

    private void appendTokens(long key, List<LedgerEntry> ledger) {
        database.append(SCHEMA, "token", rows -> {
            int ordinal = 0;
            for (LedgerEntry entry : ledger) {
                rows.row(key, ++ordinal, entry.position().path(), entry.token(), entry.use());
            }
        });
    }

    private void appendFindings(long key, List<Finding> findings) {
        database.append(SCHEMA, "finding", rows -> {
            int ordinal = 0;
            for (Finding finding : findings) {
                rows.row(key, ++ordinal, finding.code(), finding.severity().code(), finding.position().path(),
                        finding.message());
            }
        });
    }
}
