package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.document.Document;
import org.tabularium.document.Document.Remark;
import org.tabularium.read.UnreadableDocumentException.Reason;
import org.tabularium.samples.PdfPen;

/** Pages that show a reader something else than their bytes say, and pages that ask for too much. */
@Timeout(60)
class PdfOddPagesTest {

    @TempDir
    private Path folder;

    private final PDDocument pdf = new PDDocument();

    private PDFont font;

    @AfterEach
    void close() throws IOException {
        pdf.close();
    }

    @ParameterizedTest
    @CsvSource({ "0.3, 0", "0.25, 0.1", "0, 0", "-0.4, 0.2", "0.6, 0" })
    void letters_that_are_bold_because_they_are_printed_again_are_read_once(float right, float up) throws Exception {
        page(content -> {
            for (int print = 0; print < 3; print++) {
                write(content, "W roku 2011 wydano 77 711 kart i 1 111 biletów, razem 1,1 tys.", 57 + print * right,
                        700 + print * up);
            }
            write(content, "Zwykły wiersz: 11 osób.", 57, 660);
        });
        assertThat(Outline.of(read())).isEqualTo("""
                W roku 2011 wydano 77 711 kart i 1 111 biletów, razem 1,1 tys.
                Zwykły wiersz: 11 osób.""");
    }

    @Test
    void each_sign_may_be_printed_twice_by_itself_also_in_a_ruled_table() throws Exception {
        page(content -> {
            for (float x : new float[] { 50, 150, 250 }) {
                line(content, x, 640, x, 700);
            }
            for (float y : new float[] { 640, 670, 700 }) {
                line(content, 50, y, 250, y);
            }
            twice(content, "Rok", 60, 680);
            twice(content, "2011", 160, 680);
            write(content, "Kobiety", 60, 650);
            twice(content, "11", 160, 650);
        });
        assertThat(Outline.of(read())).isEqualTo("| Rok | 2011 |\n| Kobiety | 11 |");
    }

    @Test
    void hidden_text_is_left_out_unless_a_scanner_laid_it_under_its_picture() throws Exception {
        page(content -> {
            write(content, "Pomoc otrzymało 31 osób.", 57, 700);
            content.saveGraphicsState();
            hidden(content, "Pomoc otrzymało 99 osób.", 57, 600);
            content.restoreGraphicsState();
        });
        Document document = read();
        assertThat(Outline.of(document)).isEqualTo("Pomoc otrzymało 31 osób.");
        assertThat(document.remarks()).extracting(Remark::code).containsExactly("READ-016");
    }

    @Test
    void the_text_under_a_scanned_page_is_read_with_a_remark() throws Exception {
        page(content -> {
            BufferedImage scan = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
            content.drawImage(LosslessFactory.createFromImage(pdf, scan), 0, 0, 500, 700);
            hidden(content, "Pomoc otrzymało 31 osób.", 57, 600);
        });
        Document document = read();
        assertThat(Outline.of(document)).isEqualTo("Pomoc otrzymało 31 osób.");
        assertThat(document.remarks()).extracting(Remark::code).containsExactly("READ-015");
    }

    @Test
    void text_beside_the_page_is_not_on_it() throws Exception {
        page(content -> {
            write(content, "Na stronie 12 osób.", 57, 700);
            write(content, "Obok strony 13 osób.", 700, 700);
            write(content, "Pod stroną 14 osób.", 57, -30);
        });
        assertThat(Outline.of(read())).isEqualTo("Na stronie 12 osób.");
    }

    @Test
    void words_in_a_font_without_meaning_are_left_out_and_named() throws Exception {
        page(content -> {
            write(content, "Pomoc otrzymało 31 osób z gminy, w tym 12 dzieci i 3 seniorów z domów pomocy.", 57, 700);
            write(content, "Schronienie znalazło w minionym roku kilkanaście rodzin z terenu całego powiatu.", 57, 680);
            write(content, "Ośrodek prowadził klub, świetlicę i jadłodajnię oraz dyżury prawników i psychologów.", 57,
                    660);
            PDFont strange = PDType0Font.load(pdf, fontFile(), true);
            write(content, "Razem 1 2", 57, 640);
            font = strange;
            write(content, "34", 57 + 43, 640);
        });
        withoutMeaning(1);
        Document document = read();
        assertThat(Outline.of(document)).contains("31 osób").endsWith("\nRazem \uFFFD");
        assertThat(document.remarks()).extracting(Remark::code).containsExactly("READ-014");
    }

    @Test
    void a_document_in_fonts_without_meaning_is_rejected() throws Exception {
        page(content -> write(content, "Pomoc otrzymało 31 osób.", 57, 700));
        withoutMeaning(0);
        assertRejected(Reason.UNSUPPORTED, "do not say what");
    }

    @Test
    void text_that_is_no_language_is_not_read_as_figures() throws Exception {
        page(content -> {
            for (int line = 0; line < 12; line++) {
                write(content, shifted("Sprawozdanie obejmuje osoby objete pomoca w roku 2011"), 57, 700 - 14 * line);
            }
        });
        page(content -> write(content, "Pomoc otrzymało 31 osób.", 57, 700));
        Document document = read();
        assertThat(Outline.of(document)).isEqualTo("Pomoc otrzymało 31 osób.");
        assertThat(document.remarks()).extracting(Remark::code).containsExactly("READ-014");
        assertThat(document.remarks().getFirst().message()).contains("no language");
    }

    @ParameterizedTest
    @ValueSource(ints = { 90, 180, 270 })
    void a_page_that_is_turned_to_be_read_is_read_like_an_upright_one(int turn) throws Exception {
        try (PdfPen pen = new PdfPen("", "")) {
            pen.page("", "");
            pen.text("W minionym roku z pomocy skorzystały 412 rodziny.");
            pen.table(new float[] { 120, 80 }, List.of(List.of(PdfPen.Cell.label("Rok"), PdfPen.Cell.figure("2023")),
                    List.of(PdfPen.Cell.label("Osoby"), PdfPen.Cell.figure("31"))));
            try (PDDocument drawn = Loader.loadPDF(pen.bytes())) {
                PDPage page = drawn.getPage(0);
                PDRectangle box = page.getMediaBox();
                Matrix back = switch (turn) {
                    case 90 -> new Matrix(0, 1, -1, 0, box.getHeight(), 0);
                    case 180 -> new Matrix(-1, 0, 0, -1, box.getWidth(), box.getHeight());
                    default -> new Matrix(0, -1, 1, 0, 0, box.getWidth());
                };
                try (PDPageContentStream before = new PDPageContentStream(drawn, page, AppendMode.PREPEND, false)) {
                    before.transform(back);
                }
                page.setRotation(turn);
                page.setMediaBox(turn == 180 ? box : new PDRectangle(box.getHeight(), box.getWidth()));
                page.setCropBox(page.getMediaBox());
                assertThat(Outline.of(read(drawn))).isEqualTo("""
                        W minionym roku z pomocy skorzystały 412 rodziny.
                        | Rok | 2023 |
                        | Osoby | 31 |""");
            }
        }
    }

    @Test
    void headers_that_are_written_upwards_stay_in_their_cells() throws Exception {
        page(content -> {
            for (float x : new float[] { 50, 150, 200, 250 }) {
                line(content, x, 600, x, 700);
            }
            for (float y : new float[] { 600, 630, 700 }) {
                line(content, 50, y, 250, y);
            }
            write(content, "Pomoc", 60, 680);
            upwards(content, "Kobiety", 178, 640);
            upwards(content, "Liczba", 222, 640);
            upwards(content, "mężczyzn", 234, 640);
            write(content, "Obiady", 60, 610);
            write(content, "12", 170, 610);
            write(content, "7", 220, 610);
        });
        assertThat(Outline.of(read())).isEqualTo("| Pomoc | Kobiety | Liczba mężczyzn |\n| Obiady | 12 | 7 |");
    }

    @Test
    void ligatures_are_letters_and_the_signs_of_typesetters_are_no_letters() throws Exception {
        page(content -> {
            write(content, "Pomoc \uFB01nansowa\u00A0– 1\u00A0204\u00A0zł w świe\u00AD", 57, 700);
            write(content, "tlicy dla dzieci.", 57, 688);
        });
        assertThat(Outline.of(read()).replace('\u00A0', ' '))
                .isEqualTo("Pomoc finansowa – 1 204 zł w świetlicy dla dzieci.");
    }

    @Test
    void values_of_form_fields_are_read_and_notes_over_the_page_are_named() throws Exception {
        page(content -> write(content, "Liczba osób:", 57, 700));
        PDPage page = pdf.getPage(0);
        PDAcroForm form = new PDAcroForm(pdf);
        pdf.getDocumentCatalog().setAcroForm(form);
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName("Helv"), new PDType1Font(FontName.HELVETICA));
        form.setDefaultResources(resources);
        PDTextField field = new PDTextField(form);
        field.setPartialName("osoby");
        field.setDefaultAppearance("/Helv 10 Tf 0 g");
        form.getFields().add(field);
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        widget.setRectangle(new PDRectangle(130, 696, 60, 14));
        widget.setPage(page);
        widget.setPrinted(true);
        PDAnnotationFreeText note = new PDAnnotationFreeText();
        note.setRectangle(new PDRectangle(57, 500, 100, 20));
        note.setContents("Do sprawdzenia: 13");
        page.setAnnotations(List.of(widget, note));
        field.setValue("412");
        Document document = read();
        assertThat(Outline.of(document)).isEqualTo("Liczba osób: 412");
        assertThat(document.remarks()).extracting(Remark::code).containsExactly("READ-017");
    }

    @Test
    void a_page_of_thirty_thousand_signs_is_read_in_seconds() throws Exception {
        String row = IntStream.range(0, 100).mapToObj(number -> String.valueOf(number % 10)).reduce("", String::concat);
        page(new PDRectangle(14_400, 14_400), content -> {
            for (int line = 0; line < 300; line++) {
                write(content, row, 57, 14_000 - 13 * line);
            }
        });
        assertThat(read().blocks()).isNotEmpty();
    }

    @Test
    void a_page_of_thousands_of_crossing_rules_is_read_in_seconds() throws Exception {
        page(content -> {
            write(content, "Rysunek 31 osób.", 57, 790);
            for (int step = 0; step < 1_500; step++) {
                float at = 20 + step * 0.36f;
                line(content, at, 20, at, 560);
                line(content, 20, at, 560, at);
            }
        });
        assertThat(Outline.of(read())).isEqualTo("caption: Rysunek 31 osób.");
    }

    @Test
    void a_full_table_of_ten_thousand_cells_is_read_in_seconds() throws Exception {
        page(new PDRectangle(2_000, 1_500), content -> {
            for (int step = 0; step <= 100; step++) {
                line(content, 20, 20 + step * 14, 20 + 100 * 19, 20 + step * 14);
                line(content, 20 + step * 19, 20, 20 + step * 19, 20 + 100 * 14);
            }
            for (int row = 0; row < 100; row++) {
                for (int column = 0; column < 100; column++) {
                    write(content, String.valueOf(10 + (row + column) % 90), 22 + column * 19, 24 + row * 14);
                }
            }
        });
        assertThat(Outline.tables(read()).getFirst().grid().cells()).hasSize(10_000);
    }

    @Test
    void the_same_sign_ten_thousand_times_on_one_place_is_one() throws Exception {
        page(content -> {
            for (int print = 0; print < 10_000; print++) {
                write(content, "7", 57, 700);
            }
        });
        assertThat(Outline.of(read())).isEqualTo("7");
    }

    @Test
    void a_document_without_pages_has_nothing_to_read() throws Exception {
        assertRejected(Reason.EMPTY, "no page");
    }

    /** The library finds the objects of a document by looking through all of it. */
    @Test
    void a_document_whose_table_of_contents_is_broken_is_read_all_the_same() throws Exception {
        page(content -> write(content, "Pomoc otrzymało 31 osób.", 57, 700));
        String bytes = new String(bytes(pdf), StandardCharsets.ISO_8859_1);
        String broken = bytes.replaceAll("startxref\\s+\\d+", "startxref\n7");
        assertThat(broken).isNotEqualTo(bytes);
        Path file = Files.write(folder.resolve("broken.pdf"), broken.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Outline.of(reader().read(file, "broken.pdf"))).isEqualTo("Pomoc otrzymało 31 osób.");
    }

    private interface Drawing {

        void on(PDPageContentStream content) throws IOException;
    }

    private void page(Drawing drawing) throws IOException {
        page(PDRectangle.A4, drawing);
    }

    private void page(PDRectangle size, Drawing drawing) throws IOException {
        if (font == null) {
            font = PDType0Font.load(pdf, fontFile(), true);
        }
        PDPage page = new PDPage(size);
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            drawing.on(content);
        }
    }

    private static InputStream fontFile() {
        return PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");
    }

    private void write(PDPageContentStream content, String text, float x, float y) throws IOException {
        content.beginText();
        content.setFont(font, 10);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private void hidden(PDPageContentStream content, String text, float x, float y) throws IOException {
        content.setRenderingMode(RenderingMode.NEITHER);
        write(content, text, x, y);
    }

    private void twice(PDPageContentStream content, String text, float x, float y) throws IOException {
        float at = x;
        for (String sign : text.split("")) {
            write(content, sign, at, y);
            write(content, sign, at + 0.35f, y);
            at += font.getStringWidth(sign) / 100;
        }
    }

    private void upwards(PDPageContentStream content, String text, float x, float y) throws IOException {
        content.beginText();
        content.setFont(font, 10);
        content.setTextMatrix(new Matrix(0, 1, -1, 0, x, y));
        content.showText(text);
        content.endText();
    }

    private static void line(PDPageContentStream content, float x1, float y1, float x2, float y2) throws IOException {
        content.setLineWidth(0.5f);
        content.moveTo(x1, y1);
        content.lineTo(x2, y2);
        content.stroke();
    }

    /** What comes out of fonts whose numbers of shapes are taken for signs. */
    private static String shifted(String text) {
        return text.chars().map(sign -> sign == ' ' ? ' ' : sign - 29 > 32 ? sign - 29 : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Takes from the fonts of the first page, beginning with one of them, what says which signs they draw. */
    private void withoutMeaning(int from) throws IOException {
        byte[] saved = bytes(pdf);
        PDDocument again = Loader.loadPDF(saved);
        PDResources resources = again.getPage(0).getResources();
        int index = 0;
        for (COSName name : resources.getFontNames()) {
            if (index++ >= from) {
                COSDictionary dictionary = resources.getFont(name).getCOSObject();
                dictionary.removeItem(COSName.TO_UNICODE);
                COSDictionary inner = (COSDictionary) dictionary.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
                inner.getCOSDictionary(COSName.CIDSYSTEMINFO).setItem(COSName.ORDERING, new COSString("Custom"));
            }
        }
        Files.write(folder.resolve("odd.pdf"), bytes(again));
        again.close();
        prepared = true;
    }

    private boolean prepared;

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static PdfReader reader() {
        return new PdfReader(Limits.DEFAULT, Optional::empty);
    }

    private Document read() throws Exception {
        Path file = folder.resolve("odd.pdf");
        if (!prepared) {
            Files.write(file, bytes(pdf));
        }
        return reader().read(file, "odd.pdf");
    }

    private Document read(PDDocument document) throws Exception {
        return reader().read(Files.write(folder.resolve("turned.pdf"), bytes(document)), "turned.pdf");
    }

    private void assertRejected(Reason reason, String message) {
        assertThatThrownBy(this::read).isInstanceOfSatisfying(UnreadableDocumentException.class, rejection -> {
            assertThat(rejection.reason()).isEqualTo(reason);
            assertThat(rejection.getMessage()).contains(message);
        });
    }
}
