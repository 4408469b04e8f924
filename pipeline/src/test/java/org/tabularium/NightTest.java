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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.job.NightLock;
import org.tabularium.warehouse.StewardsFiles;
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
        assertThat(exports).containsKeys("observations.csv", "tabularium.xlsx", "site/index.html");

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
        try (NightLock _ = NightLock.take(warehouse, "a test")) {
            assertThat(console.ingest()).isEqualTo(1);
        }
        assertThat(console.err()).contains("Another run is working on the warehouse", ": a test, process ")
                .doesNotContain("\tat ");
    }

    @Test
    void exportsBesideANightOnlyToAFolderThatItDoesNotReplace() throws IOException {
        assertThat(console.ingest()).isZero();
        Path elsewhere = root.resolve("elsewhere");

        try (NightLock _ = NightLock.take(warehouse, "a test")) {
            assertThat(console.run("export", "--formats", "csv")).isEqualTo(1);
            assertThat(console.err()).contains("Another run is working on the warehouse");
            assertThat(console.run("export", "--formats", "csv", "--to", elsewhere.toString())).isZero();
        }
        assertThat(console.run("export", "--formats", "csv")).isZero();
        assertThat(elsewhere.resolve("observations.csv"))
                .hasSameBinaryContentAs(warehouse.exports().resolve("observations.csv"));
    }

    @Test
    void tellsWhenTheInputIsNotThere() throws IOException {
        Files.delete(root.resolve("input"));

        assertThat(console.ingest()).isEqualTo(1);
        assertThat(console.err()).contains("input is not there").contains("--input").doesNotContain("\tat ");
        assertThat(warehouse.published()).doesNotExist();
    }

    @Test
    void theStewardDecidesOnSuggestionsAndTheNextNightFollowsWithoutReading() throws IOException {
        Path catalogue = root.resolve("catalogue");
        new StewardsFiles(catalogue);
        Path suggestions = catalogue.resolve("suggestions.csv");
        reports.write("a.docx", "Tabela 1", List.of(List.of("Wyszczególnienie", "2022", "2023"),
                List.of("Obiady wydane w szkołach miejskich", "210", "220")));
        reports.write("b.docx", "Tabela 1", List.of(List.of("Wyszczególnienie", "2023", "2024"),
                List.of("Liczba obiadów wydanych w szkołach", "220", "230")));
        String[] own = { "--catalogue", catalogue.toString() };
        assertThat(console.ingest(own)).as(console.err()).isZero();
        assertThat(query("SELECT count(DISTINCT indicator_key) FROM fact_indicator")).endsWith("2\r\n");

        assertThat(console.run("suggest", "--catalogue", catalogue.toString(), "--into", suggestions.toString()))
                .as(console.err()).isZero();
        assertThat(console.out()).startsWith("1 suggestions added");
        String asked = Files.readString(suggestions);
        assertThat(asked).contains("same value for 2023");
        console.run("suggest", "--catalogue", catalogue.toString(), "--into", suggestions.toString());
        assertThat(Files.readString(suggestions)).as("asked once").isEqualTo(asked);

        String name = asked.lines().toList().getLast();
        String decided = name.replaceFirst("(indicator,[^,]*,,,,),", "$1yes,") + "\n";
        Files.writeString(suggestions, asked.lines().findFirst().orElseThrow() + "\n" + decided);
        assertThat(console.ingest(own)).as(console.err()).isZero();
        assertThat(console.out()).contains("0 read, 2 unchanged");
        assertThat(query("SELECT year_key, source_count FROM fact_indicator ORDER BY 1"))
                .isEqualTo("year_key,source_count\r\n2022,1\r\n2023,2\r\n2024,1\r\n");
        console.run("suggest", "--catalogue", catalogue.toString(), "--into", suggestions.toString());
        assertThat(Files.readString(suggestions)).as("what the steward wrote stays").endsWith(decided);
        assertThat(console.ingest(own)).isZero();
        assertThat(console.out()).as("nothing new in the catalogue").doesNotContain("load");
    }

    @Test
    void aCatalogueWithAMistakeStopsTheNightBeforeAnyWork() throws IOException {
        Path catalogue = root.resolve("catalogue");
        new StewardsFiles(catalogue).line("provider_aliases.csv", "MOPS,NOBODY,,");
        reports.write("a.docx", "Tabela 1", people("2024", "120"));

        assertThat(console.ingest("--catalogue", catalogue.toString())).isEqualTo(1);
        assertThat(console.err()).contains("provider_aliases.csv, line 2", "NOBODY").doesNotContain("\tat ");
    }

    @Test
    void aNightThatChangesTooMuchStopsAndLeavesAReport() throws IOException {
        reports.write("a.docx", "Tabela 1", manyRows(1));
        assertThat(console.ingest()).as(console.err()).isZero();
        assertThat(reportOf(1)).contains("Published.", "120 figures; there is no earlier publication");
        String before = documents();

        reports.write("a.docx", "Tabela 1", manyRows(2));
        assertThat(console.ingest()).isEqualTo(1);
        assertThat(console.err()).contains("100.0 percent of the 120 published figures").contains("--max-change 100")
                .contains("reports");
        assertThat(documents()).isEqualTo(before);
        assertThat(reportOf(2)).contains("**Stopped.**", "| 120 | 120 | 120 | 0 | 0 |", "- changed: a.docx");

        assertThat(console.ingest("--max-change", "100")).as(console.err()).isZero();
        assertThat(documents()).isNotEqualTo(before);
        assertThat(console.ingest()).isZero();
        assertThat(reportOf(4)).contains("Nothing had changed");
    }

    private static List<List<String>> manyRows(int step) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("Wyszczególnienie", "2023", "2024")));
        for (int row = 0; row < 60; row++) {
            rows.add(List.of("Liczba osób w grupie " + (char) ('a' + row / 26) + (char) ('a' + row % 26) + "ex",
                    Integer.toString(step * 1000 + row), Integer.toString(step * 1000 + 100 + row)));
        }
        return rows;
    }

    /** The report of the first, second, … night; its JSON must be there too. */
    private String reportOf(int night) throws IOException {
        try (Stream<Path> files = Files.list(warehouse.reports())) {
            List<Path> all = files.sorted().toList();
            assertThat(all).hasSize(2 * night);
            assertThat(Files.readString(all.get(2 * night - 2))).startsWith("{\n  \"run\" : ");
            return Files.readString(all.get(2 * night - 1));
        }
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
