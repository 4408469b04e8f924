package org.tabularium;

import org.tabularium.cli.CommandLineProgram;
import org.tabularium.extract.Extraction;
import org.tabularium.extract.worker.ReadWorker;

/** The program. */
public final class Tabularium {

    private Tabularium() {
    }

    public static void main(String[] args) {
        if (args.length == 1 && args[0].equals(ReadWorker.COMMAND)) {
            ReadWorker.serve(() -> Extraction.standard(1));
            return;
        }
        System.exit(CommandLineProgram.onProcessStreams().run(args));
    }
}
