package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tabularium.document.Text;

class PdfHyphensTest {

    private final PdfHyphens hyphens = new PdfHyphens(
            List.of(lines("zajęcia edukacyjnych kół", "projekt społeczno-zawodowy", "warsztatów psychologicznych")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "w ośrod- | kach wsparcia | w ośrodkach wsparcia",
            "warsztatów psycho- | logicznych | warsztatów psychologicznych",
            "akcji informacyjno- | edukacyjnych | akcji informacyjno-edukacyjnych",
            "klub społeczno- | kulturalny | klub społeczno-kulturalny", "lata 2009- | 2011 | lata 2009-2011",
            "lata 2022– | 2025 | lata 2022–2025", "powiat Bielsko- | Biała | powiat Bielsko-Biała",
            "pomoc - | 12 osób | pomoc - 12 osób", "dom po\u00AD | mocy | dom pomocy", "łącznie | 12 | łącznie 12" })
    void lines_are_joined_as_the_document_itself_writes(String before, String after, String joined) {
        assertThat(join(hyphens, before, after)).isEqualTo(joined);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "klub współ- | działa z policją | klub współdziała z policją",
            "dla stree- | tworkerów | dla streetworkerów", "osób niepełno- | sprawnych | osób niepełnosprawnych",
            "grupy psycho- | edukacyjne | grupy psychoedukacyjne",
            "szkół ponad- | podstawowych | szkół ponadpodstawowych",
            "punkt konsultacyjno- | informacyjny | punkt konsultacyjno-informacyjny",
            "opieka lekarsko- | pielęgniarska | opieka lekarsko-pielęgniarska",
            "umowa kupno- | sprzedaż | umowa kupno-sprzedaż", "samo- | pomocowych | samopomocowych" })
    void words_that_the_document_writes_nowhere_else_are_joined_as_the_dictionary_says(String before, String after,
            String joined) {
        assertThat(join(new PdfHyphens(List.of()), before, after)).isEqualTo(joined);
    }

    private static List<PdfLine> lines(String... texts) {
        return Arrays.stream(texts).map(text -> new PdfLine(0, 100, 10, 10, false, Text.of(text))).toList();
    }

    private static String join(PdfHyphens hyphens, String before, String after) {
        StringBuilder text = new StringBuilder(before);
        hyphens.join(text, after);
        return text.toString();
    }
}
