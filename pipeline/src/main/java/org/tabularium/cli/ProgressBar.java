package org.tabularium.cli;

import java.io.PrintWriter;
import java.util.Locale;

import org.tabularium.export.VisibleText;
import org.tabularium.job.Changes;
import org.tabularium.job.NightListener;

/** A night shown in one line that is written over, for a person at a terminal. */
final class ProgressBar implements NightListener, AutoCloseable {

    private static final int LINE = 78;

    private static final int BAR = 24;

    private final PrintWriter out;

    ProgressBar(PrintWriter out) {
        this.out = out;
    }

    @Override
    public synchronized void stage(Stage stage) {
        show(String.format(Locale.ROOT, "%-12s", ProgressLines.label(stage)));
    }

    @Override
    public synchronized void scanned(Changes changes) {
        clear();
        out.println(ProgressLines.describe(changes));
    }

    @Override
    public synchronized void document(String name, int done, int total) {
        int filled = (int) ((long) BAR * done / Math.max(1, total));
        String bar = "#".repeat(filled) + ".".repeat(BAR - filled);
        show(String.format(Locale.ROOT, "%-12s[%s] %d/%d %s", "extract", bar, done, total, VisibleText.line(name)));
    }

    @Override
    public synchronized void remark(String message) {
        clear();
        out.println(ProgressLines.NOTE + message);
    }

    @Override
    public synchronized void stopping() {
        clear();
        out.println(ProgressLines.STOPPING);
    }

    /** Clears the line, after the night and before other messages. */
    @Override
    public synchronized void close() {
        clear();
    }

    private void clear() {
        show("");
        out.print("\r");
        out.flush();
    }

    private void show(String text) {
        String line = text.length() <= LINE ? text : text.substring(0, LINE - 1) + "…";
        out.print("\r" + line + " ".repeat(LINE - line.length()));
        out.flush();
    }
}
