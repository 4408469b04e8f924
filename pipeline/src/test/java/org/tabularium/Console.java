package org.tabularium;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

import org.tabularium.cli.CommandLineProgram;

/** Runs commands as an operator does and keeps what they say. */
final class Console {

    private final List<String> folders;

    private String out = "";

    private String err = "";

    /** A console on which {@code ingest} and the other commands find these folders. */
    Console(java.nio.file.Path input, java.nio.file.Path warehouse) {
        folders = List.of("--warehouse", warehouse.toString(), "--input", input.toString());
    }

    /** Runs {@code ingest}, reading within this process: starting others takes time. */
    int ingest(String... options) {
        List<String> arguments = new ArrayList<>(List.of("ingest", "--isolation", "off"));
        arguments.addAll(List.of(options));
        return run(folders, arguments.toArray(String[]::new));
    }

    /** Runs another command on the warehouse. */
    int run(String... arguments) {
        return run(folders.subList(0, 2), arguments);
    }

    private int run(List<String> options, String... arguments) {
        StringWriter outText = new StringWriter();
        StringWriter errText = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(options);
        int code = CommandLineProgram.on(new PrintWriter(outText), new PrintWriter(errText))
                .run(all.toArray(String[]::new));
        out = outText.toString();
        err = errText.toString();
        return code;
    }

    String out() {
        return out;
    }

    String err() {
        return err;
    }
}
