package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.document.Document;
import org.tabularium.interpret.Interpreter;
import org.tabularium.interpret.Observation;

/**
 * What a report states does not depend on the program it was saved with. The files are made by {@code formats/make.sh}
 * from one source each.
 */
class FormatsAgreeTest {

    private static final List<String> FIGURES = List.of("""
            Liczba osób > Posiłki | 2022 | 120""");

    private static Document read(String file) throws UnreadableDocumentException, URISyntaxException {
        Path path = Path.of(FormatsAgreeTest.class.getResource("/formats/" + file).toURI());
        return Readers.standard().read(path, file);
    }

    private static List<String> figures(String file) throws UnreadableDocumentException, URISyntaxException {
        return new Interpreter().interpret(read(file)).observations().stream().map(FormatsAgreeTest::line).toList();
    }

    private static String line(Observation observation) {
        return String.join(" > ", observation.label()) + " | "
                + (observation.year().isPresent() ? observation.year().getAsInt() : "-") + " | "
                + observation.value().map(value -> value.stripTrailingZeros().toPlainString())
                        .orElse(observation.status().code())
                + " | " + observation.unit().code() + " | " + observation.heading();
    }

    @ParameterizedTest
    @ValueSource(strings = { "tables.xlsx", "tables.xls", "tables.ods", "tables.csv", "text/tables.odt",
            "text/tables.docx", "text/tables.doc", "text/tables.rtf", "text/tables.pdf", "text/tables.html" })
    void a_set_of_tables_states_the_same_in_every_format(String file) throws Exception {
        System.out.println(file + "\n" + Outline.of(read(file)));
        System.out.println(figures(file).stream().collect(Collectors.joining("\n")));
        assertThat(figures(file)).isEqualTo(FIGURES);
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/report.odt", "text/report.docx", "text/report.doc", "text/report.rtf",
            "text/report.pdf", "text/report.html" })
    void a_report_reads_the_same_in_every_format(String file) throws Exception {
        System.out.println(file + "\n" + Outline.of(read(file)));
        assertThat(figures(file)).isEqualTo(FIGURES);
    }
}
