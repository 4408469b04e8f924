package org.tabularium.nights;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * A moment of a night: a share of the time that passes from the line of a stage to the next, as long as an undisturbed
 * night took for it.
 *
 * @param stage
 *            the line to wait for; empty for the start of the process
 * @param share
 *            0 to 1
 */
record Moment(String stage, double share) {

    /**
     * Waits for it.
     *
     * @param usual
     *            how long each stage takes; under the empty name, the whole night
     */
    void await(NightProcess night, Map<String, Duration> usual) {
        if (stage.isEmpty() || night.awaitStage(stage)) {
            LockSupport.parkNanos((long) (usual.get(stage).toNanos() * share));
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s+%.3f", stage.isEmpty() ? "start" : stage, share);
    }
}
