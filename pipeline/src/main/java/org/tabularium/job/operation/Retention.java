package org.tabularium.job.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How many old runs are remembered.
 *
 * @param runs
 *            the last so many
 * @param time
 *            those that began within it, in place of the number
 */
public record Retention(int runs, Optional<Duration> time) {

    /** A quarter of nights. */
    public static final Retention USUAL = new Retention(90, Optional.empty());

    public Retention {
        if (runs < 1) {
            throw new IllegalArgumentException("at least 1 run is kept");
        }
    }

    /** Whether the run at a place, 0 for the latest, is still remembered. */
    public boolean keeps(int place, Instant started, Instant now) {
        return time.map(most -> started.plus(most).isAfter(now)).orElse(place < runs);
    }
}
