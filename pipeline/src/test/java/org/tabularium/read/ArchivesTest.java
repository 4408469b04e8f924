package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
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

    private static List<ReadResult> readAll(Readers readers, Path file, String name) {
        List<ReadResult> results = new ArrayList<>();
        readers.readAll(file, name, result -> {
            result.bytes().ifPresent(bytes -> assertThat(bytes).exists());
            results.add(result);
        });
        return results;
    }

    private static List<String> outcome(Path file, String name) {
        return outcome(readAll(Readers.standard(), file, name));
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
        assertThat(outcome(file, "2023/a.csv")).containsExactly("2023/a.csv read 1");
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

        List<ReadResult> results = readAll(Readers.standard(), zip("r.zip", entries), "2023/r.zip");

        assertThat(outcome(results)).containsExactly("2023/r.zip/a.csv read 1", "2023/r.zip/etc/c.csv read 1",
                "2023/r.zip/koszty/b.csv read 1", "2023/r.zip/pusty.txt EMPTY", "2023/r.zip/w.zip/d.csv read 1",
                "2023/r.zip/zepsuty.xlsx CORRUPT");
    }

    @Test
    void archives_without_documents_too_many_or_too_deep_are_refused_with_advice() throws Exception {
        assertThat(outcome(zip("e.zip", Map.of(".DS_Store", bytes("x"))), "e.zip")).containsExactly("e.zip EMPTY");
        Path two = zip("two.zip", Map.of("a.csv", bytes(TABLE), "b.csv", bytes(TABLE)));
        assertThat(readAll(Readers.standard(Limits.DEFAULT.withDocuments(1)), two, "two.zip")).singleElement()
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason().reason()).isEqualTo(Reason.TOO_LARGE);
                    assertThat(refused.reason()).hasMessageContaining("1 documents in one archive");
                    assertThat(refused.reason().advice()).isNotBlank();
                });
        byte[] nested = bytes(TABLE);
        for (int depth = 0; depth < 6; depth++) {
            nested = Files.readAllBytes(zip("n.zip", Map.of(depth == 0 ? "a.csv" : "n.zip", nested)));
        }
        assertThat(outcome(folder.resolve("n.zip"), "n.zip")).containsExactly("n.zip/n.zip/n.zip/n.zip/n.zip TOO_DEEP");
    }

    @Test
    void more_than_all_documents_of_an_archive_may_have_costs_the_archive_one_document_too_large_only_itself()
            throws Exception {
        Limits small = new Limits(1_000, 500, 500, 9, 50_000);
        byte[] large = new byte[900];
        Path all = zip("all.zip",
                Map.of("a.csv", large, "b.csv", large, "c.csv", large, "d.csv", large, "e.csv", large));
        assertThat(readAll(Readers.standard(small), all, "all.zip")).singleElement()
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason())
                        .hasMessageContaining("more than 4000 bytes in one archive when unpacked (at all.zip/"));
        Path one = zip("one.zip", Map.of("a.csv", new byte[1_001], "b.csv", bytes(TABLE)));
        assertThat(outcome(readAll(Readers.standard(small), one, "one.zip"))).containsExactly("one.zip/a.csv TOO_LARGE",
                "one.zip/b.csv read 1");
    }

    @Test
    void a_broken_archive_in_an_archive_and_a_changed_byte_cost_only_themselves() throws Exception {
        byte[] inner = Files.readAllBytes(zip("inner.zip", Map.of("d.csv", bytes(TABLE))));
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("a.csv", bytes(TABLE));
        entries.put("cut.zip", Arrays.copyOf(inner, inner.length - 30));
        entries.put("empty.zip", Files.readAllBytes(zip("none.zip", Map.of())));
        entries.put("z.csv", bytes("Pomoc;2022;2023\nObiady;15;16\nUsługi;17;18\n"));
        byte[] packed = Files.readAllBytes(stored("r.zip", entries));
        int figure = new String(packed, StandardCharsets.ISO_8859_1).indexOf("15;16");
        packed[figure] = '9';

        List<ReadResult> results = readAll(Readers.standard(), Files.write(folder.resolve("c.zip"), packed), "c.zip");

        assertThat(outcome(results)).containsExactly("c.zip/a.csv read 1", "c.zip/cut.zip CORRUPT",
                "c.zip/empty.zip EMPTY", "c.zip/z.csv CORRUPT");
        assertThat(results.getLast()).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason())
                .hasMessageContaining("c.zip/z.csv").hasMessageContaining("check sums differ"));
    }

    /** An archive whose entries are not compressed. */
    private Path stored(String name, Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry one = new ZipEntry(entry.getKey());
                one.setMethod(ZipEntry.STORED);
                one.setSize(entry.getValue().length);
                CRC32 sum = new CRC32();
                sum.update(entry.getValue());
                one.setCrc(sum.getValue());
                zip.putNextEntry(one);
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    /** Marks entries as encrypted, as a packer with a password does; the first ones only. */
    private static byte[] locked(byte[] zip, int most) {
        byte[] locked = zip.clone();
        int done = 0;
        for (int index = 0; index < locked.length - 10; index++) {
            if (locked[index] == 'P' && locked[index + 1] == 'K' && locked[index + 2] == 1 && locked[index + 3] == 2
                    && done++ < most) {
                locked[index + 8] |= 1;
            }
        }
        return locked;
    }

    @Test
    void an_archive_with_a_password_says_so_once() throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("a.csv", bytes(TABLE));
        entries.put("b.csv", bytes(TABLE));
        byte[] zip = Files.readAllBytes(zip("r.zip", entries));
        assertThat(readAll(Readers.standard(), Files.write(folder.resolve("l.zip"), locked(zip, 2)), "l.zip"))
                .singleElement().isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.name()).isEqualTo("l.zip");
                    assertThat(refused.reason().reason()).isEqualTo(Reason.ENCRYPTED);
                    assertThat(refused.reason()).hasMessage("The archive is protected with a password.");
                    assertThat(refused.reason().advice()).contains("Unpack it");
                });
        assertThat(outcome(Files.write(folder.resolve("h.zip"), locked(zip, 1)), "h.zip"))
                .containsExactly("h.zip/a.csv ENCRYPTED", "h.zip/b.csv read 1");
    }

    @Test
    void names_of_old_windows_are_read_and_equal_names_told_apart() throws Exception {
        Path file = folder.resolve("old.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, java.nio.charset.Charset.forName("IBM852"))) {
            for (String name : List.of("żółw.csv", "./żółw.csv")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes(TABLE));
            }
        }
        assertThat(outcome(file, "old.zip")).containsExactly("old.zip/żółw (2).csv read 1", "old.zip/żółw.csv read 1");
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

        List<ReadResult> results = readAll(Readers.standard(), file, "m.eml");

        assertThat(outcome(results)).containsExactly("m.eml/dane.csv read 1", "m.eml/message.txt read 1");
        assertThat(results.getLast()).isInstanceOfSatisfying(Read.class,
                read -> assertThat(Outline.of(read.document())).isEqualTo("W załączeniu dane o 12 osobach."));
    }
}
