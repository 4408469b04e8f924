package org.tabularium;

import org.tabularium.cli.CommandLineProgram;
import org.tabularium.extract.Extraction;
import org.tabularium.extract.worker.ReadWorker;
import org.tabularium.job.ExitCodes;
import org.tabularium.job.ProcessEnd;

/** The program. */
public final class Tabularium {

    private Tabularium() {
    }

    public static void main(String[] args) {
        if (args.length == 1 && args[0].equals(ReadWorker.COMMAND)) {
            ReadWorker.serve(() -> Extraction.standard(1));
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
}
