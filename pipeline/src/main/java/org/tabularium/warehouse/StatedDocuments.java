package org.tabularium.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.tabularium.warehouse.WarehouseBuild.Stored;

/** The schema {@code stated}: what the documents state, in their own words. A document goes in and out whole. */
final class StatedDocuments {

    private static final String SCHEMA = "stated";

    private static final String DOCUMENT = "document";

    private static final List<String> TABLES = Stream
            .concat(Stream.of(DOCUMENT), Stream.of(StatedTable.values()).map(StatedTable::table)).toList();

    private final Database database;

    StatedDocuments(Database database) {
        this.database = database;
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

    void store(FileRows rows, Run run) {
        Map<Long, Map<String, Long>> expected = new TreeMap<>();
        String file = Row.storable(rows.file().name());
        database.inTransaction(() -> {
            delete(file);
            for (DocumentRows document : rows.documents()) {
                long key = key(document.source().name());
                append(key, rows.file(), document, run);
                expected.put(key, counts(document));
            }
        });
        verify(file, expected);
    }

    private static Map<String, Long> counts(DocumentRows document) {
        Map<String, Long> counts = new TreeMap<>(Map.of(DOCUMENT, 1L));
        document.rows().forEach((table, rows) -> counts.put(table.table(), (long) rows.size()));
        return counts;
    }

    void withdraw(String name) {
        String file = Row.storable(name);
        database.inTransaction(() -> delete(file));
        verify(file, Map.of());
    }

    private long key(String name) {
        return database.number("SELECT surrogate_key(?)", Row.storable(name));
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
            throw lost(file, DOCUMENT, documents, expected.size());
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

    private void append(long key, SourceFile file, DocumentRows document, Run run) {
        database.append(SCHEMA, DOCUMENT, appender -> appender.row(key, document(file, document, run)));
        document.rows().forEach((table, rows) -> database.append(SCHEMA, table.table(), appender -> {
            for (Row row : rows) {
                appender.row(key, row);
            }
        }));
    }

    private static Row document(SourceFile file, DocumentRows document, Run run) {
        SourceFile source = document.source();
        List<Object> fields = new ArrayList<>(List.of(source.name(), source.sha256(), source.bytes(), run.rules()));
        fields.addAll(document.head().fields());
        fields.addAll(List.of(file.name(), file.sha256(), file.bytes()));
        return Row.of(fields.toArray());
    }
}
