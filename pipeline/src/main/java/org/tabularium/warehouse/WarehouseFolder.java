package org.tabularium.warehouse;

import java.nio.file.Path;

/**
 * The folder that a night writes to.
 *
 * @param root
 *            usually {@code warehouse}
 */
public record WarehouseFolder(Path root) {

    /** The published warehouse, complete or not there. */
    public Path published() {
        return root.resolve("indicators.duckdb");
    }

    /** The published exports. */
    public Path exports() {
        return root.resolve("exports");
    }

    /** Reports about runs, for people. */
    public Path reports() {
        return root.resolve("reports");
    }

    /** What belongs to the program alone: the build file, the job repository, the lock. */
    public Path work() {
        return root.resolve("work");
    }

    /** What runs and their libraries said, one file for each run. */
    public Path logs() {
        return root.resolve("logs");
    }

    /** The figures of the last run for Prometheus. */
    public Path metrics() {
        return root.resolve("metrics").resolve("tabularium.prom");
    }

    /** The private file in which a night builds. */
    public Path build() {
        return work().resolve("build.duckdb");
    }
}
