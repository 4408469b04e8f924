package org.tabularium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tabularium.cli.settings.SettingPlaces;

/** Options by file, environment and command line. */
class SettingsTest {

    @TempDir
    Path root;

    private final Map<String, String> variables = new HashMap<>();

    private String out = "";

    private String err = "";

    @Test
    void the_command_line_goes_before_the_environment_and_that_before_the_file() throws IOException {
        file("""
                # an office's own
                warehouse = /srv/file
                input = /srv/reports
                workers: 3
                """);
        variables.put("TABULARIUM_WAREHOUSE", "/srv/variable");
        assertThat(run("settings")).as(err).isZero();
        assertThat(line("warehouse")).contains("/srv/variable").contains("environment, TABULARIUM_WAREHOUSE");
        assertThat(line("input")).contains("/srv/reports").contains("tabularium.properties, line 3");
        assertThat(line("workers")).contains("3").contains("line 4");
        assertThat(line("max-change")).contains("50").endsWith("default");

        assertThat(run("status")).isEqualTo(1);
        assertThat(err).contains("no warehouse in /srv/variable");
        assertThat(run("status", "--warehouse", "/srv/option")).isEqualTo(1);
        assertThat(err).contains("no warehouse in /srv/option");
    }

    @Test
    void all_mistakes_are_told_at_once_with_their_places_and_nothing_is_touched() throws IOException {
        file("""
                wrokers = 2
                max-change = 120
                formats = csv,pdf
                warehouse = %s
                warehouse = /srv/other
                isolation = \\
                    perhaps
                """.formatted(root.resolve("warehouse")));
        variables.put("TABULARIUM_WORKERS", "many");
        variables.put("TABULARIUM_CATALOG", "/srv/catalogue");

        assertThat(run("ingest", "--document-time", "soon", "--nonsense")).isEqualTo(64);
        String where = root.resolve("tabularium.properties") + ", line ";
        assertThat(err.lines().toList()).contains("tabularium: 9 mistakes; nothing was done",
                "  " + where + "1: there is no setting wrokers; is workers meant?",
                "  " + where + "2: max-change: must be 0 to 100, not 120",
                "  " + where + "5: warehouse is set twice, first in " + where + "4",
                "  environment, TABULARIUM_WORKERS: TABULARIUM_WORKERS: 'many' is not a whole number",
                "  environment, TABULARIUM_CATALOG: there is no setting TABULARIUM_CATALOG;"
                        + " is TABULARIUM_CATALOGUE meant?");
        assertThat(err).contains(where + "3: formats: 'pdf' is not a format").contains(where + "6: isolation: ")
                .contains("on, off").contains("'--document-time'", "'soon'").contains("--nonsense")
                .doesNotContain("\tat ");
        assertThat(out).isEmpty();
        assertThat(root.resolve("warehouse")).doesNotExist();
    }

    @Test
    void a_mistake_keeps_nobody_from_the_help() throws IOException {
        file("wrokers = 2\n");
        assertThat(run("ingest", "--help")).isZero();
        assertThat(out).contains("--workers").contains("--config");
        assertThat(run("settings")).isEqualTo(64);
    }

    @Test
    void the_file_is_the_one_named_else_the_first_that_is_there() throws IOException {
        file("workers = 5\n");
        Path other = Files.writeString(root.resolve("other.properties"), "workers = 7\n");
        run("settings");
        assertThat(line("workers")).contains("5");
        assertThat(run("settings", "--config", other.toString())).as(err).isZero();
        assertThat(line("workers")).contains("7");
        variables.put("TABULARIUM_CONFIG", other.toString());
        run("settings");
        assertThat(line("workers")).contains("7");
        assertThat(run("settings", "--config=" + root.resolve("none"))).isEqualTo(64);
        assertThat(err).contains("none").contains("cannot be read");
    }

    @Test
    void a_switch_that_is_on_in_the_file_can_be_put_off() throws IOException {
        file("example = true\n");
        run("settings");
        assertThat(out).startsWith("# Settings of Tabularium");
        run("settings", "--example=false");
        assertThat(out).startsWith("file: ");
        run("settings", "--example");
        assertThat(out).startsWith("# Settings of Tabularium");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            workers = 0             | must be at least 1, not 0
            workers = 1.5           | '1.5' is not a whole number
            max-change = 50%        |
            database-memory = 2g    |
            database-memory = 2 GB  | '2 GB' is not an amount such as 512m or 4g
            database-memory = 1k    | at least 32m
            document-time = 10      | 10m
            csv = yes               | 'yes' is neither true nor false
            config = other          | there is no setting config
            help = true             | there is no setting help
            keep-runs = 90d         |
            keep-runs = 0           | at least 1
            """)
    void values_have_units_and_bounds(String line, String mistake) throws IOException {
        file(line);
        assertThat(run("settings")).isEqualTo(mistake == null ? 0 : 64);
        assertThat(err).contains(mistake == null ? "" : mistake);
    }

    @Test
    void the_example_in_the_documents_names_every_setting_there_is() throws IOException {
        run("settings", "--example");
        assertThat(Path.of("docs/tabularium.properties")).as("""
                the options have changed: run 'tabularium settings --example' and keep what it prints as \
                pipeline/docs/tabularium.properties""").content().isEqualTo(out);
        assertThat(out).contains("#input = input", "TABULARIUM_INPUT", "#max-change = 50");
    }

    @Test
    void the_example_is_a_file_that_the_program_takes() throws IOException {
        run("settings", "--example");
        String inForce = out.lines().filter(line -> line.matches("#\\S+ = .+")).map(line -> line.substring(1) + "\n")
                .reduce("", String::concat);
        assertThat(inForce.lines().count()).isGreaterThan(5);
        file(inForce);
        assertThat(run("settings")).as(err).isZero();
    }

    private void file(String text) throws IOException {
        Files.writeString(root.resolve("tabularium.properties"), text);
    }

    private String line(String setting) {
        return out.lines().filter(line -> line.startsWith(setting + " ")).findFirst().orElseThrow();
    }

    private int run(String... arguments) {
        StringWriter outText = new StringWriter();
        StringWriter errText = new StringWriter();
        int code = CommandLineProgram.on(new PrintWriter(outText), new PrintWriter(errText),
                new SettingPlaces(variables, List.of(root.resolve("tabularium.properties")))).run(arguments);
        out = outText.toString();
        err = errText.toString();
        return code;
    }
}
