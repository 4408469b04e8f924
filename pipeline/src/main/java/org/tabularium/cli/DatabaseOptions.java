package org.tabularium.cli;

import java.nio.file.Path;
import java.util.Optional;

import org.tabularium.warehouse.DatabaseLimits;

import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What DuckDB may take of the machine. */
final class DatabaseOptions {

    @Option(names = "--database-memory", paramLabel = "SIZE", converter = Memory.class, description = "The memory of DuckDB, such as 2g; what does not fit goes to temporary files (default: a quarter of the machine's).")
    private Long memory;

    @Option(names = "--database-threads", paramLabel = "N", converter = Ranges.Count.class, description = "The threads of DuckDB; fewer need less memory (default: the number of processors).")
    private Integer threads;

    @Option(names = "--database-spill", paramLabel = "SIZE", converter = Ranges.Size.class, defaultValue = "64g", description = "The most that DuckDB's temporary files may take (default: ${DEFAULT-VALUE}).")
    private long spill;

    /** A size that DuckDB can work in. */
    static final class Memory extends Ranges.Size {
        @Override
        public Long convert(String text) {
            long size = super.convert(text);
            if (size < DatabaseLimits.LEAST_MEMORY) {
                throw new TypeConversionException(
                        "must be at least " + (DatabaseLimits.LEAST_MEMORY >> 20) + "m, not " + text);
            }
            return size;
        }
    }

    long memory() {
        return Optional.ofNullable(memory).orElseGet(DatabaseLimits::usualMemory);
    }

    int threads() {
        return Optional.ofNullable(threads).orElseGet(() -> Runtime.getRuntime().availableProcessors());
    }

    long spill() {
        return spill;
    }

    /** For a command that reads beside others. */
    DatabaseLimits reading() {
        return new DatabaseLimits(memory(), threads(), spill, Path.of(System.getProperty("java.io.tmpdir")));
    }
}
