package org.tabularium.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night that is asked to stop, by a service manager or from the keyboard, says so and ends in time. */
@Tag("hard-night")
class StoppedNightTest {

    /** Signal 2 in the set of signals that the kernel tells. */
    private static final long INTERRUPT = 1 << (2 - 1);

    /** For the end of Java itself, on a machine with much else to do; less than the usual patience and the night. */
    private static final Duration AT_ONCE = Duration.ofSeconds(50);

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
    void stops_in_any_stage_with_a_message_and_goes_on_the_next_night() throws IOException {
        NightProcess undisturbed = NightProcess.run(input, root.resolve("undisturbed"), "--isolation", "off");
        assertThat(undisturbed.await()).as(undisturbed.said()).isEqualTo(2);

        requireStop("TERM", "extract", "on");
        requireStop("TERM", "load", "off");
        requireStop(interrupt(), "export", "off");
        NightProcess last = start("off");
        assertThat(last.awaitStage("publish")).as(last.said()).isTrue();
        last.signal("TERM");

        assertThat(last.await()).as("once it publishes it completes\n" + last.said()).isEqualTo(2);
        assertThat(Publication.of(warehouse)).isEqualTo(Publication.of(root.resolve("undisturbed")));
    }

    /** A program that was started in the background of a script never hears SIGINT; nor do those that it starts. */
    private static String interrupt() throws IOException {
        Path status = Path.of("/proc/self/status");
        boolean ignored = Files.exists(status)
                && Files.readAllLines(status).stream().filter(line -> line.startsWith("SigIgn:"))
                        .mapToLong(line -> Long.parseUnsignedLong(line.split("\\s+")[1], 16))
                        .anyMatch(signals -> (signals & INTERRUPT) != 0);
        return ignored ? "TERM" : "INT";
    }

    private void requireStop(String signal, String stage, String isolation) throws IOException {
        try (NightProcess night = start(isolation)) {
            assertThat(night.awaitStage(stage)).as(night.said()).isTrue();
            night.signal(signal);

            assertThat(night.await()).as(night.said()).isEqualTo(1);
            assertThat(night.said()).contains("stopping after the documents in hand",
                    "tabularium: The run was stopped. Nothing was published; the next run goes on from here.");
        }
        assertThat(Publication.of(warehouse).isEmpty()).isTrue();
        assertThat(Warehouses.names(warehouse)).doesNotContain("exports");
    }

    private NightProcess start(String isolation) {
        return NightProcess.start(input, warehouse, "--workers", "1", "--isolation", isolation, "--patience", "15m");
    }

    @Test
    void a_document_that_takes_too_long_is_cut_off_when_the_patience_ends() throws IOException {
        Path slow = InputFolders.many(root.resolve("slow"), 2, 15_000);
        try (NightProcess night = NightProcess.start(slow, warehouse, "--workers", "1", "--patience", "1s")) {
            // With the first one read the second is in hand.
            assertThat(night.awaitLine(line -> line.startsWith("  1 of 2"))).as(night.said()).isTrue();
            night.signal("TERM");

            assertThat(night.await(AT_ONCE)).as(night.said()).isEqualTo(1);
            assertThat(night.said()).contains("the run did not stop within 1 s and is cut off");
        }
        assertThat(Publication.of(warehouse).isEmpty()).isTrue();
    }
}
