package org.tabularium.job;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends the process with the code of its command also when a signal asked for the end. Java would answer with the number
 * of the signal, whatever became of the work.
 */
public final class ProcessEnd {

    /** The command has only a message to print when its work has ended. */
    private static final int SECONDS_FOR_THE_MESSAGE = 5;

    private static final CompletableFuture<Integer> CODE = new CompletableFuture<>();

    private ProcessEnd() {
    }

    /** Ends the process; to be called when nothing is left to do. */
    public static void exit(int code) {
        CODE.complete(code);
        System.exit(code);
    }

    /** Ends the process with the code of its command, from a hook that a signal set off. */
    static void endNow() {
        Runtime.getRuntime().halt(code());
    }

    private static int code() {
        try {
            return CODE.get(SECONDS_FOR_THE_MESSAGE, TimeUnit.SECONDS);
        } catch (TimeoutException | InterruptedException | ExecutionException _) {
            return ExitCodes.NOTHING_DONE;
        }
    }
}
