package org.tabularium.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One night at a time works on a warehouse; who is dead holds nothing. */
@Tag("hard-night")
class LockedNightTest {

    private static final String REFUSED = "tabularium: Another run is working on the warehouse ";

    @TempDir
    Path root;

    private Path input;

    private Path warehouse;

    @BeforeEach
    void folders() throws IOException {
        input = InputFolders.first(root.resolve("input"));
        warehouse = root.resolve("warehouse");
    }

    @Test
    void a_second_run_is_refused_with_the_name_of_the_first() {
        try (NightProcess first = start()) {
            assertThat(first.awaitStage("scan")).as(first.said()).isTrue();

            NightProcess second = start();
            assertThat(second.await()).isEqualTo(1);
            assertThat(second.said()).startsWith(REFUSED + warehouse + ": run 2")
                    .contains(", process " + first.pid() + ", since 2").contains("Wait until it ends");
            assertThat(first.isAlive()).isTrue();
        }
    }

    @Test
    void what_stands_in_the_file_decides_nothing() throws IOException {
        Files.createDirectories(warehouse.resolve("work"));
        Files.writeString(warehouse.resolve("work/lock"), "run 19990101T000000.000Z, process 1, since 1999");

        try (NightProcess night = start()) {
            assertThat(night.awaitStage("scan")).as(night.said()).isTrue();
        }
    }

    @Test
    void of_two_that_start_at_once_exactly_one_goes_on() {
        for (int round = 0; round < 3; round++) {
            try (NightProcess one = start();
                    NightProcess other = start()) {
                boolean oneRefused = awaitVerdict(one, other) == one;
                NightProcess refused = oneRefused ? one : other;
                NightProcess working = oneRefused ? other : one;

                assertThat(refused.await(Duration.ofMinutes(1))).isEqualTo(1);
                assertThat(refused.said()).startsWith(REFUSED);
                assertThat(working.awaitStage("scan")).as(working.said()).isTrue();
                assertThat(working.said()).doesNotContain(REFUSED);
            }
        }
    }

    /** The one that was refused. */
    private static NightProcess awaitVerdict(NightProcess... nights) {
        while (true) {
            for (NightProcess night : List.of(nights)) {
                if (night.said().contains(REFUSED)) {
                    return night;
                }
                assertThat(night.isAlive()).as("both were refused, or one ended too early\n" + night.said()).isTrue();
            }
            Thread.onSpinWait();
        }
    }

    private NightProcess start() {
        return NightProcess.start(input, warehouse, "--workers", "1", "--isolation", "off");
    }
}
