package org.tabularium.job.operation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

import org.tabularium.warehouse.DatabaseSettings;

/**
 * How a run is operated; nothing of it decides about a figure.
 *
 * @param log
 *            how the lines of its log are written
 * @param metrics
 *            the file of its figures; empty for the one in the warehouse's folder
 * @param retention
 *            how long old runs are remembered
 * @param databaseMemory
 *            what DuckDB may take, in bytes
 * @param databaseThreads
 *            how many of its threads work at a time
 * @param databaseSpill
 *            what DuckDB may keep in temporary files, in bytes
 */
public record Operation(LogFormat log, Optional<Path> metrics, Retention retention, long databaseMemory,
        int databaseThreads, long databaseSpill) {

    private static final long USUAL_SPILL = 64L << 30;

    /** What holds where nothing is said. */
    public static Operation usual() {
        return new Operation(LogFormat.ecs, Optional.empty(), Retention.USUAL, DatabaseSettings.usualMemory(),
                Runtime.getRuntime().availableProcessors(), USUAL_SPILL);
    }

    /** For the database that a night builds. */
    public DatabaseSettings building(Path temporary) {
        return database(databaseMemory, temporary);
    }

    /** For the database that exports read; the second one that writes Parquet has the other half. */
    public DatabaseSettings reading(Path temporary) {
        return database(Math.max(DatabaseSettings.LEAST_MEMORY, databaseMemory / 2), temporary);
    }

    private DatabaseSettings database(long memory, Path temporary) {
        return new DatabaseSettings(Optional.of(memory + "B"), OptionalInt.of(databaseThreads), Optional.of(temporary),
                Optional.of(databaseSpill + "B"));
    }
}
