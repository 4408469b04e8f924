package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.read.UnreadableDocumentException.Reason;

/** A file is what its bytes are, whatever its name says. */
class TypeByContentTest {

    private static final String PAGE = """
            <table><caption>Osoby</caption>
            <tr><th rowspan=2>Pomoc<th colspan=2>Liczba osób</tr><tr><th>2022<th>2023</tr>
            <tr><td>Posiłki<sup>1)</sup><td>5<td>1&nbsp;234,5</tr></table><p>Źródło: <b>dane</b> własne</p>
            """;

    private static final String TABLE = "Pomoc;2022;2023\nPosiłki;5;6\nŚwiąteczna pomoc;7;8,5\n";

    @TempDir
    private Path folder;

    private String read(byte[] bytes, String name) throws IOException, UnreadableDocumentException {
        return Outline.of(Readers.standard().read(Files.write(folder.resolve("file"), bytes), name));
    }

    private static byte[] fixture(String name) throws IOException, URISyntaxException {
        return Files.readAllBytes(Path.of(TypeByContentTest.class.getResource("/formats/" + name).toURI()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "raport.xls", "raport.html", "raport.doc", "raport.xlsx" })
    void a_page_under_any_name_is_read_as_a_page(String name) throws Exception {
        assertThat(read(PAGE.getBytes(StandardCharsets.UTF_8), name)).isEqualTo("""
                caption: Osoby
                | Pomoc v2 | Liczba osób >2 |
                | 2022 | 2023 |
                | Posiłki | 5 | 1\u00a0234,5 |
                Źródło: dane własne""");
    }

    @Test
    void the_page_says_its_own_encoding() throws Exception {
        byte[] bytes = ("<html><head><meta http-equiv=Content-Type content='text/html; charset=iso-8859-2'></head>"
                + "<body><p>Świąteczna pomoc</p></body></html>").getBytes(Charset.forName("ISO-8859-2"));
        assertThat(read(bytes, "a.htm")).isEqualTo("Świąteczna pomoc");
    }

    @ParameterizedTest
    @CsvSource({ "UTF-8,raport.xls", "windows-1250,raport.xls", "ISO-8859-2,raport.csv", "UTF-16,raport.csv",
            "UTF-16LE,raport.xlsx", "windows-1250,raport.txt" })
    void delimited_text_under_any_name_and_in_any_encoding_is_read_as_a_table(String charset, String name)
            throws Exception {
        assertThat(read(TABLE.getBytes(Charset.forName(charset)), name)).isEqualTo("""
                | Pomoc | 2022 | 2023 |
                | Posiłki | 5 | 6 |
                | Świąteczna pomoc | 7 | 8,5 |""");
    }

    @ParameterizedTest
    @CsvSource({ "text/report.doc,report.docx", "text/report.rtf,report.doc", "text/report.docx,report.doc",
            "text/report.odt,report.docx", "text/report.pdf,report.doc", "text/report.html,report.xls" })
    void a_text_saved_under_the_name_of_another_format_is_read_as_what_it_is(String fixture, String name)
            throws Exception {
        assertThat(read(fixture(fixture), name)).contains("W 2023 roku z posiłków skorzystały 134 osoby");
    }

    @ParameterizedTest
    @CsvSource({ "tables.xls,raport.xlsx", "tables.xlsx,raport.xls", "tables.ods,raport.xlsx",
            "tables.xlsx,raport.ods" })
    void a_workbook_saved_under_the_name_of_another_format_is_read_as_what_it_is(String fixture, String name)
            throws Exception {
        assertThat(read(fixture(fixture), name)).contains("| Usługi opiekuńcze | 88 | 91 | 310400,00 | 1325900,40 |");
    }

    @ParameterizedTest
    @ValueSource(strings = { "tables.xlsx", "tables.ods", "text/tables.odt", "text/tables.docx" })
    void a_packed_document_cut_off_is_damaged(String fixture) throws Exception {
        byte[] whole = fixture(fixture);
        UnreadableDocumentException refused = catchThrowableOfType(UnreadableDocumentException.class,
                () -> read(java.util.Arrays.copyOf(whole, whole.length / 2), fixture));
        assertThat(refused.reason()).isEqualTo(Reason.CORRUPT);
        assertThat(refused.advice()).contains("save it again");
    }

    @ParameterizedTest
    @ValueSource(strings = { "tables.xls", "text/tables.doc", "text/tables.rtf" })
    void an_old_document_cut_off_is_damaged_or_reads_less_but_never_fails(String fixture) throws Exception {
        byte[] whole = fixture(fixture);
        for (int part = 1; part < 8; part++) {
            byte[] cut = java.util.Arrays.copyOf(whole, whole.length * part / 8);
            try {
                read(cut, fixture);
            } catch (UnreadableDocumentException refused) {
                assertThat(refused.reason()).as("%d/8: %s", part, refused.getMessage()).isIn(Reason.CORRUPT,
                        Reason.EMPTY);
            }
        }
    }

    @Test
    void a_workbook_with_more_cells_than_the_limit_is_refused_and_the_limit_named() throws Exception {
        Path file = Files.write(folder.resolve("file"), fixture("tables.ods"));
        UnreadableDocumentException refused = catchThrowableOfType(UnreadableDocumentException.class,
                () -> Readers.standard(Limits.DEFAULT.withCells(10)).read(file, "raport.ods"));
        assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused).hasMessage(
                "The workbook is too large: it has more than 10 filled cells (reached in the sheet \"Arkusz1\").");
        assertThat(refused.advice()).isEqualTo("Split the workbook into smaller ones.");
    }
}
