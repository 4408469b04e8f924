package org.tabularium.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the program's own that are damaged keep no night out for good, and are never published. */
@Tag("hard-night")
class DamagedFilesNightTest {

    private static final String[] ALONE = { "--workers", "1", "--isolation", "off" };

    @TempDir
    static Path root;

    static Path input;

    static Path published;

    @BeforeAll
    static void publish() throws IOException {
        input = InputFolders.first(root.resolve("input"));
        published = root.resolve("published");
        NightProcess night = NightProcess.run(input, published, ALONE);
        assertThat(night.await()).as(night.said()).isEqualTo(2);
    }

    @Test
    void records_of_the_job_that_are_damaged_are_begun_anew() throws IOException {
        Path warehouse = Warehouses.copy(published, root.resolve("records"));
        Path records = warehouse.resolve("work/jobs.mv.db");
        byte[] whole = Files.readAllBytes(records);

        Files.writeString(records, "no database at all".repeat(1000));
        assertThat(saidByUnchangedNight(warehouse))
                .contains("note: the job's own records were damaged and are begun anew");
        Files.write(records, new byte[0]);
        assertThat(saidByUnchangedNight(warehouse)).as("begun like none").doesNotContain("note: ");
        Files.write(records, Arrays.copyOf(whole, whole.length / 3));
        assertThat(saidByUnchangedNight(warehouse)).as("begun anew, or from an older state that is whole").isNotBlank();
        assertThat(Publication.of(warehouse)).isEqualTo(Publication.of(published));
    }

    private String saidByUnchangedNight(Path warehouse) throws IOException {
        NightProcess night = NightProcess.run(input, warehouse, ALONE);
        assertThat(night.await()).as(night.said()).isEqualTo(2);
        assertThat(night.said()).contains("0 read, 12 unchanged").doesNotContain("\tat ");
        return night.said();
    }

    @Test
    void a_build_that_cannot_be_opened_is_begun_anew_in_the_same_night() throws IOException {
        Path warehouse = Warehouses.copy(published, root.resolve("unreadable"));
        byte[] whole = Files.readAllBytes(warehouse.resolve("indicators.duckdb"));
        Files.write(warehouse.resolve("work/build.duckdb"), Arrays.copyOf(whole, 5000));
        Files.writeString(warehouse.resolve("work/build.duckdb.wal"), "half a log");

        NightProcess night = NightProcess.run(input, warehouse, ALONE);

        assertThat(night.await()).as(night.said()).isEqualTo(2);
        assertThat(night.said()).contains("note: the unfinished build of an earlier run is damaged and was given up")
                .doesNotContain("\tat ");
        assertThat(Publication.of(warehouse)).isEqualTo(Publication.of(published));
    }

    @Test
    void a_build_that_is_damaged_within_is_never_published_and_costs_one_night_at_most() throws IOException {
        Path warehouse = Warehouses.copy(published, root.resolve("damaged"));
        byte[] build = Files.readAllBytes(warehouse.resolve("indicators.duckdb"));
        Random random = new Random(8);
        for (int place = build.length / 4; place < build.length; place += 30_000) {
            build[place + random.nextInt(1000)] ^= 0x55;
        }
        Files.write(warehouse.resolve("work/build.duckdb"), build);

        NightProcess night = NightProcess.run(input, warehouse, ALONE);

        if (night.await() == 1) {
            assertThat(night.said()).contains("was given up", "begins anew").doesNotContain("\tat ");
            assertThat(Publication.of(warehouse)).isEqualTo(Publication.of(published));
            night = NightProcess.run(input, warehouse, ALONE);
        }
        assertThat(night.await()).as(night.said()).isEqualTo(2);
        assertThat(Publication.of(warehouse)).isEqualTo(Publication.of(published));
    }
}
