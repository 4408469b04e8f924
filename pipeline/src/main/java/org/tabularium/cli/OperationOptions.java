package org.tabularium.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tabularium.job.operation.LogFormat;
import org.tabularium.job.operation.Operation;
import org.tabularium.job.operation.Retention;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How a night is operated: what it leaves behind and what it may take. */
final class OperationOptions {

    @Mixin
    private DatabaseOptions database;

    @Option(names = "--log-format", paramLabel = "FORMAT", defaultValue = "ecs", description = "How the lines of logs/RUN.log in the warehouse's folder are written: ecs and logstash are JSON, text is for reading (default: ${DEFAULT-VALUE}).")
    private LogFormat logFormat;

    @Option(names = "--metrics", paramLabel = "FILE", description = "The file of figures about the run for Prometheus (default: metrics/tabularium.prom in the warehouse's folder).")
    private Path metrics;

    @Option(names = "--keep-runs", paramLabel = "N|DAYS", converter = Keep.class, defaultValue = "90", description = "How many old runs keep their report, log and record, or those of how many days, such as 400d (default: ${DEFAULT-VALUE}). The last publication and the last failure stay.")
    private Retention retention;

    Operation operation() {
        return new Operation(logFormat, Optional.ofNullable(metrics), retention, database.memory(), database.threads(),
                database.spill());
    }

    /** A number of runs, or of days. */
    static final class Keep implements ITypeConverter<Retention> {

        private static final Pattern AMOUNT = Pattern.compile("(\\d{1,5})(d?)");

        @Override
        public Retention convert(String text) {
            Matcher amount = AMOUNT.matcher(text);
            if (!amount.matches()) {
                throw new TypeConversionException(
                        "'" + text + "' is neither a number of runs such as 90 nor of days such as 400d");
            }
            int number = Integer.parseInt(amount.group(1));
            if (number < 1) {
                throw new TypeConversionException("must be at least 1, not " + text);
            }
            return amount.group(2).isEmpty() ? new Retention(number, Optional.empty())
                    : new Retention(1, Optional.of(Duration.ofDays(number)));
        }
    }
}
