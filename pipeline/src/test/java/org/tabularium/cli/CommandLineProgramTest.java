package org.tabularium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineProgramTest {

    private final StringWriter out = new StringWriter();

    private final StringWriter err = new StringWriter();

    @TempDir
    Path root;

    @Test
    void listsTheCommandsInItsHelp() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("ingest", "export", "status", "query", "explain");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "ingest", "export", "status", "query", "explain" })
    void helpsWithEveryCommand(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: tabularium " + command).contains("--warehouse");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "ingest ", "query " })
    void tellsItsVersionEverywhere(String command) {
        assertThat(run((command + "--version").split(" "))).isZero();
        assertThat(out.toString()).matches("tabularium \\d+\\.\\d+\\.\\d+\\R");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ingst                          | ingest
            ingest --workers 0             | '--workers': must be at least 1, not 0
            ingest --workers many          | 'many' is not a whole number
            ingest --inptu reports         | --input
            export --formats csv,pdf       | 'pdf' is not a format of exports; there are csv, csv-pl, xlsx
            query                          | Missing required parameter
            explain                        | Missing required parameter
            explain somewhere 20x4         | 20x4
            """)
    void answersWrongUsageWithOneHintAndExitCode64(String arguments, String hint) {
        assertThat(run(arguments.split(" "))).isEqualTo(64);
        assertThat(err.toString()).contains(hint).contains("--help").doesNotContain("\tat ");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "export", "status", "query SELECT", "explain 0123abcd" })
    void tellsWhenThereIsNoWarehouse(String arguments) {
        assertThat(run((arguments + " --warehouse " + root.resolve("none")).split(" "))).isEqualTo(1);
        assertThat(err.toString()).contains("There is no warehouse in").contains("tabularium ingest")
                .doesNotContain("\tat ");
    }

    private int run(String... arguments) {
        return CommandLineProgram.on(new PrintWriter(out), new PrintWriter(err)).run(arguments);
    }
}
