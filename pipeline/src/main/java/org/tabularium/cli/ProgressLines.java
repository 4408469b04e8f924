package org.tabularium.cli;

import java.io.PrintWriter;
import java.util.Locale;

import org.tabularium.job.Changes;
import org.tabularium.job.NightListener;

/** A night told in plain lines, for logs. */
final class ProgressLines implements NightListener {

    static final String STOPPING = "stopping after the documents in hand; the next run goes on from here";

    static final String NOTE = "note: ";

    /** How many lines at most tell of the documents of one night. */
    private static final int LINES = 10;

    private final PrintWriter out;

    ProgressLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public synchronized void stage(Stage stage) {
        out.println(label(stage));
    }

    @Override
    public synchronized void scanned(Changes changes) {
        out.println("  " + describe(changes));
    }

    @Override
    public synchronized void document(String name, int done, int total) {
        int step = Math.max(1, Math.ceilDiv(total, LINES));
        if (done % step == 0 || done == total) {
            out.printf(Locale.ROOT, "  %d of %d documents%n", done, total);
        }
    }

    @Override
    public synchronized void remark(String message) {
        out.println(NOTE + message);
    }

    @Override
    public synchronized void stopping() {
        out.println(STOPPING);
    }

    static String label(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    static String describe(Changes changes) {
        return changes.added().size() + " new, " + changes.changed().size() + " changed, " + changes.unchanged().size()
                + " unchanged, " + changes.gone().size() + " gone";
    }
}
