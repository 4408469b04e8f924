package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.document.Document;
import org.tabularium.samples.PdfPen;

/** Pages whose layout is told by white alone. */
class PdfLayoutTest {

    private static final float SIZE = 10;

    @TempDir
    private Path folder;

    @Test
    void figures_in_columns_are_a_table_with_its_header_and_its_labels_of_two_lines() throws Exception {
        try (PdfPen pen = new PdfPen("", "")) {
            pen.page("", "");
            pen.write("Tabela 3. Klienci według wieku", 57, 700, SIZE, false);
            right(pen, 684, "Liczba osób", 420);
            row(pen, 672, "Wiek", "2022", "2023", "Zmiana");
            row(pen, 656, "do 17 lat", "1 204", "1 188", "-1,3%");
            row(pen, 640, "18–59 lat, w tym osoby, które pierwszy raz", "310", "b.d.", "x");
            pen.write("zwróciły się o pomoc", 57, 628, SIZE, false);
            row(pen, 612, "60 lat i więcej", "87", "93", "6,9%");
            pen.write("Źródło: ewidencja własna.", 57, 590, SIZE, false);
            assertThat(Outline.of(read(pen))).isEqualTo("""
                    caption: Tabela 3. Klienci według wieku
                    |  | Liczba osób >2 |  |
                    | Wiek | 2022 | 2023 | Zmiana |
                    | do 17 lat | 1 204 | 1 188 | -1,3% |
                    | 18–59 lat, w tym osoby, które pierwszy raz zwróciły się o pomoc | 310 | b.d. | x |
                    | 60 lat i więcej | 87 | 93 | 6,9% |
                    Źródło: ewidencja własna.""");
        }
    }

    @Test
    void two_columns_of_prose_are_read_one_after_the_other() throws Exception {
        List<String> left = List.of("W minionym roku ośrodek objął", "wsparciem 412 rodzin, a w tym",
                "także rodziny, które dotąd nie", "korzystały z żadnej pomocy i", "o pomoc zwróciły się pierwszy",
                "raz w życiu po stracie pracy.");
        List<String> right = List.of("Asystenci pracowali z rodzinami", "w ich domach przez 9 miesięcy,",
                "a spotkania odbywały się także", "w siedzibie ośrodka we wtorki", "oraz w czwartki po południu, w",
                "godzinach od 15 do 18 i dłużej.");
        try (PdfPen pen = new PdfPen("", "")) {
            pen.page("", "");
            for (int line = 0; line < left.size(); line++) {
                pen.write(left.get(line), 57, 700 - 13 * line, SIZE, false);
                pen.write(right.get(line), 230, 700 - 13 * line, SIZE, false);
            }
            assertThat(Outline.of(read(pen))).isEqualTo(String.join(" ", left) + "\n" + String.join(" ", right));
        }
    }

    @Test
    void a_list_of_contents_is_no_table() throws Exception {
        try (PdfPen pen = new PdfPen("", "")) {
            pen.page("", "");
            for (int chapter = 1; chapter <= 6; chapter++) {
                pen.write("Rozdział " + chapter, 57, 700 - 14 * chapter, SIZE, false);
                right(pen, 700 - 14 * chapter, String.valueOf(3 * chapter), 500);
            }
            assertThat(Outline.tables(read(pen))).isEmpty();
        }
    }

    @Test
    void an_aim_over_a_form_is_a_heading_also_where_the_page_ends_between_them() throws Exception {
        try (PdfPen pen = new PdfPen("", "")) {
            pen.page("", "1");
            pen.text("Cele strategii i ich realizacja w roku sprawozdawczym.");
            float[] widths = { 90, 390 };
            pen.table(widths, List.of(wide("Cel 1.1 Pomoc rodzinom"), form("Realizacja", "W toku"),
                    form("Uwagi", "Cel realizowano w ciągu całego roku")));
            pen.table(widths, List.of(wide("Cel 1.2 Pomoc seniorom")));
            pen.page("", "2");
            pen.table(widths, List.of(form("Realizacja", "W toku"), form("Działania", "Objęto opieką 31 osób")));
            pen.text("Koniec.");
            Document document = read(pen);
            assertThat(Outline.of(document)).isEqualTo("""
                    Cele strategii i ich realizacja w roku sprawozdawczym.
                    ## Cel 1.1 Pomoc rodzinom
                    | Realizacja | W toku |
                    | Uwagi | Cel realizowano w ciągu całego roku |
                    ## Cel 1.2 Pomoc seniorom
                    | Realizacja | W toku |
                    | Działania | Objęto opieką 31 osób |
                    Koniec.""");
            assertThat(Outline.tables(document).getLast().grid().at(1, 1).orElseThrow().locator().path())
                    .isEqualTo("page[2]/table[1]/row[2]/cell[2]");
        }
    }

    private static List<PdfPen.Cell> wide(String text) {
        return List.of(new PdfPen.Cell(2, 1, false, text));
    }

    private static List<PdfPen.Cell> form(String label, String text) {
        return List.of(PdfPen.Cell.label(label), PdfPen.Cell.label(text));
    }

    private static void row(PdfPen pen, float y, String label, String... figures) throws IOException {
        pen.write(label, 57, y, SIZE, false);
        float edge = 370;
        for (String figure : figures) {
            right(pen, y, figure, edge);
            edge += 70;
        }
    }

    private static void right(PdfPen pen, float y, String text, float edge) throws IOException {
        pen.write(text, edge - pen.width(text, SIZE), y, SIZE, false);
    }

    private Document read(PdfPen pen) throws Exception {
        return new PdfReader(Limits.DEFAULT).read(Files.write(folder.resolve("layout.pdf"), pen.bytes()), "layout.pdf");
    }
}
