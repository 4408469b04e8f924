package org.tabularium;

import org.tabularium.cli.CommandLineProgram;

/** The program. */
public final class Tabularium {

    private Tabularium() {
    }

    public static void main(String[] args) {
        System.exit(CommandLineProgram.onProcessStreams().run(args));
    }
}
