package org.tabularium.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.tabularium.extract.ReadingBudget;

class BudgetClockTest {

    private final BudgetClock clock = new BudgetClock(
            new ReadingBudget(512, Duration.ofSeconds(10), Duration.ofSeconds(3)));

    @Test
    void workThatMakesProgressHasAllItsTime() {
        clock.begin("reading");
        for (int second = 1; second <= 10; second++) {
            assertThat(passes(1)).as("second %d", second).isFalse();
            clock.sign("reading, " + second + " steps done");
        }
        assertThat(passes(1)).isTrue();
        assertThat(clock.verdict()).isEqualTo("took longer than 10 seconds");
        assertThat(clock.doing()).isEqualTo("reading, 10 steps done");
    }

    @Test
    void workThatStandsStillHasLess() {
        clock.begin("reading");
        assertThat(passes(3)).isFalse();
        assertThat(passes(1)).isTrue();
        assertThat(clock.verdict()).isEqualTo("made no progress for 3 seconds");
    }

    @Test
    void eachDocumentHasItsOwnTime() {
        for (int document = 0; document < 20; document++) {
            clock.begin("reading");
            assertThat(passes(2)).isFalse();
        }
    }

    @Test
    void noTimePassesWhereNothingIsInHand() {
        assertThat(passes(1000)).isFalse();
        clock.begin("reading");
        clock.stop();
        assertThat(passes(1000)).isFalse();
    }

    @Test
    void aProcessThatGetsReadyTakesNoTimeOfADocumentButNotForever() {
        clock.starting();
        assertThat(passes(200)).isFalse();
        assertThat(passes(200)).isTrue();
    }

    private boolean passes(int seconds) {
        return clock.tick(Duration.ofSeconds(seconds));
    }
}
