package org.tabularium.cli;

import java.time.Duration;
import java.util.Optional;

import org.tabularium.extract.ReadingBudget;
import org.tabularium.extract.worker.Isolation;

import picocli.CommandLine.Option;

/** What reading a document may cost, and whether it is kept apart from the night. */
final class IsolationOptions {

    /** Where documents are read. */
    enum Where {
        on, off
    }

    @Option(names = "--isolation", paramLabel = "on|off", defaultValue = "on", description = "Whether documents are read in processes of their own, so that one that hangs or eats memory costs only itself (default: ${DEFAULT-VALUE}).")
    private Where where;

    @Option(names = "--worker-memory", paramLabel = "SIZE", converter = Amounts.Memory.class, description = "The memory for each document that is read, such as 1g (default: a quarter of the machine's shared among the workers, 512m to 4g).")
    private Long memory;

    @Option(names = "--document-time", paramLabel = "TIME", converter = Amounts.Time.class, defaultValue = "10m", description = "The longest time for one document (default: ${DEFAULT-VALUE}).")
    private Duration document;

    @Option(names = "--progress-time", paramLabel = "TIME", converter = Amounts.Time.class, defaultValue = "2m", description = "The longest time in which the reading of a document makes no progress (default: ${DEFAULT-VALUE}).")
    private Duration progress;

    /** What was asked for, for some workers; empty to read within this process. */
    Optional<Isolation> isolation(int workers) {
        if (where == Where.off) {
            return Optional.empty();
        }
        long megabytes = Optional.ofNullable(memory).orElseGet(() -> ReadingBudget.usualMemory(workers));
        return Optional.of(Isolation.with(new ReadingBudget(megabytes, document, progress)));
    }
}
