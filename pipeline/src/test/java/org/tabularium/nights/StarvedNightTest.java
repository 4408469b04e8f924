package org.tabularium.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night without enough memory ends, says so, and leaves what was published. */
@Tag("hard-night")
class StarvedNightTest {

    /** So little that the job itself has no room, whoever reads the documents. */
    private static final List<String> HEAPS = List.of("-Xmx12m", "-Xmx24m");

    private static final Duration NO_HANGING = Duration.ofMinutes(10);

    @TempDir
    Path root;

    @Test
    void ends_with_a_message_and_the_next_night_finds_no_lock() throws IOException {
        Path warehouse = root.resolve("warehouse");
        NightProcess first = NightProcess.run(InputFolders.first(root.resolve("before")), warehouse);
        assertThat(first.await()).as(first.said()).isEqualTo(2);
        Publication former = Publication.of(warehouse);
        Path input = InputFolders.second(root.resolve("input"));

        for (String heap : HEAPS) {
            try (NightProcess night = NightProcess.start(NightProcess.command(List.of(heap), input, warehouse))) {
                assertThat(night.await(NO_HANGING)).as(heap + "\n" + night.said()).isEqualTo(1);
                assertThat(night.said()).contains("tabularium: The memory given to the program", "-Xmx");
            }
            assertThat(Publication.of(warehouse)).as(heap).isEqualTo(former);
        }
        NightProcess next = NightProcess.run(input, warehouse);
        assertThat(next.await()).as(next.said()).isEqualTo(2);
        assertThat(Publication.of(warehouse)).isNotEqualTo(former);
    }
}
