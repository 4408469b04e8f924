package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.document.Document;

/**
 * What a report states does not depend on the program it was saved with. The files are made by {@code formats/make.sh}
 * from one source each.
 */
class FormatsAgreeTest {

    private static final String FIGURES = """
            Liczba osób > Posiłki | 2022 | 120 | person
            Liczba osób > Posiłki | 2023 | 134 | person
            Kwota (zł) > Posiłki | 2022 | 45600.5 | PLN
            Kwota (zł) > Posiłki | 2023 | 51200 | PLN
            Liczba osób > Posiłki > w tym: zupy | 2022 | 64 | person
            Liczba osób > Posiłki > w tym: zupy | 2023 | 71 | person
            Kwota (zł) > Posiłki > w tym: zupy | 2022 | 20100.25 | PLN
            Kwota (zł) > Posiłki > w tym: zupy | 2023 | 22300.75 | PLN
            Liczba osób > Usługi opiekuńcze | 2022 | 88 | person
            Liczba osób > Usługi opiekuńcze | 2023 | 91 | person
            Kwota (zł) > Usługi opiekuńcze | 2022 | 310400 | PLN
            Kwota (zł) > Usługi opiekuńcze | 2023 | 1325900.4 | PLN
            Liczba osób > Schronienie | 2022 | nil | person
            Liczba osób > Schronienie | 2023 | 17 | person
            Kwota (zł) > Schronienie | 2022 | nil | PLN
            Kwota (zł) > Schronienie | 2023 | 8750 | PLN
            Liczba mieszkań treningowych | 2023 | 4 | dwelling
            Udział osób samotnych | 2023 | 42.5 | percent
            Średni czas pobytu (dni) | 2023 | 36.5 | day""";

    /** Told by the format that all others are compared with. */
    private static final String REPORT = "text/report.docx";

    private static final String REPORTED = """
            2023 | 134 | person
            2023 | 71 | child
            2023 | 51200 | PLN
            2023 | 4 | dwelling
            2023 | 91 | person
            2023 | 17 | person""";

    private static Document read(String file) throws UnreadableDocumentException, URISyntaxException {
        Path path = Path.of(FormatsAgreeTest.class.getResource("/formats/" + file).toURI());
        return Readers.standard().read(path, file);
    }

    private static String figures(String file) throws UnreadableDocumentException, URISyntaxException {
        return String.join("\n", Facts.of(read(file)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "tables.xlsx", "tables.xls", "tables.ods", "tables.csv", "text/tables.odt",
            "text/tables.docx", "text/tables.doc", "text/tables.rtf", "text/tables.pdf", "text/tables.html" })
    void a_set_of_tables_states_the_same_in_every_format(String file) throws Exception {
        assertThat(figures(file)).isEqualTo(FIGURES);
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/report.odt", "text/report.docx", "text/report.doc", "text/report.rtf",
            "text/report.pdf", "text/report.html" })
    void a_report_reads_the_same_in_every_format(String file) throws Exception {
        assertThat(figures(file).lines().map(line -> line.substring(line.indexOf(" | ") + 3))
                .collect(Collectors.joining("\n"))).isEqualTo(REPORTED);
    }

    /** A PDF has no styles: what is a heading is told by its type, so its labels may begin otherwise. */
    @ParameterizedTest
    @ValueSource(strings = { "text/report.odt", "text/report.doc", "text/report.rtf", "text/report.html" })
    void a_report_has_the_same_headings_and_labels_in_every_format_with_styles(String file) throws Exception {
        assertThat(Facts.headed(read(file))).isEqualTo(Facts.headed(read(REPORT)));
    }
}
