package org.tabularium.job.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old runs are forgotten, but not what an operator still needs. */
class RunHistoryTest {

    private static final Instant NOW = Instant.parse("2026-02-10T02:30:00Z");

    @TempDir
    Path root;

    private Path reports;

    private Path logs;

    @BeforeEach
    void nights() throws IOException {
        reports = Files.createDirectories(root.resolve("reports"));
        logs = Files.createDirectories(root.resolve("logs"));
        night("01", "failed");
        night("02", "published");
        night("03", "stopped");
        for (String day : List.of("04", "05", "06", "07")) {
            night(day, "unchanged");
        }
        Files.writeString(logs.resolve("20260208T020000.000Z.log"), "killed: it left no report");
        Files.writeString(reports.resolve("notes.md"), "an operator's own");
    }

    @Test
    void the_last_runs_come_first() {
        RunHistory history = new RunHistory(reports);
        assertThat(history.last(2)).extracting(RunHistory.Entry::run).containsExactly("20260207T020000.000Z",
                "20260206T020000.000Z");
        assertThat(history.lastSuccess()).map(RunHistory.Entry::started)
                .contains(Instant.parse("2026-02-07T02:00:00Z"));
        assertThat(new RunHistory(root.resolve("none")).last(5)).isEmpty();
    }

    @Test
    void so_many_runs_are_kept_and_the_last_of_each_outcome() throws IOException {
        new RunHistory(reports).forget(new Retention(3, Optional.empty()), NOW, logs);
        assertThat(names(reports)).containsExactly("20260201T020000.000Z.json", "20260201T020000.000Z.md",
                "20260202T020000.000Z.json", "20260202T020000.000Z.md", "20260203T020000.000Z.json",
                "20260203T020000.000Z.md", "20260206T020000.000Z.json", "20260206T020000.000Z.md",
                "20260207T020000.000Z.json", "20260207T020000.000Z.md", "notes.md");
        assertThat(names(logs)).contains("20260208T020000.000Z.log", "20260201T020000.000Z.log")
                .doesNotContain("20260204T020000.000Z.log");
    }

    @Test
    void or_those_of_so_many_days() throws IOException {
        new RunHistory(reports).forget(new Retention(1, Optional.of(Duration.ofDays(4))), NOW, logs);
        assertThat(names(logs)).containsExactly("20260201T020000.000Z.log", "20260202T020000.000Z.log",
                "20260203T020000.000Z.log", "20260207T020000.000Z.log", "20260208T020000.000Z.log");
    }

    @Test
    void a_report_that_is_damaged_is_none_and_hinders_nothing() throws IOException {
        Files.writeString(reports.resolve("20260207T020000.000Z.json"), "{\"run\"");
        RunHistory history = new RunHistory(reports);
        assertThat(history.last(1)).extracting(RunHistory.Entry::run).containsExactly("20260206T020000.000Z");
        history.forget(new Retention(1, Optional.empty()), NOW, logs);
        assertThat(names(reports)).contains("20260202T020000.000Z.json").doesNotContain("20260204T020000.000Z.json");
    }

    private void night(String day, String outcome) throws IOException {
        String id = "202602" + day + "T020000.000Z";
        Files.writeString(reports.resolve(id + ".json"),
                "{\"run\": \"" + id + "\", \"outcome\": \"" + outcome + "\", \"message\": \"\"}");
        Files.writeString(reports.resolve(id + ".md"), "# Night");
        Files.writeString(logs.resolve(id + ".log"), "{}");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
