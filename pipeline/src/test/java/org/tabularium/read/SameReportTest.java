package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tabularium.document.Block;
import org.tabularium.document.Document;
import org.tabularium.document.Heading;
import org.tabularium.document.Table;
import org.tabularium.interpret.Interpreter;
import org.tabularium.interpret.Observation;

/**
 * The same report as a Word document and as the PDF that LibreOffice makes of it states the same, with and without
 * tags. The files are made by {@code formats/make-pdf.sh}.
 */
class SameReportTest {

    private static final Path SUPPORT = Path.of("..", "input", "sprawozdanie-wsparcie-2023.docx");

    private static final Path SCRIPT = Path.of("src", "test", "resources", "formats", "make-pdf.sh");

    @ParameterizedTest
    @CsvSource({ "layouts, tagged", "layouts, untagged", "support, tagged", "support, untagged" })
    void observations_are_the_same_with_their_labels(String report, String kind) throws Exception {
        Document pdf = read(committed(kind + "/" + report + ".pdf"));
        Document word = word(report);
        assertThat(observations(word)).hasSizeGreaterThan(80);
        assertThat(observations(pdf)).containsExactlyElementsOf(observations(word));
    }

    @ParameterizedTest
    @CsvSource({ "layouts, tagged", "layouts, untagged", "support, tagged", "support, untagged" })
    void tables_are_the_same_cell_by_cell(String report, String kind) throws Exception {
        List<String> word = rows(word(report));
        assertThat(word).hasSizeGreaterThan(30);
        assertThat(rows(read(committed(kind + "/" + report + ".pdf")))).containsExactlyElementsOf(word);
    }

    @Test
    void tags_tell_the_levels_of_headings_and_leave_running_heads_out() throws Exception {
        Document pdf = read(committed("tagged/layouts.pdf"));
        assertThat(headings(pdf)).startsWith("1 1. Pomoc w liczbach", "2 1.1. Usługi opiekuńcze",
                "1 2. Wsparcie środowiskowe");
        assertThat(Outline.of(pdf)).doesNotContain("Strona").doesNotContain("MOPS w Nadmorzynie")
                .contains("społeczno-zawodowa", "Pracownicy socjalni przeprowadzili");
        assertThat(pdf.notes()).hasSize(1);
    }

    @Test
    void fresh_files_of_the_installed_office_state_the_same(@TempDir Path folder) throws Exception {
        assumeTrue(isInstalled("soffice"), "LibreOffice is not installed");
        Process process = new ProcessBuilder("sh", SCRIPT.toAbsolutePath().toString(), folder.toString(), "layouts")
                .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        assertThat(process.waitFor(4, TimeUnit.MINUTES)).isTrue();
        assumeTrue(Files.exists(folder.resolve("untagged/layouts.pdf")), "LibreOffice has no text documents");
        Document word = read(folder.resolve("layouts.docx"));
        for (String kind : List.of("tagged", "untagged")) {
            assertThat(observations(read(folder.resolve(kind).resolve("layouts.pdf")))).as(kind)
                    .containsExactlyElementsOf(observations(word));
        }
    }

    private static boolean isInstalled(String program) {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .anyMatch(path -> !path.isEmpty() && Files.isExecutable(Path.of(path, program)));
    }

    private static Document word(String report) throws Exception {
        return read(report.equals("support") ? SUPPORT : committed(report + ".docx"));
    }

    private static Path committed(String file) throws URISyntaxException {
        return Path.of(SameReportTest.class.getResource("/formats/reports/" + file).toURI());
    }

    private static Document read(Path file) throws Exception {
        return Readers.standard().read(file, file.getFileName().toString());
    }

    private static List<String> observations(Document document) {
        return new Interpreter().interpret(document).observations().stream().map(SameReportTest::line).toList();
    }

    /** All that an observation says but for its place. */
    private static String line(Observation observation) {
        String year = observation.year().isPresent() ? String.valueOf(observation.year().getAsInt()) : "-";
        return Stream.of(String.join(" > ", observation.label()), year,
                observation.value().map(value -> value.stripTrailingZeros().toPlainString()).orElse("-"),
                observation.status().code(), observation.unit().code(), observation.qualifiers().toString(),
                observation.providers().toString(), observation.program().orElse("-"), observation.kind().code(),
                observation.raw()).collect(Collectors.joining(" | "));
    }

    /** The rows of all tables. What PDF takes out of a form as a heading is its first row in Word. */
    private static List<String> rows(Document document) {
        return document.blocks().stream().flatMap(SameReportTest::rows).toList();
    }

    private static Stream<String> rows(Block block) {
        return switch (block) {
            case Table table -> Outline.rows(table.grid()).lines();
            case Heading heading when heading.text().plain().startsWith("Cel ") ->
                    Stream.of("| " + heading.text().plain() + " >2 |");
            default -> Stream.empty();
        };
    }

    private static List<String> headings(Document document) {
        return document.blocks().stream().filter(Heading.class::isInstance).map(Heading.class::cast).map(heading -> {
            String number = heading.number().isEmpty() ? "" : heading.number() + " ";
            return heading.level() + " " + number + heading.text().plain();
        }).toList();
    }
}
