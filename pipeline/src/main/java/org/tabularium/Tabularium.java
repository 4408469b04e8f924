package org.tabularium;

import java.io.IOException;
import java.nio.file.Path;

import org.tabularium.cli.CommandLineProgram;
import org.tabularium.extract.Extraction;
import org.tabularium.extract.worker.ReadWorker;
import org.tabularium.job.ExitCodes;
import org.tabularium.job.ProcessEnd;

/** The program. */
public final class Tabularium {

    private Tabularium() {
    }

    public static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals(ReadWorker.COMMAND)) {
            read(args);
            return;
        }
        int code = ExitCodes.NOTHING_DONE;
        try {
            code = CommandLineProgram.onProcessStreams().run(args);
        } finally {
            // Whatever broke, such as all memory being used up: a process that hangs would keep the next night out.
            ProcessEnd.exit(code);
        }
    }

    private static void read(String... args) throws IOException {
        if (args.length == 1) {
            ReadWorker.serve(() -> Extraction.standard(1));
        } else {
            ReadWorker.rehearse(Path.of(args[1]), Extraction.standard(1));
        }
    }
}
