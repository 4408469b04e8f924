package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.document.Document;
import org.tabularium.read.UnreadableDocumentException.Reason;

class DelimitedTextReaderTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1250", "ISO-8859-2" })
    void the_encoding_is_found_from_the_content(String encoding) throws Exception {
        Document document = read("Świadczenie;2023\nZasiłki – źródło: gmina;15\n".replace('–', '-'),
                Charset.forName(encoding));
        assertThat(Outline.of(document)).isEqualTo("""
                | Świadczenie | 2023 |
                | Zasiłki - źródło: gmina | 15 |""");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_text() throws Exception {
        assertThat(Outline.of(read("\uFEFFRok;Osoby\n2023;15\n", StandardCharsets.UTF_8)))
                .isEqualTo("| Rok | Osoby |\n| 2023 | 15 |");
    }

    @Test
    void a_field_of_no_break_spaces_alone_is_empty() throws Exception {
        assertThat(Outline.of(read("Rok;Osoby;Kwota\n2022;\u00a0;15\n2023;\u00a0 ;18\n", StandardCharsets.UTF_8)))
                .isEqualTo("| Rok | Osoby | Kwota |\n| 2022 |  | 15 |\n| 2023 |  | 18 |");
    }

    @ParameterizedTest
    @ValueSource(strings = { ";", "\t", "|" })
    void decimal_commas_do_not_part_fields(String delimiter) throws Exception {
        Document document = read(
                "Usługa;2022;2023\nGodzina;29,50;35,00\nDoba, z noclegiem;62,50;68,75\n".replace(";", delimiter),
                StandardCharsets.UTF_8);
        assertThat(Outline.of(document)).isEqualTo("""
                | Usługa | 2022 | 2023 |
                | Godzina | 29,50 | 35,00 |
                | Doba, z noclegiem | 62,50 | 68,75 |""");
    }

    @Test
    void commas_part_fields_where_nothing_else_does() throws Exception {
        assertThat(Outline.of(read("Rok,Osoby,Kwota\n2022,15,\"1 200,50\"\n2023,18,\"1 300,00\"\n")))
                .isEqualTo("| Rok | Osoby | Kwota |\n| 2022 | 15 | 1 200,50 |\n| 2023 | 18 | 1 300,00 |");
    }

    @Test
    void titles_above_are_captions_and_lines_below_are_notes() throws Exception {
        Document document = read("""
                Tabela nr 1. Dożywianie;;
                Forma;2022;2023
                Posiłki;12;-
                Źródło: ewidencja;;

                Tabela nr 2. Domy
                Dom;2022;2023
                Przystań;1;2
                * stan na koniec roku
                """);
        assertThat(Outline.of(document)).isEqualTo("""
                caption: Tabela nr 1. Dożywianie
                | Forma | 2022 | 2023 |
                | Posiłki | 12 | - |
                Źródło: ewidencja
                caption: Tabela nr 2. Domy
                | Dom | 2022 | 2023 |
                | Przystań | 1 | 2 |
                * stan na koniec roku""");
        assertThat(Outline.tables(document).getFirst().grid().at(1, 2).orElseThrow().locator().path())
                .isEqualTo("line[3]/field[3]");
    }

    @Test
    void a_blank_line_inside_a_table_does_not_end_it() throws Exception {
        assertThat(Outline.of(read("Forma;2022;2023\nPosiłki;12;13\n;;\nOdzież;4;5\n")))
                .isEqualTo("| Forma | 2022 | 2023 |\n| Posiłki | 12 | 13 |\n| Odzież | 4 | 5 |");
    }

    @Test
    void quotes_may_hold_delimiters_and_lines_and_positions_stay_exact() throws Exception {
        Document document = read("Cel;2023\n\"Klub; seniora\nw parku\";12\nInne;3\n");
        assertThat(Outline.of(document)).isEqualTo("""
                | Cel | 2023 |
                | Klub; seniora / w parku | 12 |
                | Inne | 3 |""");
        assertThat(Outline.tables(document).getFirst().grid().at(2, 0).orElseThrow().locator().path())
                .isEqualTo("line[4]/field[1]");
    }

    @Test
    void quotes_of_a_sentence_are_read_as_written() throws Exception {
        assertThat(Outline.of(read("Cel;2023\n\"Klub\" seniora;12\n")))
                .isEqualTo("| Cel | 2023 |\n| \"Klub\" seniora | 12 |");
    }

    @Test
    void spaces_inside_numbers_stay_what_they_are() throws Exception {
        Document document = read("Dom;2023\nPrzystań;2\u00A0157 833\n");
        assertThat(Outline.tables(document).getFirst().grid().text(1, 1)).isEqualTo("2\u00A0157 833");
    }

    @Test
    void text_without_a_table_is_paragraphs_and_items() throws Exception {
        Document document = read("""
                Sprawozdanie za rok 2023

                W roku 2023 z pomocy skorzystały 42 osoby, w tym 12 dzieci,
                a pomoc trwała przez cały rok, także w dni wolne, soboty
                i święta.
                - 12 osób otrzymało odzież,
                - 30 osób otrzymało posiłek.
                """);
        assertThat(Outline.of(document)).isEqualTo("""
                Sprawozdanie za rok 2023
                W roku 2023 z pomocy skorzystały 42 osoby, w tym 12 dzieci, a pomoc trwała przez cały rok, także w dni \
                wolne, soboty i święta.
                - 12 osób otrzymało odzież,
                - 30 osób otrzymało posiłek.""");
    }

    @Test
    void what_is_no_text_is_rejected() throws Exception {
        assertRejected(new byte[] { 1, 2, 3, (byte) 0xC3, 4, 5, 6, 7 }, Reason.CORRUPT, Limits.DEFAULT);
        assertRejected(" \n\n".getBytes(StandardCharsets.UTF_8), Reason.EMPTY, Limits.DEFAULT);
        assertRejected("a;1\nb;2\n".getBytes(StandardCharsets.UTF_8), Reason.TOO_LARGE, new Limits(99, 9, 3, 9, 99));
    }

    private void assertRejected(byte[] bytes, Reason reason, Limits limits) throws Exception {
        Path file = Files.write(folder.resolve("x.csv"), bytes);
        assertThatThrownBy(() -> new DelimitedTextReader(limits).read(file, "x.csv")).isInstanceOfSatisfying(
                UnreadableDocumentException.class, rejection -> assertThat(rejection.reason()).isEqualTo(reason));
    }

    private Document read(String text) throws Exception {
        return read(text, StandardCharsets.UTF_8);
    }

    private Document read(String text, Charset charset) throws Exception {
        Path file = Files.write(folder.resolve("test.csv"), text.getBytes(charset));
        return new DelimitedTextReader(Limits.DEFAULT).read(file, "test.csv");
    }
}
