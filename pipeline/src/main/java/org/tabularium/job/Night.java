package org.tabularium.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.tabularium.export.Exports;
import org.tabularium.export.StagedExports;
import org.tabularium.extract.Extractor;
import org.tabularium.job.NightReport.Outcome;
import org.tabularium.warehouse.DatabaseLimits;
import org.tabularium.warehouse.FinishedBuild;
import org.tabularium.warehouse.NightComparison;
import org.tabularium.warehouse.PublishedWarehouse;
import org.tabularium.warehouse.Run;
import org.tabularium.warehouse.WarehouseBuild;
import org.tabularium.warehouse.WarehouseException;

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

    private final BuildWriter writer = new BuildWriter(files -> build().store(files, run()), System::nanoTime);

    private Optional<Changes> changes = Optional.empty();

    private Optional<NightComparison> comparison = Optional.empty();

    private Optional<FinishedBuild> finished = Optional.empty();

    private Optional<StagedExports> staged = Optional.empty();

    private List<Path> exports = List.of();

    private volatile boolean stopping;

    private boolean inherited;

    private boolean published;

    private boolean done;

    Night(IngestRequest request, Run run, NightListener listener, Extractor extractor, NightJournal journal) {
        this.journal = journal;
        this.request = request;
        this.extractor = extractor;
        this.run = run;
        this.listener = listener;
        this.inherited = Files.exists(request.warehouse().build());
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

    /** Deletes what nights that were killed left behind, so that it takes no room. */
    void clearUp() {
        WarehouseBuild.clearUp(request.warehouse());
        Exports.clearUp(request.warehouse().exports());
        reportFiles().settle(() -> PublishedWarehouse.runs(request.warehouse()));
    }

    private DatabaseLimits limits() {
        return request.operation().database(request.warehouse().work());
    }

    /** Whether an earlier night broke off and left its build. */
    boolean hasInheritedBuild() {
        return inherited;
    }

    /** The build of this night, opened when first asked for. While documents are read only the {@link #writer} asks. */
    WarehouseBuild build() {
        if (build.isEmpty()) {
            build = Optional.of(open());
        }
        return build.get();
    }

    /** Stores what is read, and asks for the build meanwhile. */
    BuildWriter writer() {
        return writer;
    }

    /** A build that was damaged, such as by a full disk, must not keep out all nights to come. */
    private WarehouseBuild open() {
        try {
            return WarehouseBuild.open(request.warehouse(), limits());
        } catch (WarehouseException e) {
            if (Shortage.ofRoom(NightFailure.chain(e).toList(), request.warehouse()).isPresent()
                    || !giveUpInheritedBuild()) {
                throw e;
            }
            listener.remark("the unfinished build of an earlier run is damaged and was given up; its documents are read"
                    + " again (" + e.getMessage().lines().findFirst().orElse("") + ")");
            return WarehouseBuild.open(request.warehouse(), limits());
        }
    }

    /** Deletes a build that an earlier night left; says whether there was one. */
    boolean giveUpInheritedBuild() {
        if (!inherited || published) {
            return false;
        }
        closeBuild();
        WarehouseBuild.giveUp(request.warehouse());
        inherited = false;
        return true;
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

    /** Writes what the night did; gives the file for people. */
    Path report(NightReport.Outcome outcome, String message) {
        return reportFiles()
                .write(new NightReport(run, outcome, message, changes.orElseGet(Changes::unknown), comparison));
    }

    private NightReportFiles reportFiles() {
        return new NightReportFiles(request.warehouse().reports());
    }

    List<Path> exports() {
        return exports;
    }

    /**
     * Makes ready all that is to be published, so that a full disk or a kill is met before anything of it is: closes
     * the build, where the night has one, drafts the report, and writes the exports beside the former ones.
     */
    void prepare() {
        finished = build.map(open -> open.finish(run));
        finished.ifPresent(_ -> reportFiles()
                .draft(new NightReport(run, Outcome.PUBLISHED, "", changes.orElseThrow(), comparison)));
        try (PublishedWarehouse next = finished.map(FinishedBuild::open).or(this::former).orElseThrow()) {
            staged = Optional.of(Exports.all(next).stage(request.warehouse().exports()));
        }
    }

    private Optional<PublishedWarehouse> former() {
        return PublishedWarehouse.open(request.warehouse(), limits());
    }

    /** Puts in place what was prepared: nothing but renaming is left to do. */
    void publish() {
        finished.ifPresent(this::publish);
        exports = staged.orElseThrow().replaceTarget();
        exportsDone();
        if (published) {
            reportFiles().place(run.id());
        }
        done = true;
    }

    private void publish(FinishedBuild next) {
        markExportsDue();
        next.publish();
        published = true;
    }

    /** No document and no stage is begun any more. */
    void stop() {
        stopping = true;
    }

    boolean isStopping() {
        return stopping;
    }

    /** Whether the warehouse of this night stands. */
    boolean isPublished() {
        return published;
    }

    /** Whether all that was to be published is in its place. */
    boolean isDone() {
        return done;
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

    private void exportsDone() {
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
        staged.ifPresent(StagedExports::close);
        staged = Optional.empty();
        closeBuild();
        writer.close();
    }

    private void closeBuild() {
        writer.settle(e -> journal
                .remark("work on the build failed when the night had ended; the next one does it again", e));
        build.ifPresent(WarehouseBuild::close);
        build = Optional.empty();
    }
}
