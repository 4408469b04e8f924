package org.tabularium.nights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that are not there, go away, or may not be written. */
@Tag("hard-night")
class VanishingFoldersNightTest {

    @TempDir
    Path root;

    private Path input;

    private Path warehouse;

    @BeforeEach
    void folders() throws IOException {
        input = InputFolders.many(root.resolve("input"), 40, 100);
        warehouse = root.resolve("warehouse");
    }

    @Test
    void an_input_folder_that_vanishes_while_it_is_read_stops_the_night_and_withdraws_nothing() throws IOException {
        Path aside = root.resolve("aside");
        try (NightProcess night = start()) {
            assertThat(night.awaitLine(line -> line.startsWith("  4 of 40"))).as(night.said()).isTrue();
            Files.move(input, aside);

            assertThat(night.await()).as(night.said()).isEqualTo(1);
            assertThat(night.said()).contains("tabularium: The input folder " + input + " vanished",
                    "is it still mounted?", "Nothing was published").doesNotContain("\tat ");
        }
        assertThat(Publication.of(warehouse).isEmpty()).isTrue();

        NightProcess without = start();
        assertThat(without.await()).isEqualTo(1);
        assertThat(without.said()).contains("The input folder " + input + " is not there");
        Files.move(aside, input);
        NightProcess again = start();
        assertThat(again.await()).as(again.said()).isZero();
        assertThat(again.said()).contains(" 0 rejected");
    }

    @Test
    void a_warehouse_folder_that_may_not_be_written_is_named() throws IOException {
        Files.createDirectory(warehouse);
        boolean mounted = NightProcess.run("mount", "-t", "tmpfs", "-o", "ro", "tabularium-test",
                warehouse.toString()) == 0;
        boolean closed = mounted || warehouse.toFile().setWritable(false);
        assumeTrue(closed && !Files.isWritable(warehouse), "a folder cannot be closed here");
        try {
            NightProcess night = start();
            assertThat(night.await()).isEqualTo(1);
            assertThat(night.said()).startsWith("tabularium: The warehouse folder " + warehouse + " cannot be written")
                    .contains("--warehouse").doesNotContain("\tat ");
        } finally {
            NightProcess.run("umount", warehouse.toString());
            warehouse.toFile().setWritable(true);
        }
    }

    private NightProcess start() {
        return NightProcess.start(input, warehouse, "--workers", "1", "--isolation", "off");
    }
}
