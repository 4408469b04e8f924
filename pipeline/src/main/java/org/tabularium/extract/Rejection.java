package org.tabularium.extract;

import java.util.Set;

/** Why a document is rejected when it was the reading that did not end well, beside what readers say themselves. */
public final class Rejection {

    /** The time for a document, or the time without progress, ran out. */
    public static final String TIMEOUT = "timeout";

    /** The memory for reading a document does not hold it. */
    public static final String OUT_OF_MEMORY = "out_of_memory";

    /** The process that read the document ended. */
    public static final String CRASH = "crash";

    private static final Set<String> OF_SETTINGS = Set.of(TIMEOUT, OUT_OF_MEMORY, CRASH);

    private Rejection() {
    }

    /** Whether a night with larger budgets may read what was rejected for this reason. */
    static boolean dependsOnBudget(String reason) {
        return OF_SETTINGS.contains(reason);
    }
}
