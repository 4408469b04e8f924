package org.tabularium.job;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.infrastructure.item.Chunk;
import org.tabularium.catalogue.Catalogue;
import org.tabularium.export.Exports;
import org.tabularium.extract.worker.Isolation;
import org.tabularium.job.NightReport.Outcome;
import org.tabularium.warehouse.FileRows;
import org.tabularium.warehouse.NightComparison;
import org.tabularium.warehouse.PublishedWarehouse;
import org.tabularium.warehouse.SourceFile;
import org.tabularium.warehouse.WarehouseBuild.Stored;
import org.tabularium.warehouse.WarehouseFolder;

/** The work of each step. Steps run one after another; only {@link #read} is called from several threads. */
final class NightSteps {

    /** Nothing is to do at all. */
    static final ExitStatus UNCHANGED = new ExitStatus("UNCHANGED");

    /** The warehouse is as it must be, but its files are not. */
    static final ExitStatus EXPORTS_MISSING = new ExitStatus("EXPORTS_MISSING");

    private final Night night;

    private final Queue<SourceFile> toRead = new ArrayDeque<>();

    private int total;

    private int done;

    NightSteps(Night night) {
        this.night = night;
    }

    ExitStatus scan() {
        List<SourceFile> files = new InputFolder(night.request().input()).files();
        // An unfinished build may hold more than the published warehouse, so it must go all the way.
        Changes changes = Changes.between(files, night.hasInheritedBuild() ? night.build().files() : publishedFiles(),
                night.run().rules(), night.request().isolation().map(Isolation::budget));
        boolean unfinished = night.hasInheritedBuild();
        refuseSuddenEmptiness(changes);
        night.changes(changes);
        if (changes.none() && !unfinished && publishedByThisProgram()) {
            night.report(Outcome.UNCHANGED, "");
            return exportsAreThere() ? UNCHANGED : EXPORTS_MISSING;
        }
        // At once for all, and not for each when it is stored: what is held of them is looked for once.
        if (!changes.outdated().isEmpty()) {
            night.build().withdraw(changes.outdated());
        }
        toRead.addAll(changes.toRead());
        total = toRead.size();
        return ExitStatus.COMPLETED;
    }

    private Map<String, Stored> publishedFiles() {
        try (PublishedWarehouse published = published().orElse(null)) {
            return published == null ? Map.of() : published.files();
        }
    }

    /** An empty folder is more often a share that is not mounted than a wish to lose everything. */
    private void refuseSuddenEmptiness(Changes changes) {
        boolean empty = changes.added().isEmpty() && changes.changed().isEmpty() && changes.unchanged().isEmpty();
        if (empty && !changes.gone().isEmpty()) {
            throw new NightException("The input folder " + night.request().input() + " is empty, but the warehouse"
                    + " holds " + changes.gone().size() + " documents. If it is a network share, is it mounted?"
                    + " To begin anew on purpose, remove the folder " + night.request().warehouse().root() + ".");
        }
    }

    private boolean publishedByThisProgram() {
        try (PublishedWarehouse published = published().orElse(null)) {
            return published != null && published.program().equals(Optional.of(night.run().program()));
        }
    }

    private boolean exportsAreThere() {
        if (night.exportsDue()) {
            return false;
        }
        try (PublishedWarehouse published = publishedOrFail()) {
            return Exports.all(published).areIn(folder().exports());
        }
    }

    /** The next document to read; empty at the end. */
    Optional<SourceFile> next() {
        return Optional.ofNullable(toRead.poll());
    }

    /**
     * Reads a document; gives null, which Spring Batch leaves out, where the night is to stop and the document stays
     * for the next one. Called from several threads.
     *
     * @throws NightException
     *             when the document is gone, and all others with it
     */
    FileRows read(SourceFile source, Path file) {
        if (night.isStopping()) {
            return null;
        }
        FileRows rows = night.journal().reading(source, () -> night.extractor().extract(file, source));
        new InputFolder(night.request().input()).requireStillThere(source.name());
        count(source);
        return rows;
    }

    /** Until the first document is read the processors are its readers'. */
    private synchronized void count(SourceFile source) {
        if (done++ == 0) {
            night.writer().run(night::build);
        }
        night.listener().document(source.name(), done, total);
    }

    void store(Chunk<? extends FileRows> results) {
        night.writer().store(List.copyOf(results.getItems()));
    }

    ExitStatus load() {
        night.writer().awaitStored();
        night.build().load(night.run(), catalogue());
        return ExitStatus.COMPLETED;
    }

    ExitStatus check() {
        night.build().check();
        return ExitStatus.COMPLETED;
    }

    ExitStatus consolidate() {
        night.build().consolidate();
        return ExitStatus.COMPLETED;
    }

    private Catalogue catalogue() {
        return night.request().catalogue().map(Catalogue::read).orElseGet(Catalogue::builtIn);
    }

    /** Compares with what is published and stops where too much is different. The build stays for the next run. */
    ExitStatus compare() {
        NightComparison comparison = night.build().compare(night.run());
        night.comparison(comparison);
        night.request().gate().refusal(comparison).ifPresent(refusal -> {
            Path report = night.report(Outcome.STOPPED, refusal);
            throw new NightException(refusal + " See " + report + "; if all is as it should be, run once more with"
                    + " --max-change 100.");
        });
        return ExitStatus.COMPLETED;
    }

    ExitStatus export() {
        night.prepare();
        return ExitStatus.COMPLETED;
    }

    /** The exports of what stands. */
    ExitStatus exportAgain() {
        night.prepare();
        night.publish();
        return ExitStatus.COMPLETED;
    }

    ExitStatus publish() {
        night.publish();
        return ExitStatus.COMPLETED;
    }

    private WarehouseFolder folder() {
        return night.request().warehouse();
    }

    private Optional<PublishedWarehouse> published() {
        return PublishedWarehouse.open(folder(), night.request().operation().database(folder().work()));
    }

    private PublishedWarehouse publishedOrFail() {
        return published()
                .orElseThrow(() -> new NightException("The published warehouse " + folder().published() + " is gone."));
    }
}
