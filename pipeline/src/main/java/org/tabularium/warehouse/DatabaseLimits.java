package org.tabularium.warehouse;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.management.OperatingSystemMXBean;

/**
 * What DuckDB may take of the machine. What does not fit into its memory goes to files in a folder of their own, and
 * what fits there neither ends in an error that names the limit.
 *
 * @param memoryBytes
 *            for tables and intermediate results; what the library needs for itself, some ten megabytes, comes on top
 * @param threads
 *            at least 1
 * @param spillBytes
 *            the most that may lie in files at a time
 * @param spillFolder
 *            where these files are made, in a folder for each database; it must be there
 */
public record DatabaseLimits(long memoryBytes, int threads, long spillBytes, Path spillFolder) {

    /** A quarter of the machine is DuckDB's; a quarter is what Java takes for its heap unless told otherwise. */
    private static final int SHARE = 4;

    /** Below this DuckDB cannot sort what a small office publishes. */
    public static final long LEAST_MEMORY = 32L << 20;

    private static final long USUAL_SPILL = 64L << 30;

    /** What a thread of DuckDB takes of a table at a time. */
    private static final long ROWS_OF_A_THREAD = 122_880;

    /** How the names of the folders begin. */
    public static final String SPILL = "tabularium-spill-";

    /** Databases that are open side by side must not write to the same files. */
    private static final AtomicInteger OPENED = new AtomicInteger();

    public DatabaseLimits {
        if (memoryBytes < LEAST_MEMORY || threads < 1 || spillBytes < 0) {
            throw new IllegalArgumentException("DuckDB cannot work with " + memoryBytes + " bytes, " + threads
                    + " threads and " + spillBytes + " bytes in files");
        }
    }

    /** The memory of the machine, or what a container or service manager leaves of it, in bytes. */
    public static long machineMemory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }

    /** A quarter of the machine's memory, in bytes. */
    public static long usualMemory() {
        return Math.max(LEAST_MEMORY, machineMemory() / SHARE);
    }

    /** For a program that reads beside others: the usual limits, files in the machine's folder for such. */
    public static DatabaseLimits usual() {
        return in(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** The usual limits with files in another folder. */
    public static DatabaseLimits in(Path spillFolder) {
        return new DatabaseLimits(usualMemory(), Runtime.getRuntime().availableProcessors(), USUAL_SPILL, spillFolder);
    }

    /** For two databases that are open at the same time. */
    DatabaseLimits half() {
        return new DatabaseLimits(Math.max(LEAST_MEMORY, memoryBytes / 2), threads, spillBytes / 2, spillFolder);
    }

    /** How many threads can share the work on a table of so many rows; more would only look for work all the time. */
    int threadsFor(long rows) {
        return (int) Math.clamp(rows / ROWS_OF_A_THREAD, 1L, threads);
    }

    /** Must be run after connecting: as a setting of the connection DuckDB 2.0 shows it and does not follow it. */
    String spillLimit() {
        return "SET max_temp_directory_size = '" + spillBytes + "B'";
    }

    /** The settings of one database, in DuckDB's words. */
    Map<String, String> settings() {
        return Map.of("memory_limit", memoryBytes + "B", "threads", Integer.toString(threads), "temp_directory",
                ownFolder().toString());
    }

    private Path ownFolder() {
        return spillFolder.toAbsolutePath()
                .resolve(SPILL + ProcessHandle.current().pid() + "-" + OPENED.incrementAndGet());
    }
}
