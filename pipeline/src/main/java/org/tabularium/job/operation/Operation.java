package org.tabularium.job.operation;

import java.nio.file.Path;
import java.util.Optional;

import org.tabularium.warehouse.DatabaseLimits;

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
        return new Operation(LogFormat.ecs, Optional.empty(), Retention.USUAL, DatabaseLimits.usualMemory(),
                Runtime.getRuntime().availableProcessors(), USUAL_SPILL);
    }

    /** What DuckDB may take, with its temporary files in a folder that is there. */
    public DatabaseLimits database(Path temporary) {
        return new DatabaseLimits(databaseMemory, databaseThreads, databaseSpill, temporary);
    }
}
