package org.tabularium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.job.NightLock;
import org.tabularium.warehouse.WarehouseFolder;

/** Whole nights, seen from the console. */
class NightTest {

    private static final String DOCUMENTS = "SELECT name, sha256 FROM dim_document WHERE document_key > 0 ORDER BY name";

    @TempDir
    Path root;

    private WarehouseFolder warehouse;

    private WordReports reports;

    private Console console;

    @BeforeEach
    void openConsole() throws IOException {
        warehouse = new WarehouseFolder(root.resolve("warehouse"));
        reports = new WordReports(root.resolve("input"));
        console = new Console(root.resolve("input"), warehouse.root());
    }

    @Test
    void readsEachDocumentOnceAndFollowsChangesInTheInput() throws IOException {
        reports.write("2023/raport.docx", "Tabela 1", people("2023", "100"));
        reports.write("2024/raport.docx", "Tabela 1", people("2024", "120"));

        assertThat(console.ingest()).as(console.err()).isZero();
        assertThat(console.out()).contains("2 read, 0 unchanged, 0 withdrawn, 0 rejected");
        assertThat(console.err()).isEmpty();
        assertThat(documents()).contains("2023/raport.docx").contains("2024/raport.docx");
        Map<String, String> exports = exports();
        assertThat(exports).containsKeys("observations.csv", "tabularium.xlsx");

        assertThat(console.ingest()).isZero();
        assertThat(console.out()).contains("0 read, 2 unchanged, 0 withdrawn, 0 rejected").doesNotContain("extract")
                .contains("exports       unchanged");
        assertThat(exports()).isEqualTo(exports);

        Files.delete(warehouse.exports().resolve("observations.csv"));
        assertThat(console.ingest()).isZero();
        assertThat(console.out()).contains("0 read").doesNotContain("publish").contains("export");
        assertThat(exports()).isEqualTo(exports);

        String before = documents();
        reports.write("2024/raport.docx", "Tabela 1", people("2024", "121"));
        assertThat(console.ingest()).isZero();
        assertThat(console.out()).contains("1 read, 1 unchanged, 0 withdrawn, 0 rejected");
        assertThat(documents()).isNotEqualTo(before);

        Files.delete(root.resolve("input/2023/raport.docx"));
        assertThat(console.ingest()).isZero();
        assertThat(console.out()).contains("0 read, 1 unchanged, 1 withdrawn, 0 rejected");
        assertThat(documents()).doesNotContain("2023/raport.docx");

        Files.delete(root.resolve("input/2024/raport.docx"));
        assertThat(console.ingest()).isEqualTo(1);
        assertThat(console.err()).contains("is empty, but the warehouse holds 1 document").contains("mounted");
        assertThat(documents()).contains("2024/raport.docx");
    }

    @Test
    void publishesBesideDocumentsThatCannotBeReadAndNamesThem() throws IOException {
        reports.write("good.docx", "Tabela 1", people("2024", "120"));
        reports.writeBroken("broken.docx");
        reports.writeEmpty("empty.docx");
        reports.writeEncrypted("locked.docx");

        assertThat(console.ingest()).isEqualTo(2);
        assertThat(console.out()).contains("1 read, 0 unchanged, 0 withdrawn, 3 rejected");
        assertThat(console.err()).contains("rejected: broken.docx (corrupt)").contains("rejected: empty.docx (empty)")
                .contains("rejected: locked.docx (encrypted)").doesNotContain("good.docx");
        assertThat(documents()).contains("good.docx").doesNotContain("broken.docx");
        assertThat(query("SELECT name, reason FROM rejection ORDER BY name")).isEqualTo("""
                name,reason\r
                broken.docx,corrupt\r
                empty.docx,empty\r
                locked.docx,encrypted\r
                """);
        assertThat(console.run("status")).isZero();
        assertThat(console.out()).contains("broken.docx", "empty.docx", "locked.docx");

        assertThat(console.ingest()).as("rejected and unchanged is still rejected").isEqualTo(2);
        assertThat(console.out()).contains("0 read, 4 unchanged, 0 withdrawn, 3 rejected");
        assertThat(console.err()).contains("locked.docx (encrypted)");
    }

    @Test
    void goesOnAfterANightThatWasKilled() throws IOException, SQLException {
        reports.write("one.docx", "Tabela 1", people("2023", "100"));
        assertThat(console.ingest()).as(console.err()).isZero();
        // What kill -9 leaves: an execution that says it is running, and a build file that holds the old documents.
        try (Connection records = DriverManager.getConnection("jdbc:h2:file:" + warehouse.work().resolve("jobs"), "sa",
                "");
                Statement sql = records.createStatement()) {
            sql.executeUpdate(
                    "UPDATE BATCH_JOB_EXECUTION SET STATUS = 'STARTED', EXIT_CODE = 'UNKNOWN', END_TIME = NULL");
            sql.executeUpdate("UPDATE BATCH_STEP_EXECUTION SET STATUS = 'STARTED', END_TIME = NULL"
                    + " WHERE STEP_NAME = 'extract'");
        }
        Files.copy(warehouse.published(), warehouse.build());

        assertThat(console.ingest()).as(console.err()).isZero();
        assertThat(console.out()).contains("0 read, 1 unchanged").contains("publish");
        assertThat(warehouse.build()).doesNotExist();
        try (Connection records = DriverManager.getConnection("jdbc:h2:file:" + warehouse.work().resolve("jobs"), "sa",
                "");
                Statement sql = records.createStatement();
                var left = sql.executeQuery("SELECT count(*) FROM BATCH_JOB_EXECUTION WHERE STATUS = 'STARTED'")) {
            left.next();
            assertThat(left.getLong(1)).isZero();
        }
    }

    @Test
    void refusesToRunBesideAnotherNight() {
        try (NightLock _ = NightLock.take(warehouse)) {
            assertThat(console.ingest()).isEqualTo(1);
        }
        assertThat(console.err()).contains("Another run is working on the warehouse").doesNotContain("\tat ");
    }

    @Test
    void tellsWhenTheInputIsNotThere() throws IOException {
        Files.delete(root.resolve("input"));

        assertThat(console.ingest()).isEqualTo(1);
        assertThat(console.err()).contains("input is not there").contains("--input").doesNotContain("\tat ");
        assertThat(warehouse.published()).doesNotExist();
    }

    private static List<List<String>> people(String year, String count) {
        return List.of(List.of("Wyszczególnienie", year), List.of("Liczba osób", count));
    }

    private String documents() {
        return query(DOCUMENTS);
    }

    private String query(String sql) {
        Console reader = new Console(root.resolve("input"), warehouse.root());
        assertThat(reader.run("query", "--csv", sql)).as(reader.err()).isZero();
        return reader.out();
    }

    /** The files of the exports, byte for byte. */
    private Map<String, String> exports() throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(warehouse.exports())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(warehouse.exports().relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return content;
    }
}
