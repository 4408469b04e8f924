package org.tabularium.warehouse;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * How much of the machine the database may take. What does not fit into its memory goes to files in a folder for the
 * time of the work.
 *
 * @param memoryLimit
 *            as DuckDB reads it, such as {@code 4GB}; empty for four fifths of the machine's memory
 * @param threads
 *            empty for as many as the machine has processors
 * @param temporaryFolder
 *            empty for a folder beside the database's file
 */
public record DatabaseSettings(Optional<String> memoryLimit, OptionalInt threads, Optional<Path> temporaryFolder) {

    /** What DuckDB does when nothing is said. */
    public static final DatabaseSettings UNLIMITED = new DatabaseSettings(Optional.empty(), OptionalInt.empty(),
            Optional.empty());

    /** The names and values of DuckDB's own settings. */
    Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>();
        memoryLimit.ifPresent(limit -> properties.put("memory_limit", limit));
        threads.ifPresent(count -> properties.put("threads", Integer.toString(count)));
        temporaryFolder.ifPresent(folder -> properties.put("temp_directory", folder.toAbsolutePath().toString()));
        return properties;
    }
}
