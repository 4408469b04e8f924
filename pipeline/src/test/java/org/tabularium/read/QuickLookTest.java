package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuickLookTest {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("documents")
    void never_tells_otherwise_than_the_table_of_all_types(Path document) throws IOException {
        String name = document.getFileName().toString();

        assertThat(QuickLook.type(document, name).orElse(TypeDetector.detectByTable(document, name)))
                .isEqualTo(TypeDetector.detectByTable(document, name));
    }

    static List<Path> documents() throws IOException {
        try (Stream<Path> samples = Files.list(Path.of("../input"));
                Stream<Path> formats = Files.walk(Path.of("src/test/resources/formats"))) {
            return Stream.concat(samples, formats).filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void tells_the_formats_of_most_reports() throws IOException {
        assertThat(type(text("%PDF-1.7"))).contains("application/pdf");
        assertThat(type(types(WORD + ".main+xml"))).contains(WORD);
        assertThat(type(types(SHEET + ".main+xml"))).contains(SHEET);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Rok;Liczba\n2023;5\n", "\uFEFFRok;Liczba\n2023;5\n", "\"Rok\"\t5\r\n\"2023\"\t6\r\n",
            "Tabela 1. Osoby\n\nRok,Liczba\n2023,5\n", "Śląskie|5\nOpolskie|6" })
    void tells_a_delimited_text_by_its_name_and_rows_parted_alike(String content) throws IOException {
        assertThat(QuickLook.type(text(content), "dane.CSV")).contains("text/csv");
        assertThat(QuickLook.type(text(content), "dane.txt")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "From: a;b\nTo: c;d\n", "<table>;\n;</table>", "Rok;Liczba\n<b>5</b>;6\n", "{a;b\nc;d}",
            "%!PS;1\n2;3\n", "BM\u0000;1\n2;3\n", "Rok;Liczba\n2023 5\n", "Rok i liczba" })
    void leaves_alone_what_its_name_calls_a_delimited_text_and_is_perhaps_something_else(String content)
            throws IOException {
        assertThat(QuickLook.type(text(content), "dane.csv")).isEmpty();
    }

    @Test
    void leaves_alone_what_does_not_speak_for_itself() throws IOException {
        assertThat(type(text("Rok;Liczba"))).isEmpty();
        assertThat(type(text("\uFEFF%PDF-1.7"))).isEmpty();
        assertThat(type(text("PK\3\4 and no more"))).isEmpty();
        assertThat(type(types(WORD))).isEmpty();
        assertThat(type(types(WORD + ".main+xml", SHEET + ".main+xml"))).isEmpty();
        assertThat(type(zip(Map.of("content.xml", "<office/>")))).isEmpty();
    }

    @Test
    void tells_a_delimited_text_in_any_encoding_but_not_in_two() throws IOException {
        byte[] windows = "Gmina;Osób\nŁódź;5\n".getBytes(Charset.forName("windows-1250"));
        byte[] both = (new String(windows, StandardCharsets.ISO_8859_1) + "\u00C5\u0081\u00F3d\u00C5\u00BA;6\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] cut = ("a;b\n".repeat(1_023) + "aaa\u0142;b\n").getBytes(StandardCharsets.UTF_8);

        assertThat(QuickLook.type(Files.write(folder.resolve("file"), windows), "dane.csv")).contains("text/csv");
        assertThat(QuickLook.type(Files.write(folder.resolve("file"), cut), "dane.csv")).contains("text/csv");
        assertThat(QuickLook.type(Files.write(folder.resolve("file"), both), "dane.csv")).isEmpty();
    }

    private static Optional<String> type(Path file) throws IOException {
        return QuickLook.type(file, "file");
    }

    private Path text(String content) throws IOException {
        return Files.writeString(folder.resolve("file"), content);
    }

    private Path types(String... types) throws IOException {
        String parts = Stream.of(types).map(type -> "<Override PartName=\"/main.xml\" ContentType=\"" + type + "\"/>")
                .reduce("", String::concat);
        return zip(Map.of("[Content_Types].xml", "<Types>" + parts + "</Types>", "_rels/.rels", "<Relationships/>"));
    }

    private Path zip(Map<String, String> parts) throws IOException {
        return RawWorkbook.zip(folder.resolve("file.zip"), parts);
    }
}
