package org.tabularium.job;

import java.util.Locale;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tabularium.job.NightListener.Stage;
import org.tabularium.job.operation.RunFigures;
import org.tabularium.job.operation.RunLog;
import org.tabularium.warehouse.DocumentResult.Rejected;
import org.tabularium.warehouse.DocumentRows;
import org.tabularium.warehouse.FileRows;
import org.tabularium.warehouse.SourceFile;

/** Writes down how a night goes on: lines for its log, figures for its metrics. */
final class NightJournal {

    private static final Logger LOG = LoggerFactory.getLogger(NightJournal.class);

    private final RunFigures figures = new RunFigures();

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    RunFigures figures() {
        return figures;
    }

    void stage(Stage stage) {
        figures.stage(name(stage));
        RunLog.stage(name(stage));
        LOG.info("stage {} begins", name(stage));
    }

    void scanned(Changes changes) {
        LOG.info("{} new, {} changed, {} unchanged, {} gone", changes.added().size(), changes.changed().size(),
                changes.unchanged().size(), changes.gone().size());
    }

    /** Reads a file; what libraries say meanwhile is about it. */
    FileRows reading(SourceFile file, Supplier<FileRows> work) {
        return RunLog.about(name(Stage.EXTRACT), file.name(), file.sha256(), () -> {
            FileRows rows = work.get();
            figures.file(file.bytes());
            rows.documents().forEach(this::document);
            return rows;
        });
    }

    private void document(DocumentRows document) {
        document.rejection().ifPresentOrElse(this::rejected, () -> {
            figures.read();
            LOG.info("read: {}", document.source().name());
        });
    }

    private void rejected(Rejected rejected) {
        figures.rejected(rejected.reason());
        LOG.warn("rejected: {} ({}): {}", rejected.source().name(), rejected.reason(), rejected.message());
    }

    void ended(NightReport.Outcome outcome) {
        LOG.info("the night ended: {}", name(outcome));
    }

    void failed(Throwable e) {
        if (e instanceof NightException) {
            LOG.error("the night ended: {}", e.getMessage());
        } else {
            LOG.error("the night failed", e);
        }
    }

    /** Something beside the work itself did not succeed. */
    void remark(String message, Throwable e) {
        LOG.warn(message, e);
    }
}
