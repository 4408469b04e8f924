package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.read.ReadResult.Read;
import org.tabularium.read.ReadResult.Refused;
import org.tabularium.read.UnreadableDocumentException.Reason;

/** Archives and messages hold documents of their own. */
class ArchivesTest {

    private static final String TABLE = "Pomoc;2022;2023\nPosiłki;5;6\nUsługi;7;8\n";

    @TempDir
    private Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Path zip(String name, Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    private static List<String> outcome(List<ReadResult> results) {
        List<String> lines = new ArrayList<>();
        for (ReadResult result : results) {
            lines.add(switch (result) {
                case Read read -> result.name() + " read " + read.document().blocks().size();
                case Refused refused -> result.name() + " " + refused.reason().reason();
            });
        }
        return lines;
    }

    @Test
    void a_file_that_is_no_archive_is_one_document() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), TABLE);
        assertThat(outcome(Readers.standard().readAll(file, "2023/a.csv"))).containsExactly("2023/a.csv read 1");
    }

    @Test
    void each_document_of_an_archive_is_read_under_its_path_and_one_bad_one_costs_no_other() throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("koszty/b.csv", bytes(TABLE));
        entries.put("a.csv", bytes(TABLE));
        entries.put("../../etc/c.csv", bytes(TABLE));
        entries.put("zepsuty.xlsx", new byte[] { 'P', 'K', 3, 4, 0 });
        entries.put("pusty.txt", new byte[0]);
        entries.put("__MACOSX/._a.csv", bytes("x"));
        entries.put("w.zip", Files.readAllBytes(zip("inner.zip", Map.of("d.csv", bytes(TABLE)))));

        List<ReadResult> results = Readers.standard().readAll(zip("r.zip", entries), "2023/r.zip");

        assertThat(outcome(results)).containsExactly("2023/r.zip/a.csv read 1", "2023/r.zip/etc/c.csv read 1",
                "2023/r.zip/koszty/b.csv read 1", "2023/r.zip/pusty.txt EMPTY", "2023/r.zip/w.zip/d.csv read 1",
                "2023/r.zip/zepsuty.xlsx CORRUPT");
    }

    @Test
    void archives_without_documents_too_many_or_too_deep_are_refused_with_advice() throws Exception {
        assertThat(outcome(Readers.standard().readAll(zip("e.zip", Map.of(".DS_Store", bytes("x"))), "e.zip")))
                .containsExactly("e.zip EMPTY");
        Path two = zip("two.zip", Map.of("a.csv", bytes(TABLE), "b.csv", bytes(TABLE)));
        assertThat(Readers.standard(Limits.DEFAULT.withDocuments(1)).readAll(two, "two.zip")).singleElement()
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason().reason()).isEqualTo(Reason.TOO_LARGE);
                    assertThat(refused.reason()).hasMessageContaining("1 documents in one archive");
                    assertThat(refused.reason().advice()).isNotBlank();
                });
        byte[] nested = bytes(TABLE);
        for (int depth = 0; depth < 6; depth++) {
            nested = Files.readAllBytes(zip("n.zip", Map.of(depth == 0 ? "a.csv" : "n.zip", nested)));
        }
        assertThat(outcome(Readers.standard().readAll(folder.resolve("n.zip"), "n.zip")))
                .containsExactly("n.zip TOO_LARGE");
    }

    @Test
    void a_message_gives_its_words_and_its_attachments() throws Exception {
        String attached = Base64.getMimeEncoder().encodeToString(bytes(TABLE));
        Path file = Files.writeString(folder.resolve("m.eml"), """
                From: Biuro <biuro@example.org>
                To: ops@example.org
                Subject: Dane za 2023 rok
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="XX"

                --XX
                Content-Type: text/plain; charset=ISO-8859-2
                Content-Transfer-Encoding: quoted-printable

                W za=B3=B1czeniu dane o 12 osobach.
                --XX
                Content-Type: text/csv; name="dane.csv"
                Content-Disposition: attachment; filename="dane.csv"
                Content-Transfer-Encoding: base64

                """.replace("\n", "\r\n") + attached + "\r\n--XX--\r\n");

        List<ReadResult> results = Readers.standard().readAll(file, "m.eml");

        assertThat(outcome(results)).containsExactly("m.eml/dane.csv read 1", "m.eml/message.txt read 1");
        assertThat(results.getLast()).isInstanceOfSatisfying(Read.class,
                read -> assertThat(Outline.of(read.document())).isEqualTo("W załączeniu dane o 12 osobach."));
    }
}
