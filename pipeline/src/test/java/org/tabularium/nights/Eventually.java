package org.tabularium.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what other processes do. */
final class Eventually {

    private Eventually() {
    }

    /** Fails where a condition does not come true in time. */
    static void holds(Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            pause(Duration.ofMillis(50));
        }
        assertThat(condition.getAsBoolean()).as("within %s", patience).isTrue();
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
