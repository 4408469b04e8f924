package org.tabularium.warehouse;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Writes answers of a published warehouse as Parquet files. Never call it with SQL that comes from outside: other than
 * {@link PublishedWarehouse}, it could reach other files.
 */
public final class ParquetWriter implements AutoCloseable {

    private final Database memory;

    ParquetWriter(Path warehouse, DatabaseLimits limits) {
        memory = Database.inMemory(limits);
        try {
            memory.execute("ATTACH " + quoted(warehouse) + " AS warehouse (READ_ONLY)");
            memory.execute("USE warehouse");
            memory.useThreadsForTables(limits);
        } catch (WarehouseException e) {
            memory.close();
            throw e;
        }
    }

    /**
     * Writes the answer to a query of the project's own.
     *
     * @param metadata
     *            what the file says about itself, by keys that are words
     */
    public void write(String sql, Path target, SortedMap<String, String> metadata) {
        String entries = metadata.entrySet().stream().map(entry -> entry.getKey() + ": " + quoted(entry.getValue()))
                .collect(Collectors.joining(", ", "KV_METADATA {", "}"));
        memory.execute(
                "COPY (\n" + sql + "\n) TO " + quoted(target) + " (FORMAT parquet, COMPRESSION zstd, " + entries + ")");
    }

    private static String quoted(Path path) {
        return quoted(path.toAbsolutePath().toString());
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public void close() {
        memory.close();
    }
}
