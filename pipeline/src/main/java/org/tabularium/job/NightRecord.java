package org.tabularium.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.tabularium.extract.Rejection;
import org.tabularium.job.NightListener.Stage;
import org.tabularium.job.NightReport.Outcome;
import org.tabularium.job.operation.RunHistory;
import org.tabularium.job.operation.RunMetrics;
import org.tabularium.read.UnreadableDocumentException.Reason;
import org.tabularium.warehouse.PublishedWarehouse;
import org.tabularium.warehouse.Run;
import org.tabularium.warehouse.WarehouseFolder;
import org.tabularium.warehouse.WarehouseStatus;

/**
 * What remains of a night however it ends: a report also of one that failed, the metrics, and no more old runs than
 * wanted. Nothing that goes wrong here changes how the night ended.
 */
final class NightRecord {

    private final IngestRequest request;

    private final Run run;

    private final NightJournal journal = new NightJournal();

    private Optional<Night> night = Optional.empty();

    /**
     * @param run
     *            what is known of the run before its night begins
     */
    NightRecord(IngestRequest request, Run run) {
        this.request = request;
        this.run = run;
    }

    Run run() {
        return run;
    }

    /** What the night writes down as it goes on. */
    NightJournal journal() {
        return journal;
    }

    /** The night has begun. */
    void begun(Night begun) {
        night = Optional.of(begun);
    }

    /** Does the night's work and keeps the record of it. */
    IngestReport of(Supplier<IngestReport> work) {
        try {
            IngestReport report = work.get();
            journal.ended(report.exports().isEmpty() ? Outcome.UNCHANGED : Outcome.PUBLISHED);
            close(report.exitCode(), () -> Optional.of(report.warehouse()));
            return report;
        } catch (RuntimeException | Error e) {
            journal.failed(e);
            beside("the report", () -> reportFailure(e));
            close(ExitCodes.NOTHING_DONE, this::published);
            throw e;
        }
    }

    private void reportFailure(Throwable e) {
        if (!Files.exists(folder().reports().resolve(run.id() + ".json"))) {
            String message = Optional.ofNullable(e.getMessage()).orElseGet(e::toString);
            night.ifPresentOrElse(begun -> begun.report(Outcome.FAILED, message),
                    () -> new NightReportFiles(folder().reports())
                            .write(new NightReport(run, Outcome.FAILED, message, Changes.unknown(), Optional.empty())));
        }
    }

    private void close(int exitCode, Supplier<Optional<WarehouseStatus>> published) {
        Path file = request.operation().metrics().orElse(folder().metrics());
        beside("the metrics in " + file, () -> metrics(exitCode, published.get()).writeTo(file));
        beside("the end of old runs", () -> new RunHistory(folder().reports()).forget(request.operation().retention(),
                now(), folder().logs()));
    }

    private RunMetrics metrics(int exitCode, Optional<WarehouseStatus> published) throws IOException {
        List<String> stages = Arrays.stream(Stage.values()).map(NightJournal::name).toList();
        List<String> reasons = Stream.concat(Arrays.stream(Reason.values()).map(NightJournal::name),
                Stream.of(Rejection.TIMEOUT, Rejection.OUT_OF_MEMORY, Rejection.CRASH)).toList();
        Optional<Instant> lastSuccess = exitCode == ExitCodes.NOTHING_DONE
                ? new RunHistory(folder().reports()).lastSuccess().map(RunHistory.Entry::started)
                : Optional.of(run.started());
        RunMetrics metrics = new RunMetrics()
                .run(run.started(), Duration.between(run.started(), now()), exitCode, lastSuccess)
                .work(journal.figures(), stages, reasons);
        Changes changes = night.flatMap(Night::changes).orElseGet(Changes::unknown);
        metrics.restarts(night.map(begun -> begun.extractor().restarts()).orElse(0));
        metrics.notRead(changes.unchanged().size(), changes.gone().size());
        metrics.published("exports.size", "All files of the published exports.", "bytes", size(folder().exports()));
        if (published.isPresent()) {
            add(published.get(), metrics);
            metrics.published("warehouse.size", "The file of the published warehouse.", "bytes",
                    Files.size(folder().published()));
        }
        return metrics;
    }

    /** What stands when a night failed. */
    private Optional<WarehouseStatus> published() {
        try (PublishedWarehouse open = PublishedWarehouse.open(folder(), request.operation().database(folder().work()))
                .orElse(null)) {
            return Optional.ofNullable(open).map(PublishedWarehouse::status);
        }
    }

    private static void add(WarehouseStatus status, RunMetrics metrics) {
        metrics.published("documents", "Documents in the published warehouse.", "", status.documents());
        metrics.published("rejections", "Documents that the published warehouse knows as rejected.", "",
                status.rejections().size());
        metrics.published("figures", "Consolidated figures in the published warehouse.", "", status.figures());
        status.observations().forEach((kind, count) -> metrics.published("observations",
                "Figures as stated in the published warehouse, by where they stand.", "", count, "kind", kind));
        status.findings().forEach(finding -> metrics.published("findings", "Findings in the published warehouse.", "",
                finding.count(), "code", finding.code(), "severity", finding.severity()));
        status.accounted().ifPresent(share -> metrics.published("ledger",
                "The share of numbers that are facts or have a reason why not, 0 to 1.", "ratio", share));
    }

    private static long size(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> Files.isRegularFile(file) ? file.toFile().length() : 0).sum();
        }
    }

    /** Whatever breaks here, such as a library that finds no room, must not hide what became of the night. */
    private void beside(String what, Work work) {
        try {
            work.run();
        } catch (IOException | RuntimeException | Error e) {
            journal.remark(what + " could not be written", e);
        }
    }

    private WarehouseFolder folder() {
        return request.warehouse();
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    /** Something that may fail. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }
}
