package org.tabularium.extract.worker;

import org.tabularium.extract.ReadingBudget;

/**
 * How processes that read are started.
 *
 * @param program
 *            the class whose {@code main} calls {@link ReadWorker#serve}; a program in a single jar starts the class
 *            that the jar names
 */
public record Isolation(ReadingBudget budget, String program) {

    private static final String TABULARIUM = "org.tabularium.Tabularium";

    /** With the readers of all formats. */
    public static Isolation with(ReadingBudget budget) {
        return new Isolation(budget, TABULARIUM);
    }
}
