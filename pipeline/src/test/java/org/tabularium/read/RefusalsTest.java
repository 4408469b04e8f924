package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.read.ReadResult.Refused;
import org.tabularium.read.UnreadableDocumentException.Reason;

/** Whatever cannot be read is refused with what is wrong, where, and what a person can do. */
class RefusalsTest {

    @TempDir
    private Path folder;

    private UnreadableDocumentException refusal(byte[] bytes, String name) throws IOException {
        return refusal(Readers.standard(), bytes, name);
    }

    private UnreadableDocumentException refusal(Readers readers, byte[] bytes, String name) throws IOException {
        List<ReadResult> results = new ArrayList<>();
        readers.readAll(Files.write(folder.resolve("file"), bytes), name, results::add);
        assertThat(results).as(name).singleElement().isInstanceOf(Refused.class);
        UnreadableDocumentException reason = ((Refused) results.getFirst()).reason();
        assertThat(reason.getMessage()).as(name).isNotBlank().doesNotContain("null", "Exception");
        assertThat(reason.advice()).as(name).isNotBlank();
        return reason;
    }

    private static byte[] fixture(String name) throws IOException, URISyntaxException {
        return Files.readAllBytes(Path.of(RefusalsTest.class.getResource("/formats/" + name).toURI()));
    }

    @ParameterizedTest
    @CsvSource({ "tables.xlsx,raport.xlsx", "text/report.docx,raport.docx", "text/report.docx,raport.doc" })
    void an_office_document_with_a_password(String fixture, String name) throws Exception {
        for (EncryptionMode mode : new EncryptionMode[] { EncryptionMode.standard, EncryptionMode.agile }) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (POIFSFileSystem system = new POIFSFileSystem()) {
                Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
                encryptor.confirmPassword("hasło");
                try (OutputStream inside = encryptor.getDataStream(system)) {
                    inside.write(fixture(fixture));
                }
                system.writeFilesystem(out);
            }
            assertPassword(out.toByteArray(), name);
        }
    }

    private void assertPassword(byte[] bytes, String name) throws IOException {
        UnreadableDocumentException refused = refusal(bytes, name);
        assertThat(refused.reason()).isEqualTo(Reason.ENCRYPTED);
        assertThat(refused.getMessage()).contains("password");
        assertThat(refused.advice()).containsIgnoringCase("save it without a password");
    }

    @Test
    void an_old_office_document_with_a_password() throws Exception {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("hasło");
        try (HSSFWorkbook book = new HSSFWorkbook();
                HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(fixture("text/report.doc")))) {
            book.createSheet().createRow(0).createCell(0).setCellValue("x");
            book.write(workbook);
            document.write(text);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertPassword(workbook.toByteArray(), "raport.xls");
        assertPassword(text.toByteArray(), "raport.doc");
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/report.odt", "tables.ods" })
    void an_opendocument_with_a_password(String fixture) throws Exception {
        String manifest = "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                + "<manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/>"
                + "</manifest:file-entry></manifest:manifest>";
        byte[] locked = repacked(fixture(fixture), "META-INF/manifest.xml", manifest.getBytes(StandardCharsets.UTF_8));
        assertPassword(repacked(locked, "content.xml", new byte[] { 1, 2, 3, 4 }), fixture);
    }

    /** The archive with other bytes in one part. */
    private static byte[] repacked(byte[] zip, String part, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (java.util.zip.ZipInputStream from = new java.util.zip.ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals(part) ? content : from.readAllBytes());
            }
        }
        return out.toByteArray();
    }

    @Test
    void a_pdf_with_a_password() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(fixture("text/report.pdf"))) {
            pdf.protect(new StandardProtectionPolicy("hasło", "hasło", new AccessPermission()));
            pdf.save(out);
        }
        assertPassword(out.toByteArray(), "raport.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = { "tables.xlsx", "tables.ods", "text/report.docx", "text/report.odt" })
    void a_packed_document_that_is_cut_off_or_lost_a_part(String fixture) throws Exception {
        byte[] whole = fixture(fixture);
        UnreadableDocumentException cut = refusal(Arrays.copyOf(whole, whole.length / 2), fixture);
        assertThat(cut.reason()).isEqualTo(Reason.CORRUPT);
        assertThat(cut.advice()).contains("save it again");

        String part = fixture.endsWith("docx") ? "word/document.xml"
                : fixture.endsWith("xlsx") ? "xl/workbook.xml" : "content.xml";
        UnreadableDocumentException torn = refusal(repacked(whole, part, "<torn".getBytes(StandardCharsets.UTF_8)),
                fixture);
        assertThat(torn.reason()).isEqualTo(Reason.CORRUPT);
        assertThat(torn.getMessage()).as("says where").contains(part);
    }

    @ParameterizedTest
    @ValueSource(strings = { "tables.xls", "text/report.doc", "text/report.pdf" })
    void an_older_document_that_is_cut_off(String fixture) throws Exception {
        byte[] whole = fixture(fixture);
        UnreadableDocumentException cut = refusal(Arrays.copyOf(whole, whole.length / 4), fixture);
        assertThat(cut.reason()).as(cut.getMessage()).isEqualTo(Reason.CORRUPT);
    }

    @Test
    void an_archive_that_is_cut_off() throws Exception {
        byte[] whole = packed("raport.csv", "Rok;Osoby\n2022;5\n2023;6\n".getBytes(StandardCharsets.UTF_8));
        UnreadableDocumentException cut = refusal(Arrays.copyOf(whole, whole.length - 10), "paczka.zip");
        assertThat(cut.reason()).isEqualTo(Reason.CORRUPT);
        assertThat(cut.getMessage()).contains("paczka.zip").contains("cannot be unpacked");
    }

    private static byte[] packed(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = { "tables.xlsx", "tables.xls", "tables.ods", "tables.csv", "text/report.docx",
            "text/report.odt", "text/report.doc", "text/report.rtf", "text/report.html", "text/report.pdf" })
    void a_file_with_more_bytes_than_the_limit(String fixture) throws Exception {
        byte[] bytes = fixture(fixture);
        UnreadableDocumentException refused = refusal(
                Readers.standard(new Limits(100, 500_000, 5_000_000, 32, 50_000_000)), bytes, fixture);
        assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused).hasMessage(
                "The document is too large: more than 100 bytes (at the file of " + bytes.length + " bytes).");
        assertThat(refused.advice()).contains("Split");
    }

    @Test
    void a_table_with_more_places_than_the_limit_says_where_it_stands() throws Exception {
        Readers small = Readers.standard(new Limits(1 << 20, 500, 20, 32, 50_000));
        assertThat(refusal(small, fixture("tables.xlsx"), "raport.xlsx").getMessage()).contains("sheet[")
                .contains("more than 20 places");
        assertThat(refusal(small, fixture("tables.csv"), "raport.csv").getMessage()).contains("line[")
                .contains("20 places");
    }

    @ParameterizedTest
    @CsvSource({ "377abcaf271c000400000000,a.7z", "526172211a070100000000,a.rar", "425a683931415926535900,a.bz2" })
    void an_archive_of_another_kind_asks_to_be_unpacked(String start, String name) throws Exception {
        byte[] bytes = Arrays.copyOf(HexFormat.of().parseHex(start), 600);
        UnreadableDocumentException refused = refusal(bytes, name);
        assertThat(refused.reason()).isEqualTo(Reason.UNSUPPORTED);
        assertThat(refused.getMessage()).startsWith("Archives of this kind are not read (found: ");
        assertThat(refused.advice()).contains("Unpack it").contains(".zip");
    }

    @Test
    void a_compressed_file_asks_to_be_unpacked_too() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write("Rok;Osoby\n2022;5\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(refusal(out.toByteArray(), "dane.csv.gz").advice()).contains("Unpack it");
    }

    @Test
    void bytes_that_nobody_knows() throws Exception {
        byte[] bytes = new byte[5_000];
        new Random(3).nextBytes(bytes);
        UnreadableDocumentException refused = refusal(bytes, "dane.dat");
        assertThat(refused.reason()).isEqualTo(Reason.UNSUPPORTED);
        assertThat(refused.getMessage()).contains("application/octet-stream");
        assertThat(refused.advice()).contains(".docx", ".ods", ".pdf", ".xlsx", ".zip", ".msg", ".eml");
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({ "png,skan.png", "jpg,skan.jpeg", "png,skan.pdf", "tiff,skan.tif" })
    void a_picture(String format, String name) throws Exception {
        UnreadableDocumentException refused = refusal(picture(format), name);
        assertThat(refused.reason()).isEqualTo(Reason.PICTURES);
        assertThat(refused.getMessage()).startsWith("The file is a picture (found: ").contains("image/");
        assertThat(refused.advice()).contains("Ask for the document").contains("tesseract");
    }

    @Test
    void a_word_document_that_holds_a_picture_only() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().addPicture(new ByteArrayInputStream(picture("png")), PictureType.PNG,
                    "skan.png", Units.toEMU(200), Units.toEMU(200));
            document.write(out);
        }
        UnreadableDocumentException refused = refusal(out.toByteArray(), "raport.docx");
        assertThat(refused.reason()).isEqualTo(Reason.PICTURES);
        assertThat(refused.getMessage()).contains("nothing but pictures");
        assertThat(refused.advice()).contains("Ask for the document");
    }

    @ParameterizedTest
    @ValueSource(strings = { "prezentacja.pptx", "skoroszyt.xlsb" })
    void an_office_document_of_a_kind_that_is_not_read_names_the_kinds_that_are(String name) throws Exception {
        String type = name.endsWith("pptx")
                ? "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
                : "application/vnd.ms-excel.sheet.binary.macroEnabled.main";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Override PartName=\"/main.bin\" ContentType=\"" + type + "\"/></Types>")
                            .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write(("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                    + "relationships/officeDocument\" Target=\"main.bin\"/></Relationships>")
                            .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("main.bin"));
            zip.write(1);
        }
        UnreadableDocumentException refused = refusal(out.toByteArray(), name);
        assertThat(refused.reason()).isEqualTo(Reason.UNSUPPORTED);
        assertThat(refused.advice()).contains(".docx", ".xlsx");
    }
}
