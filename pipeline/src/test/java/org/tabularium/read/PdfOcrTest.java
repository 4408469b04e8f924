package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.document.Document;
import org.tabularium.document.Document.Remark;
import org.tabularium.samples.PdfPen;

/** Pages that are pictures. */
class PdfOcrTest {

    @TempDir
    private Path folder;

    @Test
    void words_with_their_places_become_lines() {
        String table = """
                4\t1\t1\t1\t1\t0\t300\t400\t900\t50\t-1\t
                5\t1\t1\t1\t1\t1\t300\t400\t200\t40\t96\tPomoc
                5\t1\t1\t1\t1\t2\t520\t410\t150\t40\t95\totrzymało
                5\t1\t1\t1\t1\t3\t690\t400\t80\t40\t95\t31
                4\t1\t1\t1\t2\t0\t300\t480\t900\t50\t-1\t
                5\t1\t1\t1\t2\t1\t300\t480\t120\t40\t96\tosób.
                """;
        assertThat(PdfLines.of(PdfOcr.words(table, 300 / 72.0))).extracting(PdfLine::plain)
                .containsExactly("Pomoc otrzymało 31", "osób.");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_program_that_hangs_or_fails_leaves_the_page_unread_with_a_remark() throws Exception {
        PdfOcr hanging = new PdfOcr(List.of("sh", "-c", "sleep 60"), Duration.ofMillis(100));
        PdfOcr failing = new PdfOcr(List.of("false"), Duration.ofSeconds(20));
        for (PdfOcr program : List.of(hanging, failing)) {
            Document document = new PdfReader(Limits.DEFAULT, () -> Optional.of(program)).read(scan(true), "scan.pdf");
            assertThat(document.remarks()).extracting(Remark::code).containsExactly("READ-010");
        }
    }

    @Test
    void the_installed_program_reads_a_scanned_page() throws Exception {
        assumeTrue(PdfOcr.installed().isPresent(), "tesseract with Polish data is not installed");
        Document document = new PdfReader(Limits.DEFAULT).read(scan(false), "scan.pdf");
        assertThat(document.remarks()).extracting(Remark::code).containsExactly("READ-013");
        assertThat(Outline.of(document)).contains("412 rodzin");
    }

    @Test
    void a_scanned_table_is_a_table_and_pages_with_text_are_read_from_their_text() throws Exception {
        assumeTrue(PdfOcr.installed().isPresent(), "tesseract with Polish data is not installed");
        Document document = new PdfReader(Limits.DEFAULT).read(mixed(), "mixed.pdf");
        assertThat(document.remarks()).extracting(remark -> remark.code() + " " + remark.locator())
                .containsExactly("READ-013 page[2]");
        assertThat(Outline.of(document)).startsWith("W roku 2023 pomoc otrzymało 1 318 osób.")
                .contains("| Zasiłek stały | 287 | 281 |", "| Zasiłek okresowy | 52 | 47 |", "Rodzina");
        assertThat(document.blocks().getLast().locator().path()).startsWith("page[2]/");
    }

    @Test
    void without_the_program_the_scanned_page_of_a_mixed_document_is_named() throws Exception {
        Document document = new PdfReader(Limits.DEFAULT, Optional::empty).read(mixed(), "mixed.pdf");
        assertThat(document.remarks()).extracting(remark -> remark.code() + " " + remark.locator())
                .containsExactly("READ-010 page[2]");
        assertThat(Outline.of(document)).isEqualTo("W roku 2023 pomoc otrzymało 1 318 osób.");
    }

    /** A page of text, and one of a table and a sentence that is a picture. */
    private Path mixed() throws Exception {
        byte[] written;
        try (PdfPen pen = new PdfPen("", "")) {
            pen.page("", "");
            pen.text("W roku 2023 pomoc otrzymało 1 318 osób.");
            pen.page("", "");
            float y = 700;
            for (String[] row : new String[][] { { "Świadczenie", "2022", "2023" }, { "Zasiłek stały", "287", "281" },
                    { "Zasiłek okresowy", "52", "47" }, { "Zasiłek celowy", "418", "402" },
                    { "Posiłek w szkole", "236", "248" } }) {
                pen.write(row[0], 57, y, 11, false);
                pen.write(row[1], 260, y, 11, false);
                pen.write(row[2], 360, y, 11, false);
                y -= 20;
            }
            pen.write("Rodzina mogła otrzymać kilka świadczeń naraz.", 57, y - 40, 11, false);
            written = pen.bytes();
        }
        try (PDDocument text = Loader.loadPDF(written)) {
            BufferedImage image = new PDFRenderer(text).renderImageWithDPI(1, 200);
            text.removePage(1);
            PDPage page = new PDPage(PDRectangle.A4);
            text.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(text, page)) {
                content.drawImage(LosslessFactory.createFromImage(text, image), 0, 0, PDRectangle.A4.getWidth(),
                        PDRectangle.A4.getHeight());
            }
            Path file = folder.resolve("mixed.pdf");
            text.save(file.toFile());
            return file;
        }
    }

    /** A page of text as a picture, after a page of text as text if the picture alone would not do. */
    private Path scan(boolean withText) throws Exception {
        byte[] written;
        try (PdfPen pen = new PdfPen("", "")) {
            pen.page("", "");
            pen.text("W minionym roku ze wsparcia skorzystało 412 rodzin.");
            written = pen.bytes();
        }
        try (PDDocument text = Loader.loadPDF(written)) {
            BufferedImage image = new PDFRenderer(text).renderImageWithDPI(0, withText ? 40 : 200);
            PDPage page = new PDPage(PDRectangle.A4);
            text.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(text, page)) {
                content.drawImage(LosslessFactory.createFromImage(text, image), 0, 0, PDRectangle.A4.getWidth(),
                        PDRectangle.A4.getHeight());
            }
            if (!withText) {
                text.removePage(0);
            }
            Path file = folder.resolve("scan-" + withText + ".pdf");
            text.save(file.toFile());
            return file;
        }
    }
}
