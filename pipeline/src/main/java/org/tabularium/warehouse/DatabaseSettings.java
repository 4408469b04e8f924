package org.tabularium.warehouse;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.management.OperatingSystemMXBean;

/**
 * How much of the machine the database may take. What does not fit into its memory goes to files in a folder for the
 * time of the work.
 *
 * @param memoryLimit
 *            as DuckDB reads it, such as {@code 4GB}; empty for four fifths of the machine's memory
 * @param threads
 *            empty for as many as the machine has processors
 * @param temporaryFolder
 *            where the folder of these files is made; it must be there; empty for beside the database's file
 * @param temporaryLimit
 *            the most that these files may take together, as DuckDB reads it; empty for the room on the disk
 */
public record DatabaseSettings(Optional<String> memoryLimit, OptionalInt threads, Optional<Path> temporaryFolder,
        Optional<String> temporaryLimit) {

    /** What DuckDB does when nothing is said. */
    public static final DatabaseSettings UNLIMITED = new DatabaseSettings(Optional.empty(), OptionalInt.empty(),
            Optional.empty());

    /** How the names of folders of temporary files begin. */
    public static final String TEMPORARY = "tabularium-spill-";

    private static final AtomicInteger OPENED = new AtomicInteger();

    /** Below this DuckDB cannot sort what a small office publishes, in bytes. */
    public static final long LEAST_MEMORY = 32L << 20;

    /** A quarter of the machine is DuckDB's; a quarter is what Java takes for its heap unless told otherwise. */
    private static final int SHARE = 4;

    /** With all the room on the disk for temporary files. */
    public DatabaseSettings(Optional<String> memoryLimit, OptionalInt threads, Optional<Path> temporaryFolder) {
        this(memoryLimit, threads, temporaryFolder, Optional.empty());
    }

    /** The memory of the machine, or what a container or service manager leaves of it, in bytes. */
    public static long machineMemory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }

    /** The share of the machine's memory that is the database's unless told otherwise, in bytes. */
    public static long usualMemory() {
        return Math.max(LEAST_MEMORY, machineMemory() / SHARE);
    }

    /** The names and values of DuckDB's own settings. */
    Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>();
        memoryLimit.ifPresent(limit -> properties.put("memory_limit", limit));
        threads.ifPresent(count -> properties.put("threads", Integer.toString(count)));
        temporaryFolder.ifPresent(folder -> properties.put("temp_directory", ownFolder(folder)));
        return properties;
    }

    /** A folder is deleted by the database that made it, so each has its own. */
    private static String ownFolder(Path folder) {
        return folder.toAbsolutePath()
                .resolve(TEMPORARY + ProcessHandle.current().pid() + "-" + OPENED.incrementAndGet()).toString();
    }

    /** To be run after connecting: given with the connection, DuckDB 2.0 shows this setting and does not follow it. */
    Optional<String> afterConnecting() {
        return temporaryLimit.map(limit -> "SET max_temp_directory_size = '" + limit + "'");
    }
}
