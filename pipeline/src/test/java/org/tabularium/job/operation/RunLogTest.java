package org.tabularium.job.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The log of a run, in each format. */
class RunLogTest {

    private static final String RUN = "20260131T020000.000Z";

    private static final String HOSTILE = "line\nbreak \r\t\u0000\u001b[31m\u0085\u2028 \"quotes\" \\ {json}";

    @TempDir
    Path folder;

    @Test
    void a_library_speaks_of_the_document_in_hand_in_one_line_of_json() throws IOException {
        List<String> lines = written(LogFormat.ecs, () -> {
            RunLog.stage("load");
            LoggerFactory.getLogger("org.flywaydb").warn("slow");
            RunLog.about("extract", "a\nb.docx", "0123abcd", () -> {
                LoggerFactory.getLogger("org.apache.pdfbox").warn(HOSTILE);
                return 0;
            });
        });
        assertThat(lines).hasSize(2);
        JsonNode load = json(lines.get(0));
        assertThat(load.at("/run").asText()).isEqualTo(RUN);
        assertThat(load.at("/stage").asText()).isEqualTo("load");
        assertThat(load.has("document")).isFalse();
        JsonNode about = json(lines.get(1));
        assertThat(about.at("/message").asText()).isEqualTo(HOSTILE);
        assertThat(about.at("/log/level").asText()).isEqualTo("WARN");
        assertThat(about.at("/log/logger").asText()).isEqualTo("org.apache.pdfbox");
        assertThat(about.at("/stage").asText()).isEqualTo("extract");
        assertThat(about.at("/document").asText()).isEqualTo("a\nb.docx");
        assertThat(about.at("/sha256").asText()).isEqualTo("0123abcd");
        assertThat(about.at("/@timestamp").asText()).endsWith("Z");
    }

    @Test
    void logstash_has_the_same_under_its_own_names() throws IOException {
        JsonNode line = json(written(LogFormat.logstash, this::hostile).getFirst());
        assertThat(line.at("/level").asText()).isEqualTo("WARN");
        assertThat(line.at("/document").asText()).isEqualTo("a.docx");
        assertThat(line.at("/run").asText()).isEqualTo(RUN);
    }

    @Test
    void text_for_reading_keeps_to_its_lines_too() throws IOException {
        List<String> lines = written(LogFormat.text, this::hostile);
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst())
                .contains("WARN", "run=" + RUN, "stage=extract", "document=\"a.docx\"", "line break")
                .doesNotContain("\u001b", "\u0000", "\u0085", "\u2028");
    }

    @Test
    void a_document_that_makes_libraries_talk_without_end_is_heard_for_a_while_only() throws IOException {
        List<String> lines = written(LogFormat.ecs, () -> RunLog.about("extract", "loud.pdf", "00", () -> {
            IntStream.range(0, 5_000).forEach(i -> LoggerFactory.getLogger("org.apache.pdfbox").warn("glyph " + i));
            LoggerFactory.getLogger("org.apache.pdfbox").warn("x".repeat(1_000_000));
            return 0;
        }));
        assertThat(lines).hasSize(NoisyDocuments.MOST_LINES);
        List<String> one = written(LogFormat.ecs, () -> LoggerFactory.getLogger("lib").warn("x".repeat(1_000_000)));
        assertThat(one.getFirst().length()).isLessThan(ClippedTexts.LONGEST + 1_000);
    }

    @Test
    void afterwards_nothing_goes_to_the_file_any_more() throws IOException {
        written(LogFormat.ecs, this::hostile);
        LoggerFactory.getLogger("org.tabularium.job").info("too late");
        assertThat(Files.readString(folder.resolve(RUN + ".log"))).doesNotContain("too late");
    }

    private void hostile() {
        RunLog.about("extract", "a.docx", "00", () -> {
            LoggerFactory.getLogger("org.apache.pdfbox").warn(HOSTILE, new IOException("first\nsecond"));
            return 0;
        });
    }

    private List<String> written(LogFormat format, Runnable work) throws IOException {
        try (RunLog _ = RunLog.open(folder, RUN, format)) {
            work.run();
        }
        return List.of(Files.readString(folder.resolve(RUN + ".log")).split("\n"));
    }

    private static JsonNode json(String line) throws IOException {
        return new ObjectMapper().readTree(line);
    }
}
