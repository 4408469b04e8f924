package org.tabularium.extract.worker;

import org.tabularium.extract.ReadingBudget;
import org.tabularium.extract.Rejection;
import org.tabularium.warehouse.DocumentResult.Rejected;
import org.tabularium.warehouse.SourceFile;

/**
 * How a process ended in the middle of a document, for people.
 *
 * @param reason
 *            one of {@link Rejection}
 */
record Death(String reason, String message, String advice) {

    /** From here on an exit code tells of a signal. */
    private static final int SIGNALS = 128;

    private static final int KILL = 9;

    /** The time was over. */
    static Death timeout(BudgetClock clock) {
        return new Death(Rejection.TIMEOUT, "the document " + clock.verdict() + "; last seen " + clock.doing(),
                "give it more time (--document-time, --progress-time) if it is worth it, or save it in another format");
    }

    /**
     * The process ended by itself.
     *
     * @param errors
     *            what it said last
     */
    static Death of(int exitCode, String errors, BudgetClock clock, ReadingBudget budget) {
        if (exitCode == ReadWorker.OUT_OF_MEMORY && errors.contains("OutOfMemoryError")) {
            return new Death(Rejection.OUT_OF_MEMORY,
                    "the document needs more than the " + budget.memory()
                            + " megabytes of memory given to its reading; last seen " + clock.doing(),
                    "give each worker more memory (--worker-memory " + 2 * budget.memory()
                            + "m), or split the document");
        }
        return new Death(Rejection.CRASH,
                "the process that read the document ended " + how(exitCode) + "; last seen " + clock.doing()
                        + (errors.isEmpty() ? "" : "; it said: " + errors),
                exitCode == SIGNALS + KILL
                        ? "it was killed from outside, as a machine does that has no memory left: use fewer workers or"
                                + " less --worker-memory"
                        : "keep the file and report this message to the makers of the program; meanwhile save the"
                                + " document in another format");
    }

    private static String how(int exitCode) {
        return exitCode > SIGNALS ? "by signal " + (exitCode - SIGNALS) : "with exit code " + exitCode;
    }

    Rejected rejected(SourceFile source) {
        return new Rejected(source, reason, message, advice);
    }
}
