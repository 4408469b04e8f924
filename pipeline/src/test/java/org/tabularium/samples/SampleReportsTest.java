package org.tabularium.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.tabularium.document.Document;
import org.tabularium.read.Limits;
import org.tabularium.read.PdfReader;

/** The reports in {@code input/} are those that the program writes. */
class SampleReportsTest {

    private static final Path INPUT = Path.of("..", "input");

    @Test
    void the_folder_holds_the_samples_and_nothing_else() throws Exception {
        Set<String> names = new TreeSet<>();
        try (var files = Files.list(INPUT)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        assertThat(names).isEqualTo(new TreeSet<>(SampleReports.all().keySet()));
    }

    @Test
    void files_without_compression_are_the_same_byte_by_byte() throws Exception {
        for (Map.Entry<String, byte[]> report : SampleReports.all().entrySet()) {
            if (!report.getKey().endsWith(".pdf")) {
                assertThat(Files.readAllBytes(INPUT.resolve(report.getKey()))).as(report.getKey())
                        .isEqualTo(report.getValue());
            }
        }
    }

    /** A PDF holds its font compressed, and libraries of compression differ: its content is compared. */
    @Test
    void the_pdf_says_the_same() throws Exception {
        String name = "informacja-uslugi-opiekuncze-2023.pdf";
        Path made = Files.createTempFile("sample", ".pdf");
        try {
            Files.write(made, SampleReports.all().get(name));
            Document expected = new PdfReader(Limits.DEFAULT).read(made, name);
            assertThat(new PdfReader(Limits.DEFAULT).read(INPUT.resolve(name), name)).isEqualTo(expected);
        } finally {
            Files.delete(made);
        }
    }

    @Test
    void every_run_writes_the_same() throws Exception {
        Map<String, byte[]> once = SampleReports.all();
        SampleReports.all().forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(once.get(name)));
    }
}
