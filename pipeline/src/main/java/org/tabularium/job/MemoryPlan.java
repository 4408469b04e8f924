package org.tabularium.job;

import java.util.Optional;

import org.tabularium.extract.ReadingBudget;
import org.tabularium.extract.worker.Isolation;

/**
 * What the settings let a night take of the machine's memory when all is full at the same time, in bytes.
 *
 * @param program
 *            the heap of the program
 * @param database
 *            the memory of DuckDB
 * @param workers
 *            all processes that read
 */
record MemoryPlan(long program, long database, long workers) {

    /** What Java needs beside the heap of a process that reads, in megabytes; measured. */
    private static final long BESIDE_HEAP = 150;

    static MemoryPlan of(IngestRequest request) {
        long each = request.isolation().map(Isolation::budget).map(ReadingBudget::memory)
                .map(heap -> heap + BESIDE_HEAP << 20).orElse(0L);
        return new MemoryPlan(Runtime.getRuntime().maxMemory(), request.operation().databaseMemory(),
                request.workers() * each);
    }

    /** What to tell of settings that together pass the memory of a machine. */
    Optional<String> excess(long machine) {
        long sum = program + database + workers;
        return sum <= machine ? Optional.empty()
                : Optional.of("the settings allow " + megabytes(sum) + " of memory (" + megabytes(program)
                        + " for the program, " + megabytes(database) + " for DuckDB, " + megabytes(workers)
                        + " for the processes that read), but the machine has " + megabytes(machine)
                        + "; a night that needs it all is ended by the system. Lower -Xmx, --database-memory, --workers"
                        + " or --worker-memory.");
    }

    private static String megabytes(long bytes) {
        return (bytes >> 20) + " MB";
    }
}
