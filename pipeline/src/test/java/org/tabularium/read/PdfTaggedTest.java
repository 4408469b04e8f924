package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.document.Document;

/** When a document says what its parts are, and when it is not to be believed. */
@Timeout(60)
class PdfTaggedTest {

    @TempDir
    private Path folder;

    private final PDDocument pdf = new PDDocument();

    private final PDPage page = new PDPage(PDRectangle.A4);

    private final COSDictionary root = new COSDictionary();

    private PDFont font;

    private PDPageContentStream content;

    private int marks;

    private float y = 760;

    @BeforeEach
    void open() throws IOException {
        try (InputStream in = PDDocument.class
                .getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            font = PDType0Font.load(pdf, in, true);
        }
        pdf.addPage(page);
        content = new PDPageContentStream(pdf, page);
        root.setItem(COSName.K, new COSArray());
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("StructTreeRoot"), root);
    }

    @AfterEach
    void close() throws IOException {
        pdf.close();
    }

    @Test
    void headings_lists_tables_and_ornaments_are_what_the_tags_say() throws Exception {
        artifact("Gazetka ośrodka nr 12", 57, 800);
        text(element(root, "H1"), "1. Pomoc rodzinom");
        text(element(root, "H2"), "Zwykła pomoc");
        text(element(root, "P"), "Pomoc otrzymało 31 osób.");
        COSDictionary list = element(root, "L");
        COSDictionary item = element(list, "LI");
        text(element(item, "Lbl"), "a)");
        write(element(element(item, "LBody"), "P"), "klub – 12 osób", 80, y);
        COSDictionary inner = element(item, "L");
        write(element(inner, "LI"), "w tym 7 kobiet", 100, y -= 14);
        y -= 60;
        COSDictionary table = element(root, "Table");
        COSDictionary first = element(table, "TR");
        write(span(element(first, "TH"), "RowSpan", 2), "Rodzaj", 57, y);
        write(span(element(first, "TH"), "ColSpan", 2), "Liczba osób", 200, y);
        COSDictionary second = element(table, "TR");
        y -= 14;
        write(element(second, "TH"), "2022", 200, y);
        write(element(second, "TH"), "2023", 260, y);
        row(table, "Obiady", "12", "14");
        row(table, "Paczki", "7", "9");
        assertThat(Outline.of(read())).isEqualTo("""
                # 1. Pomoc rodzinom
                ## Zwykła pomoc
                Pomoc otrzymało 31 osób.
                a) klub – 12 osób
                 • w tym 7 kobiet
                | Rodzaj v2 | Liczba osób >2 |
                | 2022 | 2023 |
                | Obiady | 12 | 14 |
                | Paczki | 7 | 9 |""");
    }

    @Test
    void names_of_the_documents_own_mean_what_its_role_map_says() throws Exception {
        COSDictionary roles = new COSDictionary();
        roles.setName("Naglowek", "Rozdzial");
        roles.setName("Rozdzial", "H2");
        roles.setName("Pytajnik", "Pytajnik");
        root.setItem(COSName.getPDFName("RoleMap"), roles);
        text(element(root, "Naglowek"), "Zwykła pomoc");
        text(element(element(root, "Pytajnik"), "P"), "Pomoc otrzymało 31 osób.");
        assertThat(Outline.of(read())).isEqualTo("## Zwykła pomoc\nPomoc otrzymało 31 osób.");
    }

    @Test
    void text_without_tags_makes_all_tags_unbelievable() throws Exception {
        text(element(root, "H1"), "Pomoc rodzinom w liczbach");
        text(element(root, "P"), "Pomoc otrzymało 31 osób.");
        plain("Schronienie otrzymało 9 osób.", 57, y - 40);
        assertThat(Outline.of(read())).doesNotContain("#").contains("9 osób");
    }

    @Test
    void a_page_that_is_all_ornament_is_read_as_it_looks() throws Exception {
        artifact("Pomoc otrzymało 31 osób.", 57, 700);
        artifact("Schronienie otrzymało 9 osób.", 57, 660);
        text(element(root, "H1"), "Koniec");
        assertThat(Outline.of(read())).contains("31 osób", "9 osób");
    }

    @Test
    void a_table_whose_cells_leave_gaps_is_read_as_it_looks() throws Exception {
        text(element(root, "H1"), "Tytuł");
        COSDictionary table = element(root, "Table");
        row(table, "Rodzaj", "2022", "2023");
        row(table, "Obiady", "12", "14");
        COSDictionary row = element(table, "TR");
        write(element(row, "TD"), "Paczki", 57, y -= 14);
        write(element(row, "TD"), "9", 260, y);
        row(table, "Razem", "12", "23");
        assertThat(Outline.of(read())).doesNotContain("#").contains("| Paczki |  | 9 |");
    }

    @Test
    void a_table_that_the_tags_do_not_know_is_read_as_it_looks() throws Exception {
        text(element(root, "H1"), "Tytuł");
        for (String label : new String[] { "Rok", "Obiady", "Paczki", "Razem" }) {
            y -= 14;
            write(element(root, "P"), label, 57, y);
            write(element(root, "P"), label.equals("Rok") ? "2022" : "12", 200, y);
            write(element(root, "P"), label.equals("Rok") ? "2023" : "14", 260, y);
        }
        assertThat(Outline.of(read())).contains("| Obiady | 12 | 14 |");
    }

    @Test
    void cells_that_the_page_shows_in_another_order_are_read_as_they_look() throws Exception {
        text(element(root, "H1"), "Tytuł");
        COSDictionary table = element(root, "Table");
        for (String label : new String[] { "Rok", "Obiady", "Paczki", "Razem" }) {
            COSDictionary row = element(table, "TR");
            y -= 14;
            write(element(row, "TD"), label, 57, y);
            write(element(row, "TD"), label.equals("Rok") ? "2023" : "14", 260, y);
            write(element(row, "TD"), label.equals("Rok") ? "2022" : "12", 200, y);
        }
        assertThat(Outline.of(read())).contains("| Rok | 2022 | 2023 |", "| Obiady | 12 | 14 |");
    }

    @Test
    void a_document_that_calls_every_line_a_paragraph_is_read_as_it_looks() throws Exception {
        for (int line = 0; line < 12; line++) {
            text(element(root, "P"),
                    "pomoc rodzinom z dziećmi, w tym obiady i paczki, przez cały rok otrzymywało " + line + " osób, a");
        }
        assertThat(read().blocks()).hasSize(1);
    }

    @Test
    void a_structure_that_is_endless_or_comes_back_to_itself_is_none() throws Exception {
        text(element(root, "H1"), "Pomoc rodzinom");
        COSDictionary deep = root;
        for (int level = 0; level < 20_000; level++) {
            deep = element(deep, "Div");
        }
        text(element(root, "P"), "Pomoc otrzymało 31 osób.");
        assertThat(Outline.of(read())).doesNotContain("#").contains("31 osób");
    }

    @Test
    void an_element_that_holds_itself_makes_no_structure() throws Exception {
        COSDictionary div = element(root, "Div");
        text(element(div, "H1"), "Pomoc rodzinom");
        ((COSArray) div.getDictionaryObject(COSName.K)).add(div);
        text(element(root, "P"), "Pomoc otrzymało 31 osób.");
        assertThat(Outline.of(read())).doesNotContain("#").contains("31 osób");
    }

    @Test
    void spans_beyond_all_measure_make_no_table() throws Exception {
        text(element(root, "H1"), "Tytuł");
        COSDictionary table = element(root, "Table");
        COSDictionary row = element(table, "TR");
        write(span(element(row, "TD"), "ColSpan", 2_000_000_000), "Rok", 57, y -= 14);
        write(element(row, "TD"), "2023", 200, y);
        row(table, "Obiady", "12", "14");
        row(table, "Paczki", "7", "9");
        assertThat(Outline.of(read())).contains("12", "14");
    }

    private COSDictionary element(COSDictionary parent, String type) {
        COSDictionary element = new COSDictionary();
        element.setName(COSName.S, type);
        element.setItem(COSName.PG, page);
        element.setItem(COSName.K, new COSArray());
        ((COSArray) parent.getDictionaryObject(COSName.K)).add(element);
        return element;
    }

    private static COSDictionary span(COSDictionary cell, String which, int span) {
        COSDictionary attributes = new COSDictionary();
        attributes.setName(COSName.O, "Table");
        attributes.setInt(COSName.getPDFName(which), span);
        cell.setItem(COSName.A, attributes);
        return cell;
    }

    private void row(COSDictionary table, String label, String first, String second) throws IOException {
        COSDictionary row = element(table, "TR");
        y -= 14;
        write(element(row, "TD"), label, 57, y);
        write(element(row, "TD"), first, 200, y);
        write(element(row, "TD"), second, 260, y);
    }

    /** A line of its own below the one before. */
    private void text(COSDictionary element, String text) throws IOException {
        y -= 14;
        write(element, text, 57, y);
    }

    private void write(COSDictionary element, String text, float left, float baseline) throws IOException {
        PDPropertyList properties = PDPropertyList.create(new COSDictionary());
        properties.getCOSObject().setInt(COSName.MCID, marks);
        content.beginMarkedContent(COSName.getPDFName("Span"), properties);
        plain(text, left, baseline);
        content.endMarkedContent();
        ((COSArray) element.getDictionaryObject(COSName.K)).add(COSInteger.get(marks++));
    }

    private void artifact(String text, float left, float baseline) throws IOException {
        content.beginMarkedContent(COSName.getPDFName("Artifact"));
        plain(text, left, baseline);
        content.endMarkedContent();
    }

    private void plain(String text, float left, float baseline) throws IOException {
        content.beginText();
        content.setFont(font, 10);
        content.newLineAtOffset(left, baseline);
        content.showText(text);
        content.endText();
    }

    private Document read() throws Exception {
        content.close();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return new PdfReader(Limits.DEFAULT, Optional::empty)
                .read(Files.write(folder.resolve("tagged.pdf"), bytes.toByteArray()), "tagged.pdf");
    }
}
