package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tabularium.samples.PdfPen.Cell.figure;
import static org.tabularium.samples.PdfPen.Cell.label;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.document.Document;
import org.tabularium.document.Document.Remark;
import org.tabularium.read.UnreadableDocumentException.Reason;
import org.tabularium.samples.PdfPen;
import org.tabularium.samples.PdfPen.Cell;

class PdfReaderTest {

    @TempDir
    private Path folder;

    @Test
    void a_report_is_read_in_order_with_its_tables_and_without_its_running_heads() throws Exception {
        try (PdfPen pen = new PdfPen("Tytuł", "Ośrodek")) {
            pen.page("Ośrodek w mieście", "Strona 1 z 2");
            pen.title("Sprawozdanie za rok 2023");
            pen.text("W 2023 roku z pomocy skorzystało 1 412 osób, a z poradnictwa prowadzonego przez cały rok"
                    + " w trzech punktach miasta skorzystały 164 osoby.");
            pen.text("Drugi akapit.");
            pen.text("Tabela 1. Usługi");
            pen.table(new float[] { 200, 80, 80 },
                    List.of(List.of(new Cell(1, 2, false, "Rodzaj"), new Cell(2, 1, false, "Liczba osób")),
                            List.of(figure("2022"), figure("2023")),
                            List.of(label("Opieka"), figure("301"), figure("–"))));
            pen.page("Ośrodek w mieście", "Strona 2 z 2");
            pen.heading("2. Seniorzy");
            pen.bullet("klub – 12 osób, które przychodzą w każdy wtorek, czwartek i piątek, od godziny dziesiątej do"
                    + " osiemnastej,");
            pen.bullet("basen – 22 osoby.");
            Document document = read(pen.bytes());

            assertThat(Outline.of(document)).isEqualTo("""
                    Ośrodek w mieście
                    title: Sprawozdanie za rok 2023
                    W 2023 roku z pomocy skorzystało 1 412 osób, a z poradnictwa prowadzonego przez cały rok w trzech \
                    punktach miasta skorzystały 164 osoby.
                    Drugi akapit.
                    caption: Tabela 1. Usługi
                    | Rodzaj v2 | Liczba osób >2 |
                    | 2022 | 2023 |
                    | Opieka | 301 | – |
                    ## 2. Seniorzy
                    • klub – 12 osób, które przychodzą w każdy wtorek, czwartek i piątek, od godziny dziesiątej do \
                    osiemnastej,
                    • basen – 22 osoby.""");
            assertThat(document.properties().title()).isEqualTo("Tytuł");
            assertThat(Outline.tables(document).getFirst().grid().at(2, 2).orElseThrow().locator().path())
                    .isEqualTo("page[1]/table[1]/row[3]/cell[3]");
            assertThat(document.blocks().getLast().locator().path()).isEqualTo("page[2]/block[3]");
        }
    }

    @Test
    void a_scanned_page_is_named_and_a_scanned_document_rejected() throws Exception {
        try (PdfPen pen = new PdfPen("", "")) {
            pen.page("", "");
            pen.text("Strona z tekstem.");
            try (PDDocument pdf = Loader.loadPDF(pen.bytes())) {
                addScan(pdf);
                Document document = read(saved(pdf));
                assertThat(document.remarks()).extracting(Remark::code).containsExactly("READ-010");
                assertThat(document.remarks().getFirst().locator().path()).isEqualTo("page[2]");
            }
        }
        try (PDDocument pdf = new PDDocument()) {
            addScan(pdf);
            assertRejected(saved(pdf), Reason.UNSUPPORTED);
        }
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            assertRejected(saved(pdf), Reason.EMPTY);
        }
    }

    @Test
    void locked_and_damaged_documents_are_rejected() throws Exception {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));
            assertRejected(saved(pdf), Reason.ENCRYPTED);
        }
        assertRejected(Files.write(folder.resolve("x.pdf"), "%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII)),
                Reason.CORRUPT);
    }

    private static void addScan(PDDocument pdf) throws Exception {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            content.drawImage(LosslessFactory.createFromImage(pdf, new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB)),
                    0, 0, 500, 700);
        }
    }

    private void assertRejected(Path file, Reason reason) {
        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(UnreadableDocumentException.class, rejection -> {
            assertThat(rejection.reason()).isEqualTo(reason);
            assertThat(rejection.advice()).isNotBlank();
        });
    }

    private Path saved(PDDocument pdf) throws Exception {
        Path file = folder.resolve("saved.pdf");
        pdf.save(file.toFile());
        return file;
    }

    private Document read(byte[] bytes) throws Exception {
        return read(Files.write(folder.resolve("test.pdf"), bytes));
    }

    private Document read(Path file) throws UnreadableDocumentException {
        return new PdfReader(Limits.DEFAULT, Optional::empty).read(file, "test.pdf");
    }
}
