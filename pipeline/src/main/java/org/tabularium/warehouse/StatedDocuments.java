package org.tabularium.warehouse;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tabularium.warehouse.WarehouseBuild.Stored;

/** The schema {@code stated}: what the documents state, in their own words. A document goes in and out whole. */
final class StatedDocuments {

    private static final String SCHEMA = "stated";

    private static final List<String> TABLES = Stream.of(StatedTable.values()).map(StatedTable::table).toList();

    private static final String COUNTS = TABLES.stream()
            .map(table -> "SELECT '" + table + "', count(*) FROM stated." + table)
            .collect(Collectors.joining(" UNION ALL "));

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

    /** Takes in these files, in place of all that was held of them: all or nothing, and the same when done again. */
    void store(Collection<FileRows> files, Run run) {
        Map<String, FileRows> byName = new TreeMap<>();
        files.forEach(rows -> byName.put(StorableText.of(rows.file().name()), rows));
        List<Filed> documents = documents(byName.values());
        Map<String, Long> wanted = counts();
        database.inTransaction(() -> {
            delete(byName.keySet(), wanted);
            append(documents, run, wanted);
        });
        verify(wanted);
    }

    /** Takes out these files, all or nothing. */
    void withdraw(Collection<String> names) {
        Map<String, Long> wanted = counts();
        database.inTransaction(() -> delete(names.stream().map(StorableText::of).toList(), wanted));
        verify(wanted);
    }

    /** A document with its key, and the file that it came in. */
    private record Filed(long key, FileRows file, DocumentRows document) {
    }

    private List<Filed> documents(Collection<FileRows> files) {
        Map<String, Long> keys = keys(files.stream().flatMap(rows -> rows.documents().stream())
                .map(document -> StorableText.of(document.source().name())).toList());
        return files.stream()
                .flatMap(rows -> rows.documents().stream().map(
                        document -> new Filed(keys.get(StorableText.of(document.source().name())), rows, document)))
                .toList();
    }

    private Map<String, Long> keys(List<String> names) {
        Map<String, Long> keys = new HashMap<>();
        database.rows("SELECT name, surrogate_key(name) FROM (SELECT unnest(?) AS name)",
                row -> keys.put(row.getString(1), row.getLong(2)), database.texts(names));
        return keys;
    }

    /** A night mostly stores what was not there before, so that nothing is looked for in the large tables. */
    private void delete(Collection<String> files, Map<String, Long> wanted) {
        List<Long> keys = database.rows("SELECT document_key FROM stated.document WHERE file IN (SELECT unnest(?))",
                row -> row.getLong(1), database.texts(files));
        if (!keys.isEmpty()) {
            for (String table : TABLES) {
                long gone = database.update("DELETE FROM stated." + table + " WHERE document_key IN (SELECT unnest(?))",
                        database.numbers(keys));
                wanted.merge(table, -gone, Long::sum);
            }
        }
    }

    private void append(List<Filed> documents, Run run, Map<String, Long> wanted) {
        long[] appended = new long[TABLES.size()];
        database.append(SCHEMA, TABLES, tables -> {
            for (Filed filed : documents) {
                RowReader rows = filed.document().rows().reader();
                while (rows.next()) {
                    int table = rows.table().ordinal();
                    append(filed, run, rows, tables.get(table));
                    appended[table]++;
                }
            }
        });
        for (int table = 0; table < appended.length; table++) {
            wanted.merge(TABLES.get(table), appended[table], Long::sum);
        }
    }

    private static void append(Filed filed, Run run, RowReader row, Appender table) throws SQLException {
        table.begin();
        table.fields(filed.key());
        if (row.table() == StatedTable.DOCUMENT) {
            SourceFile source = filed.document().source();
            SourceFile file = filed.file().file();
            table.fields(source.name(), source.sha256(), source.bytes(), filed.file().rulesUnder(run));
            table.fields(row);
            table.fields(file.name(), file.sha256(), file.bytes());
        } else {
            table.fields(row);
        }
        table.end();
    }

    /** How many rows each table has: known without reading them. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        database.rows(COUNTS, row -> counts.put(row.getString(1), row.getLong(2)));
        return counts;
    }

    /** A commit after an error would have rolled back without a word, so what is there is counted. */
    void verify(Map<String, Long> wanted) {
        Map<String, Long> found = counts();
        wanted.forEach((table, rows) -> {
            if (!found.get(table).equals(rows)) {
                throw new WarehouseException("storing failed: stated." + table + " has " + found.get(table)
                        + " rows where it must have " + rows + "; run again");
            }
        });
    }
}
