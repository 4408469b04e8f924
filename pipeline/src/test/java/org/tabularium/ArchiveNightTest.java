package org.tabularium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole nights with archives and messages, seen from the console. */
class ArchiveNightTest {

    @TempDir
    Path root;

    private Path input;

    private Console console;

    @BeforeEach
    void openConsole() throws IOException {
        input = Files.createDirectories(root.resolve("input"));
        console = new Console(input, root.resolve("warehouse"));
    }

    @Test
    void reads_each_document_of_an_archive_as_its_own_and_follows_changes_of_the_archive() throws IOException {
        byte[] report = report("2023", "134");
        Files.write(input.resolve("raport.docx"), report);
        zip(Map.of("2023/raport.docx", report, "2024/raport.docx", report("2024", "140"), "2024/zepsuty.docx",
                Arrays.copyOf(report, report.length / 2)));

        assertThat(console.ingest()).as(console.err()).isEqualTo(2);
        assertThat(console.err()).contains("rejected: paczka.zip/2024/zepsuty.docx (corrupt): ");
        assertThat(rows("SELECT name, copy_of FROM dim_document WHERE document_key > 0 ORDER BY name")).containsExactly(
                "paczka.zip/2023/raport.docx,", "paczka.zip/2024/raport.docx,",
                "raport.docx,paczka.zip/2023/raport.docx");
        assertThat(rows("SELECT source, year, value FROM observation ORDER BY ALL"))
                .containsExactly("paczka.zip/2023/raport.docx,2023,134", "paczka.zip/2024/raport.docx,2024,140");
        assertThat(rows("SELECT message FROM finding WHERE code = 'DOC-001'"))
                .containsExactly("same content as paczka.zip/2023/raport.docx");

        assertThat(console.ingest()).as("the broken one is still broken").isEqualTo(2);
        assertThat(console.out()).contains("0 read, 2 unchanged").doesNotContain("extract");

        zip(Map.of("2024/raport.docx", report("2024", "141")));
        assertThat(console.ingest()).as(console.err()).isZero();
        assertThat(console.out()).contains("1 read, 1 unchanged, 0 withdrawn, 0 rejected");
        assertThat(rows("SELECT source, year, value FROM observation ORDER BY ALL"))
                .containsExactly("paczka.zip/2024/raport.docx,2024,141", "raport.docx,2023,134");

        Files.delete(input.resolve("paczka.zip"));
        assertThat(console.ingest()).isZero();
        assertThat(console.out()).contains("0 read, 1 unchanged, 1 withdrawn, 0 rejected");
        assertThat(rows("SELECT source FROM observation")).containsExactly("raport.docx");
    }

    @Test
    void reads_the_words_and_the_attachments_of_a_message() throws IOException {
        Files.writeString(input.resolve("dane.eml"), """
                From: Biuro <biuro@example.org>
                To: dane@example.org
                Subject: =?UTF-8?Q?Dane_za_2023_rok?=
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="XX"

                --XX
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: 8bit

                W 2023 roku z posiłków skorzystały 52 osoby.
                --XX
                Content-Type: application/vnd.openxmlformats-officedocument.wordprocessingml.document
                Content-Disposition: attachment; filename*=UTF-8''za%C5%82%C4%85cznik.docx
                Content-Transfer-Encoding: base64

                """.replace("\n", "\r\n") + Base64.getMimeEncoder().encodeToString(report("2023", "134"))
                + "\r\n--XX--\r\n");

        assertThat(console.ingest()).as(console.err()).isZero();
        assertThat(rows("SELECT source, year, value, unit FROM observation ORDER BY ALL"))
                .containsExactly("dane.eml/message.txt,2023,52,person", "dane.eml/załącznik.docx,2023,134,person");
    }

    private byte[] report(String year, String count) throws IOException {
        Path folder = Files.createDirectories(root.resolve("made"));
        new WordReports(folder).write("report.docx", "Tabela 1",
                List.of(List.of("Wyszczególnienie", year), List.of("Liczba osób", count)));
        return Files.readAllBytes(folder.resolve("report.docx"));
    }

    private void zip(Map<String, byte[]> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(input.resolve("paczka.zip"));
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> entry : new LinkedHashMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }

    /** The rows that a query on the published warehouse gives, without its header. */
    private List<String> rows(String sql) {
        Console reader = new Console(input, root.resolve("warehouse"));
        assertThat(reader.run("query", "--csv", sql)).as(reader.err()).isZero();
        return reader.out().lines().skip(1).toList();
    }
}
