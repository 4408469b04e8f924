package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tabularium.read.DocxFile.cell;
import static org.tabularium.read.DocxFile.p;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.document.Block;
import org.tabularium.document.Document;
import org.tabularium.read.UnreadableDocumentException.Reason;

/** The entrance: what a file is, and why it is turned away. */
class ReadersTest {

    @TempDir
    private Path folder;

    private UnreadableDocumentException rejection(Path file) {
        return rejection(file, "report.docx");
    }

    private UnreadableDocumentException rejection(Path file, String name) {
        UnreadableDocumentException rejection = catchThrowableOfType(UnreadableDocumentException.class,
                () -> Readers.standard().read(file, name));
        assertThat(rejection.getMessage()).isNotBlank().doesNotContain("null");
        assertThat(rejection.advice()).isNotBlank();
        return rejection;
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file"), bytes);
    }

    private Path word() {
        return DocxFile.body(p("text")).write(folder);
    }

    @Test
    void a_document_is_known_by_its_content_and_not_by_its_name() throws Exception {
        assertThat(Readers.standard().read(word(), "notes.txt").blocks()).hasSize(1);
    }

    @Test
    void a_file_without_bytes_is_empty() throws Exception {
        assertThat(rejection(file(new byte[0])).reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void a_document_without_text_and_table_is_empty() throws Exception {
        assertThat(rejection(DocxFile.body("<w:p/>").write(folder))).returns(Reason.EMPTY,
                UnreadableDocumentException::reason);
    }

    @Test
    void a_document_with_a_password_says_so() throws Exception {
        Path locked = folder.resolve("locked.docx");
        try (POIFSFileSystem system = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(locked)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream inside = encryptor.getDataStream(system)) {
                Files.copy(word(), inside);
            }
            system.writeFilesystem(out);
        }
        UnreadableDocumentException rejection = rejection(locked);
        assertThat(rejection.reason()).isEqualTo(Reason.ENCRYPTED);
        assertThat(rejection).hasMessage("The document is protected with a password.");
        assertThat(rejection.advice()).isEqualTo("Save it without a password and put it back into the input folder.");
    }

    @Test
    void a_document_cut_off_anywhere_is_damaged() throws Exception {
        byte[] whole = Files.readAllBytes(word());
        for (int part = 1; part < 10; part++) {
            byte[] cut = Arrays.copyOf(whole, whole.length * part / 10);
            assertThat(rejection(file(cut)).reason()).as("%d of 10 parts", part).isEqualTo(Reason.CORRUPT);
        }
    }

    @Test
    void a_document_with_broken_xml_is_damaged_and_says_where() {
        UnreadableDocumentException rejection = rejection(DocxFile.main("<w:document><w:body>").write(folder));
        assertThat(rejection.reason()).isEqualTo(Reason.CORRUPT);
        assertThat(rejection).hasMessageContaining("word/document.xml");
    }

    @Test
    void entities_are_refused() {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>"
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p>"
                + "<w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>";
        UnreadableDocumentException rejection = rejection(DocxFile.main(bomb).write(folder));
        assertThat(rejection.reason()).isEqualTo(Reason.CORRUPT);
        assertThat(rejection).hasMessageContaining("entities");
    }

    @Test
    void random_bytes_are_never_a_document_and_never_a_defect() throws Exception {
        Random random = new Random(20231231);
        for (int size : new int[] { 1, 100, 10_000 }) {
            byte[] bytes = new byte[size];
            random.nextBytes(bytes);
            assertThat(rejection(file(bytes)).reason()).as("%d bytes", size).isIn(Reason.CORRUPT, Reason.UNSUPPORTED);
        }
    }

    @Test
    void a_changed_byte_is_found_or_changes_nothing() throws Exception {
        byte[] whole = Files.readAllBytes(word());
        List<Block> blocks = Readers.standard().read(file(whole), "report.docx").blocks();
        Random random = new Random(7);
        for (int time = 0; time < 80; time++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
            try {
                assertThat(Readers.standard().read(file(changed), "report.docx").blocks()).isEqualTo(blocks);
            } catch (UnreadableDocumentException rejection) {
                assertThat(rejection.reason()).as(rejection.getMessage()).isNotIn(Reason.FAILED, Reason.ENCRYPTED);
            }
        }
    }

    @Test
    void a_document_that_lost_its_directory_is_damaged_though_its_text_could_be_guessed() throws Exception {
        byte[] whole = Files.readAllBytes(word());
        assertThat(rejection(file(Arrays.copyOf(whole, whole.length - 30))).reason()).isEqualTo(Reason.CORRUPT);
    }

    @Test
    void a_word_file_older_than_1997_is_named_as_what_it_is() throws Exception {
        Path old = folder.resolve("old.docx");
        try (POIFSFileSystem system = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(old)) {
            system.createDocument(new java.io.ByteArrayInputStream(new byte[4096]), "WordDocument");
            system.writeFilesystem(out);
        }
        UnreadableDocumentException rejection = rejection(old);
        assertThat(rejection.reason()).isEqualTo(Reason.UNSUPPORTED);
        assertThat(rejection).hasMessageContaining("older than 1997");
        assertThat(rejection.advice()).contains(".docx");
    }

    @Test
    void another_packed_file_is_named_as_what_it_is() throws Exception {
        Path packed = folder.resolve("photos.zip");
        try (OutputStream out = Files.newOutputStream(packed);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("photo.txt"));
            zip.write("hello".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(rejection(packed, "photos.zip")).returns(Reason.UNSUPPORTED, UnreadableDocumentException::reason)
                .hasMessageContaining("application/zip");
        assertThat(rejection(packed, "report.docx").reason()).isEqualTo(Reason.CORRUPT);
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        assertThat(rejection(folder.resolve("none.docx"))).hasMessageContaining("no such file");
        assertThat(rejection(folder)).hasMessageContaining("not a file");
    }

    @Test
    void a_defect_of_a_reader_is_a_rejection_that_names_it() {
        UnreadableDocumentException rejection = rejection(() -> {
            throw new IllegalStateException("a wrong turn");
        });
        assertThat(rejection.reason()).isEqualTo(Reason.FAILED);
        assertThat(rejection).hasMessageContaining("IllegalStateException: a wrong turn");
    }

    @Test
    void a_library_that_stumbles_tells_of_a_damaged_file() {
        UnreadableDocumentException rejection = rejection(() -> InternalWorkbook.createWorkbook().getExFormatAt(1000));
        assertThat(rejection.reason()).isEqualTo(Reason.CORRUPT);
        assertThat(rejection).hasMessageContaining("The file is damaged: ").hasCauseInstanceOf(RuntimeException.class);
        assertThat(rejection.advice()).contains("save it again");
    }

    /** What becomes of a document whose reader does something. */
    private UnreadableDocumentException rejection(Runnable reading) {
        DocumentReader reader = new DocumentReader() {
            @Override
            public Set<String> mediaTypes() {
                return new WordReader(Limits.DEFAULT).mediaTypes();
            }

            @Override
            public Document read(Path file, String name) {
                reading.run();
                throw new IllegalStateException("it was to fail");
            }
        };
        return catchThrowableOfType(UnreadableDocumentException.class,
                () -> new Readers(Limits.DEFAULT, List.of(reader)).read(word(), "report.docx"));
    }

    @Test
    void two_readers_for_one_format_are_a_mistake() {
        DocumentReader reader = new WordReader(Limits.DEFAULT);
        assertThatIllegalArgumentException().isThrownBy(() -> new Readers(Limits.DEFAULT, List.of(reader, reader)))
                .withMessageContaining("two readers");
    }

    private UnreadableDocumentException tooLarge(Limits limits, String body) {
        return refused(Reason.TOO_LARGE, limits, body);
    }

    private UnreadableDocumentException tooDeep(Limits limits, String body) {
        return refused(Reason.TOO_DEEP, limits, body);
    }

    private UnreadableDocumentException refused(Reason reason, Limits limits, String body) {
        Path file = DocxFile.body(body).write(folder);
        UnreadableDocumentException rejection = catchThrowableOfType(UnreadableDocumentException.class,
                () -> Readers.standard(limits).read(file, "report.docx"));
        assertThat(rejection.reason()).isEqualTo(reason);
        return rejection;
    }

    @Test
    void every_limit_is_named_when_it_is_passed() {
        Limits small = new Limits(8_000, 20, 30, 6, 500);
        assertThat(tooLarge(small, p("x").repeat(21))).hasMessageContaining("20 blocks")
                .hasMessageContaining("word/document.xml");
        assertThat(tooLarge(small, p("x".repeat(501)))).hasMessageContaining("500 characters");
        assertThat(tooLarge(small, "<w:tbl><w:tr>" + cell("<w:gridSpan w:val=\"31\"/>", "x") + "</w:tr></w:tbl>"))
                .hasMessageContaining("30 places");
        assertThat(tooDeep(small, "<w:tbl><w:tr><w:tc>".repeat(7) + p("x") + "</w:tc></w:tr></w:tbl>".repeat(7)))
                .hasMessageContaining("6 levels");
        assertThat(tooLarge(small, "<!-- " + "padding ".repeat(2_000) + "-->" + p("x")))
                .hasMessageContaining("8000 bytes");
    }

    @Test
    void a_span_of_a_thousand_million_columns_takes_no_room() {
        assertThat(tooLarge(Limits.DEFAULT,
                "<w:tbl><w:tr>" + cell("<w:gridSpan w:val=\"999999999\"/>", "x") + "</w:tr></w:tbl>"))
                        .hasMessageContaining("places");
        assertThat(tooLarge(Limits.DEFAULT,
                "<w:tbl><w:tr>" + cell("", "x")
                        + "<w:trPr><w:gridBefore w:val=\"999999999\"/></w:trPr></w:tr></w:tbl>"))
                                .hasMessageContaining("places");
    }

    @Test
    void elements_in_one_another_without_end_are_stopped() {
        assertThat(tooDeep(Limits.DEFAULT, "<w:p>" + "<w:ins>".repeat(100) + "</w:ins>".repeat(100) + "</w:p>"))
                .hasMessageContaining("32 levels");
        assertThat(tooLarge(Limits.DEFAULT, "<w:unknown>".repeat(50_000) + "</w:unknown>".repeat(50_000) + p("x")))
                .hasMessageContaining("depth");
    }

    @Test
    void a_packed_bomb_is_stopped() {
        assertThat(tooLarge(Limits.DEFAULT, p("x") + "<w:tc/>".repeat(3_000_000)))
                .hasMessageContaining("times its packed size");
    }
}
