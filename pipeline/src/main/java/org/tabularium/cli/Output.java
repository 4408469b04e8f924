package org.tabularium.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where messages go.
 *
 * @param out
 *            results
 * @param err
 *            what went wrong
 * @param terminal
 *            whether a person is watching {@code out}
 */
record Output(PrintWriter out, PrintWriter err, boolean terminal) {

    /** What went wrong is told to people, also from a log: nothing in it may command their terminal. */
    Output {
        err = new PrintWriter(new VisibleWriter(err), true);
    }

    private static final int USUAL_WIDTH = 120;

    private static final int NARROWEST = 40;

    /** The characters of a line: those of the terminal where it tells (COLUMNS), else 120. */
    int width() {
        String told = terminal ? System.getenv().getOrDefault("COLUMNS", "") : "";
        return told.matches("\\d{1,4}") ? Math.max(NARROWEST, Integer.parseInt(told)) : USUAL_WIDTH;
    }

    /** Where results for programs go: byte for byte, unless a person is watching. */
    PrintWriter data() {
        return terminal ? new PrintWriter(new VisibleWriter(out), true) : out;
    }

    static Output ofProcess() {
        Console console = System.console();
        boolean terminal = console != null && console.isTerminal();
        Charset charset = terminal ? charset(System.out.charset()) : StandardCharsets.UTF_8;
        return new Output(writer(FileDescriptor.out, charset), writer(FileDescriptor.err, charset), terminal);
    }

    /** A machine whose language is not set claims ASCII; today's terminals understand UTF-8 all the same. */
    private static Charset charset(Charset claimed) {
        return claimed.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : claimed;
    }

    private static PrintWriter writer(FileDescriptor descriptor, Charset charset) {
        OutputStream stream = new FileOutputStream(descriptor);
        return new PrintWriter(new OutputStreamWriter(stream, charset), true);
    }
}
