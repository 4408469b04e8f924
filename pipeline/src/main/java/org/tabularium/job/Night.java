package org.tabularium.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.tabularium.extract.Extractor;
import org.tabularium.warehouse.NightComparison;
import org.tabularium.warehouse.Run;
import org.tabularium.warehouse.WarehouseBuild;

/**
 * What the steps of one night share. It lives in memory only: a night that breaks off begins again with the scan, and
 * the build file keeps what was already done.
 */
final class Night implements AutoCloseable {

    private final IngestRequest request;

    private final Run run;

    private final NightListener listener;

    private final NightJournal journal;

    private final Extractor extractor;

    private Optional<WarehouseBuild> build = Optional.empty();

    private Optional<Changes> changes = Optional.empty();

    private Optional<NightComparison> comparison = Optional.empty();

    private List<Path> exports = List.of();

    Night(IngestRequest request, Run run, NightListener listener, Extractor extractor, NightJournal journal) {
        this.journal = journal;
        this.request = request;
        this.extractor = extractor;
        this.run = run;
        this.listener = listener;
    }

    IngestRequest request() {
        return request;
    }

    Run run() {
        return run;
    }

    NightListener listener() {
        return listener;
    }

    NightJournal journal() {
        return journal;
    }

    /** Makes rows of files. */
    Extractor extractor() {
        return extractor;
    }

    /** Whether an earlier night broke off and left its build. Ask before the build is opened. */
    boolean hasUnfinishedBuild() {
        return Files.exists(request.warehouse().build());
    }

    /** The build of this night, opened when first asked for. */
    WarehouseBuild build() {
        if (build.isEmpty()) {
            build = Optional.of(
                    WarehouseBuild.open(request.warehouse(), request.operation().building(request.warehouse().work())));
        }
        return build.get();
    }

    /** What the scan found; none before the scan. */
    Optional<Changes> changes() {
        return changes;
    }

    void changes(Changes found) {
        changes = Optional.of(found);
        listener.scanned(found);
        journal.scanned(found);
    }

    /** What is different from the publication before; none before the comparison. */
    Optional<NightComparison> comparison() {
        return comparison;
    }

    void comparison(NightComparison found) {
        comparison = Optional.of(found);
    }

    /** Writes what the night did so far; gives the file for people. */
    Path report(NightReport.Outcome outcome, String message) {
        return new NightReportFiles(request.warehouse().reports())
                .write(new NightReport(run, outcome, message, changes.orElseGet(Changes::unknown), comparison));
    }

    List<Path> exports() {
        return exports;
    }

    void exports(List<Path> files) {
        exports = List.copyOf(files);
    }

    void publish() {
        markExportsDue();
        build().publish(run);
        build = Optional.empty();
    }

    /**
     * Whether a warehouse was published whose exports were not written: the mark outlives a crash between the two.
     */
    boolean exportsDue() {
        return Files.exists(exportsDueMark());
    }

    private void markExportsDue() {
        try {
            Files.writeString(exportsDueMark(), run.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void exportsDone() {
        try {
            Files.deleteIfExists(exportsDueMark());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path exportsDueMark() {
        return request.warehouse().work().resolve("exports-due");
    }

    @Override
    public void close() {
        build.ifPresent(WarehouseBuild::close);
        build = Optional.empty();
    }
}
