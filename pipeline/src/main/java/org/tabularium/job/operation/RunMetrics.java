package org.tabularium.job.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/**
 * The figures of the last run in Prometheus' text format, for the textfile collector of its node exporter. All are
 * gauges: they tell of one run and begin anew with the next. Labels have values from short lists only, and those
 * without a case are there as 0, so that an alert need not ask whether a series exists.
 */
public final class RunMetrics {

    private static final double SECOND = 1e9;

    private static final double MILLISECONDS = 1e3;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /** What the run took, and how it ended. */
    public RunMetrics run(Instant started, Duration duration, int exitCode, Optional<Instant> lastSuccess) {
        gauge("tabularium.run.start.timestamp", "When the last run began, since 1970.", "seconds", unix(started));
        gauge("tabularium.run.duration", "How long the last run took.", "seconds", seconds(duration));
        gauge("tabularium.run.exit.code", "0 published, 2 published with rejections, 1 nothing published.", "",
                exitCode);
        lastSuccess.ifPresent(instant -> gauge("tabularium.last.success.timestamp",
                "When the last run that ended well began, since 1970.", "seconds", unix(instant)));
        gauge("tabularium.memory.peak", "The most memory of the last run.", "bytes", PeakMemory.ofHeap(), "area",
                "heap");
        PeakMemory.ofProcess().ifPresent(bytes -> gauge("tabularium.memory.peak", "The most memory of the last run.",
                "bytes", bytes, "area", "process"));
        return this;
    }

    /**
     * What the run did.
     *
     * @param stages
     *            all there are
     * @param reasons
     *            all words for why a document may be rejected; others count as {@code other}
     */
    public RunMetrics work(RunFigures figures, Collection<String> stages, Collection<String> reasons) {
        Map<String, Duration> times = figures.stages();
        stages.forEach(stage -> gauge("tabularium.stage.duration", "How long each stage of the last run took.",
                "seconds", seconds(times.getOrDefault(stage, Duration.ZERO)), "stage", stage));
        document("read", "", figures.readDocuments());
        Map<String, Long> rejections = figures.rejections();
        reasons.forEach(reason -> document("rejected", reason, rejections.getOrDefault(reason, 0L)));
        document("rejected", "other", rejections.entrySet().stream()
                .filter(rejection -> !reasons.contains(rejection.getKey())).mapToLong(Map.Entry::getValue).sum());
        gauge("tabularium.input.read", "Bytes of the files that the last run opened.", "bytes", figures.bytes());
        return this;
    }

    /** Processes that read and ended before their time. */
    public RunMetrics restarts(int count) {
        gauge("tabularium.run.worker.restarts", "Processes that read documents and were replaced in the last run.", "",
                count);
        return this;
    }

    /** Files that needed no reading. */
    public RunMetrics notRead(long unchanged, long withdrawn) {
        document("unchanged", "", unchanged);
        document("withdrawn", "", withdrawn);
        return this;
    }

    private void document(String outcome, String reason, long count) {
        gauge("tabularium.run.documents", "Documents of the last run by what became of them.", "", count, "outcome",
                outcome, "reason", reason);
    }

    /** One figure of what is published now, such as {@code documents}. */
    public RunMetrics published(String what, String description, String unit, double value, String... labels) {
        gauge("tabularium." + what, description, unit, value, labels);
        return this;
    }

    private void gauge(String name, String description, String unit, double value, String... labels) {
        Gauge.builder(name, () -> value).description(description).baseUnit(unit.isEmpty() ? null : unit).tags(labels)
                .register(registry);
    }

    private static double unix(Instant instant) {
        return instant.toEpochMilli() / MILLISECONDS;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / SECOND;
    }

    /** The text. */
    public String text() {
        return registry.scrape();
    }

    /** Writes the file whole or not at all: the collector may look at any moment. */
    public void writeTo(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Files.createDirectories(absolute.getParent());
        // The collector reads what ends in .prom; the draft does not.
        Path draft = absolute.resolveSibling(absolute.getFileName() + ".part");
        Files.writeString(draft, text());
        Files.move(draft, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
