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

    Map<String, Stored> files() {
        Map<String, Stored> files = new TreeMap<>();
        String columns = knowsFiles() ? "file, file_sha256, file_bytes" : "name, sha256, bytes";
        database.rows("SELECT DISTINCT " + columns + ", rules FROM stated.document",
                row -> new Stored(new SourceFile(row.getString(1), row.getString(2), row.getLong(3)), row.getString(4)))
                .forEach(stored -> files.put(stored.source().name(), stored));
        return files;
    }

    /** A warehouse published by an older program is asked before it is migrated; there each file was one document. */
    private boolean knowsFiles() {
        return database.number("""
                SELECT count(*) FROM duckdb_columns()
                WHERE schema_name = 'stated' AND table_name = 'document' AND column_name = 'file'
                """) > 0;
    }

    void store(FileResult result, Run run) {
        Map<Long, Map<String, Long>> expected = new TreeMap<>();
        String file = Appender.storable(result.file().name());
        database.inTransaction(() -> {
            delete(file);
            for (DocumentResult document : result.documents()) {
                long key = key(document.source().name());
                Map<String, Long> rows = new TreeMap<>();
                switch (document) {
                    case Extracted extracted -> append(key, result.file(), extracted, run, rows);
                    case Rejected rejected -> append(key, result.file(), rejected, run);
                }
                rows.put("document", 1L);
                expected.put(key, rows);
            }
        });
        verify(file, expected);
    }

    void withdraw(String name) {
        String file = Appender.storable(name);
        database.inTransaction(() -> delete(file));
        verify(file, Map.of());
    }

    private long key(String name) {
        return database.number("SELECT surrogate_key(?)", Appender.storable(name));
    }

    private List<Long> keys(String file) {
        return database.rows("SELECT document_key FROM stated.document WHERE file = ?", row -> row.getLong(1), file);
    }

    private void delete(String file) {
        for (long key : keys(file)) {
            TABLES.forEach(table -> database.update("DELETE FROM stated." + table + " WHERE document_key = ?", key));
        }
    }

    /** A commit after an error would have rolled back without a word, so what is there is counted. */
    private void verify(String file, Map<Long, Map<String, Long>> expected) {
        long documents = keys(file).size();
        if (documents != expected.size()) {
            throw lost(file, "document", documents, expected.size());
        }
        expected.forEach((key, rows) -> {
            for (String table : TABLES) {
                long found = database.number("SELECT count(*) FROM stated." + table + " WHERE document_key = ?", key);
                long wanted = rows.getOrDefault(table, 0L);
                if (found != wanted) {
                    throw lost(file, table, found, wanted);
                }
            }
        });
    }

    private static WarehouseException lost(String file, String table, long found, long wanted) {
        return new WarehouseException("storing " + file + " failed: stated." + table + " has " + found
                + " rows of it where " + wanted + " belong; run again");
    }

    private void append(long key, SourceFile file, Rejected rejected, Run run) {
        SourceFile source = rejected.source();
        database.append(SCHEMA, "document",
                rows -> rows.row(key, source.name(), source.sha256(), source.bytes(), run.rules(), true,
                        rejected.reason(), rejected.message(), rejected.advice(), "", "", "", "", Optional.empty(), "",
                        List.of(), file.name(), file.sha256(), file.bytes()));
    }

    private void append(long key, SourceFile file, Extracted extracted, Run run, Map<String, Long> expected) {
        Interpretation found = extracted.interpretation();
        List<Finding> findings = new ArrayList<>();
        extracted.remarks().forEach(remark -> findings.add(finding(remark)));
        findings.addAll(found.findings());
        appendDocument(key, file, extracted, run);
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

    private void appendDocument(long key, SourceFile file, Extracted extracted, Run run) {
        SourceFile source = extracted.source();
        DocumentContext context = extracted.interpretation().context();
        database.append(SCHEMA, "document",
                rows -> rows.row(key, source.name(), source.sha256(), source.bytes(), run.rules(), false, "", "", "",
                        extracted.properties().mediaType(), context.title(), extracted.properties().creator(),
                        context.publisher().orElse(""), context.reportingYear(), context.program().orElse(""),
                        context.evidence(), file.name(), file.sha256(), file.bytes()));
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
