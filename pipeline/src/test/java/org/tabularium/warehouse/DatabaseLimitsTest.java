package org.tabularium.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DuckDB takes no more of the machine than it was given. */
class DatabaseLimitsTest {

    private static final long MEGABYTE = 1L << 20;

    /** More than fits into the memory given: two million different numbers, sorted. */
    private static final String LARGE_SORT = """
            CREATE OR REPLACE TEMP TABLE sorted AS
            SELECT hash(i) AS a, hash(i + 1) AS b, hash(i + 2) AS c FROM range(2000000) AS numbers(i) ORDER BY a
            """;

    @TempDir
    Path root;

    @Test
    void the_settings_are_in_force_when_writing_and_when_reading() {
        DatabaseLimits limits = limits(10_000 * MEGABYTE);
        try (Database writing = Database.openForWriting(root.resolve("a.duckdb"), limits)) {
            assertThat(setting(writing, "memory_limit")).isEqualTo("32.0 MiB");
            assertThat(setting(writing, "threads")).isEqualTo("1");
            assertThat(setting(writing, "temp_directory")).startsWith(root.resolve("tabularium-spill-").toString());
            assertThat(setting(writing, "max_temp_directory_size")).isEqualTo("9.7 GiB");
        }
        try (Database reading = Database.openForReading(root.resolve("a.duckdb"), limits)) {
            assertThat(setting(reading, "memory_limit")).isEqualTo("32.0 MiB");
            assertThat(setting(reading, "temp_directory")).startsWith(root.resolve("tabularium-spill-").toString());
        }
    }

    @Test
    void databases_open_side_by_side_do_not_share_files() {
        assertThat(limits(0).settings().get("temp_directory")).isNotEqualTo(limits(0).settings().get("temp_directory"));
    }

    @Test
    void what_does_not_fit_into_memory_goes_to_files_that_are_gone_afterwards() throws IOException {
        try (Database writing = Database.openForWriting(root.resolve("a.duckdb"), limits(2_000 * MEGABYTE))) {
            writing.execute(LARGE_SORT);
            assertThat(spilled()).as("files while it is at work").isPositive();
        }
        assertThat(spilled()).isZero();
    }

    @Test
    void what_fits_into_files_neither_is_refused_with_the_limit() {
        try (Database writing = Database.openForWriting(root.resolve("a.duckdb"), limits(MEGABYTE))) {
            assertThatThrownBy(() -> writing.execute(LARGE_SORT)).isInstanceOf(WarehouseException.class)
                    .hasMessageContaining("max_temp_directory_size");
        }
    }

    @Test
    void threads_are_used_where_tables_are_long_enough_to_share() {
        DatabaseLimits limits = new DatabaseLimits(DatabaseLimits.LEAST_MEMORY, 4, 0, root);
        assertThat(limits.threadsFor(0)).isEqualTo(1);
        assertThat(limits.threadsFor(200_000)).isEqualTo(1);
        assertThat(limits.threadsFor(250_000)).isEqualTo(2);
        assertThat(limits.threadsFor(10_000_000)).isEqualTo(4);
    }

    @Test
    void less_memory_than_duckdb_needs_is_no_limit() {
        assertThatThrownBy(() -> new DatabaseLimits(MEGABYTE, 1, 0, root)).isInstanceOf(IllegalArgumentException.class);
    }

    private DatabaseLimits limits(long spill) {
        return new DatabaseLimits(DatabaseLimits.LEAST_MEMORY, 1, spill, root);
    }

    private static String setting(Database database, String name) {
        return database.rows("SELECT current_setting(?)", row -> row.getString(1), name).getFirst();
    }

    private long spilled() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().contains(DatabaseLimits.SPILL)).count();
        }
    }
}
