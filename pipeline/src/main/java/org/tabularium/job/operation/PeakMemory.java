package org.tabularium.job.operation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The most memory that this process had until now, in bytes. */
final class PeakMemory {

    private static final Path STATUS = Path.of("/proc/self/status");

    private static final String RESIDENT = "VmHWM:";

    private PeakMemory() {
    }

    /** Of Java's heap: the peaks of its parts, which need not have come at the same time. */
    static long ofHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    /** Of the process with DuckDB and all else; empty where the system does not tell. */
    static OptionalLong ofProcess() {
        try {
            return Files.exists(STATUS)
                    ? Files.readAllLines(STATUS).stream().filter(line -> line.startsWith(RESIDENT))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10).findFirst()
                    : OptionalLong.empty();
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }
}
