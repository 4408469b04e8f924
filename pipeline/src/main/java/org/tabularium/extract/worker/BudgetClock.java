package org.tabularium.extract.worker;

import java.time.Duration;

import org.tabularium.extract.ReadingBudget;

/**
 * Tells when the time for a document is over. Time passes only by {@link #tick}: while this process itself stands
 * still, as on a machine that sleeps, no document loses any.
 */
final class BudgetClock {

    /** Nothing is in hand. */
    private static final long STOPPED = -1;

    /** A process that is not ready after this time will never be. */
    private static final Duration START = Duration.ofMinutes(5);

    private final ReadingBudget budget;

    private boolean starting;

    private long total = STOPPED;

    private long idle;

    private String doing = "";

    BudgetClock(ReadingBudget budget) {
        this.budget = budget;
    }

    /** A process is asked for work and has to get ready first, which costs no document any time. */
    synchronized void starting() {
        begin("starting");
        starting = true;
    }

    /** Work on a document begins; its time begins anew. */
    synchronized void begin(String next) {
        starting = false;
        total = 0;
        idle = 0;
        doing = next;
    }

    /** A sign of progress. */
    synchronized void sign() {
        idle = 0;
    }

    /** A sign of progress that says of what. */
    synchronized void sign(String next) {
        idle = 0;
        doing = next;
    }

    synchronized void stop() {
        total = STOPPED;
    }

    /** What was done when the last sign came. */
    synchronized String doing() {
        return doing;
    }

    /** Lets time pass; says whether that was too much. */
    synchronized boolean tick(Duration time) {
        if (total == STOPPED) {
            return false;
        }
        total += time.toNanos();
        idle += time.toNanos();
        return isOver();
    }

    private boolean isOver() {
        if (starting) {
            return total > START.toNanos();
        }
        return total > budget.document().toNanos() || idle > budget.progress().toNanos();
    }

    /** In words, why time is over; the total counts first. */
    synchronized String verdict() {
        return total > budget.document().toNanos() ? "took longer than " + budget.document().toSeconds() + " seconds"
                : "made no progress for " + budget.progress().toSeconds() + " seconds";
    }
}
