package org.tabularium.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuickLookTest {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("documents")
    void never_tells_otherwise_than_the_table_of_all_types(Path document) throws IOException {
        String name = document.getFileName().toString();

        assertThat(QuickLook.type(document).orElse(TypeDetector.detectByTable(document, name)))
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
        assertThat(QuickLook.type(text("%PDF-1.7"))).contains("application/pdf");
        assertThat(QuickLook.type(types(WORD + ".main+xml"))).contains(WORD);
        assertThat(QuickLook.type(types(SHEET + ".main+xml"))).contains(SHEET);
    }

    @Test
    void leaves_alone_what_does_not_speak_for_itself() throws IOException {
        assertThat(QuickLook.type(text("Rok;Liczba"))).isEmpty();
        assertThat(QuickLook.type(text("\uFEFF%PDF-1.7"))).isEmpty();
        assertThat(QuickLook.type(text("PK\3\4 and no more"))).isEmpty();
        assertThat(QuickLook.type(types(WORD))).isEmpty();
        assertThat(QuickLook.type(types(WORD + ".main+xml", SHEET + ".main+xml"))).isEmpty();
        assertThat(QuickLook.type(zip(Map.of("content.xml", "<office/>")))).isEmpty();
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
