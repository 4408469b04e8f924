package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports of statistical databanks, an observation a row, in the encodings and languages they come in. */
class DatabankExportTest {

    @TempDir
    private Path folder;

    private List<String> facts(String text, String charset) throws Exception {
        Path file = Files.write(folder.resolve("dane.csv"), text.getBytes(Charset.forName(charset)));
        return Facts.of(Readers.standard().read(file, "dane.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-8", "windows-1250", "ISO-8859-2", "UTF-16LE", "UTF-16" })
    void polish_heads_semicolons_and_decimal_commas(String charset) throws Exception {
        assertThat(facts("""
                Kod;Nazwa;Wskaźnik;Rok;Wartość;Jednostka miary;Atrybut
                0000001;Miasto A;osoby korzystające ze świadczeń;2022;1204;osoba;
                0000001;Miasto A;osoby korzystające ze świadczeń;2023;1187;osoba;
                0000001;Miasto A;wydatki na mieszkańca;2023;812,45;zł;
                """, charset)).containsExactly("Miasto A > osoby korzystające ze świadczeń | 2022 | 1204 | person",
                "Miasto A > osoby korzystające ze świadczeń | 2023 | 1187 | person",
                "Miasto A > wydatki na mieszkańca | 2023 | 812.45 | PLN");
    }

    @Test
    void english_heads_commas_and_decimal_dots() throws Exception {
        assertThat(facts("indicator,unit,year,value\nmeals,zł,2021,12.75\nmeals,zł,2022,13.5\n", "UTF-8"))
                .containsExactly("meals | 2021 | 12.75 | PLN", "meals | 2022 | 13.5 | PLN");
    }

    @Test
    void lines_around_the_export_are_no_rows_of_it() throws Exception {
        assertThat(facts("""
                Eksport z banku danych
                Data eksportu: 2024-01-05

                Wskaźnik;Rok;Wartość
                osoby w rodzinach;2022;12
                osoby w rodzinach;2023;14

                Źródło: ewidencja
                """, "UTF-8")).containsExactly("osoby w rodzinach | 2022 | 12 | count",
                "osoby w rodzinach | 2023 | 14 | count");
    }
}
