package org.tabularium.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.tabularium.extract.ReadingBudget;

class DeathTest {

    private final ReadingBudget budget = new ReadingBudget(512, Duration.ofSeconds(10), Duration.ofSeconds(3));

    private final BudgetClock clock = new BudgetClock(budget);

    @Test
    void wantOfMemoryNamesTheMemoryAndWhatToDo() {
        clock.begin("reading");
        Death death = died(3, "Terminating due to java.lang.OutOfMemoryError: Java heap space");
        assertThat(death.reason()).isEqualTo("out_of_memory");
        assertThat(death.message())
                .isEqualTo("the document needs more than the 512 megabytes of memory given to its reading;"
                        + " last seen reading");
        assertThat(death.advice()).contains("--worker-memory 1024m");
    }

    @Test
    void anExitIsToldWithItsCodeAndLastWords() {
        clock.begin("reading");
        Death death = died(3, "no such thing");
        assertThat(death.reason()).isEqualTo("crash");
        assertThat(death.message()).isEqualTo("the process that read the document ended with exit code 3;"
                + " last seen reading; it said: no such thing");
        assertThat(death.advice()).contains("report this message");
    }

    @Test
    void aKillFromOutsideIsNotBlamedOnTheProgram() {
        assertThat(died(137, "")).satisfies(death -> assertThat(death.message()).contains("by signal 9"))
                .satisfies(death -> assertThat(death.advice()).contains("fewer workers"));
        assertThat(died(139, "").advice()).contains("report this message");
    }

    @Test
    void ofAllThatWasSaidTheLastLinesAreKept() {
        String said = "x".repeat(1 << 20) + "\nfirst\n\nsecond\u001B[31m\nthird\n4\n5\n6\n";
        StreamTail tail = new StreamTail(new ByteArrayInputStream(said.getBytes(StandardCharsets.UTF_8)), _ -> {
        });
        assertThat(tail.text()).isEqualTo("second [31m | third | 4 | 5 | 6");
    }

    @Test
    void ofOneLongLineTheEndIsKept() {
        StreamTail tail = new StreamTail(
                new ByteArrayInputStream(("x".repeat(1 << 20) + "end").getBytes(StandardCharsets.UTF_8)), _ -> {
                });
        assertThat(tail.text()).hasSize(400).endsWith("xend");
    }

    private Death died(int exitCode, String errors) {
        return Death.of(exitCode, errors, clock, budget);
    }
}
