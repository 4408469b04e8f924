package org.tabularium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.job.operation.PrometheusText;
import org.tabularium.warehouse.WarehouseFolder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** What nights leave for those who operate them. */
class OperationTest {

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
    void nights_leave_log_metrics_reports_and_a_status_and_old_ones_go() throws IOException, SQLException {
        assertThat(console.run("status", "--check")).isEqualTo(2);
        assertThat(console.out()).isEqualToIgnoringNewLines("CRITICAL - nothing is published yet");
        assertThat(console.run("status", "--json")).isZero();
        assertThat(status().at("/warehouse").isNull()).isTrue();

        reports.write("good.docx", "Tabela 1",
                List.of(List.of("Wyszczególnienie", "2024"), List.of("Liczba osób", "120")));
        reports.writeEmpty("empty.docx");
        assertThat(console.ingest("--keep-runs", "2")).as(console.err()).isEqualTo(2);
        logTellsOfDocuments();
        Map<String, Double> first = metrics();
        assertThat(first).containsEntry("tabularium_run_exit_code", 2.0)
                .containsEntry("tabularium_run_documents{outcome=\"read\",reason=\"\"}", 1.0)
                .containsEntry("tabularium_run_documents{outcome=\"rejected\",reason=\"empty\"}", 1.0)
                .containsEntry("tabularium_run_documents{outcome=\"rejected\",reason=\"crash\"}", 0.0)
                .containsEntry("tabularium_rejections", 1.0).containsEntry("tabularium_figures", 1.0)
                .containsEntry("tabularium_observations{kind=\"table\"}", 1.0);
        assertThat(first.keySet()).allSatisfy(series -> assertThat(series).doesNotContain("docx", root.toString()));
        assertThat(first.get("tabularium_exports_size_bytes")).isGreaterThan(10_000);
        assertThat(first.get("tabularium_run_duration_seconds")).isBetween(0.01, 600.0);
        assertThat(first.get("tabularium_stage_duration_seconds{stage=\"extract\"}")).isPositive();
        assertThat(first.get("tabularium_memory_peak_bytes{area=\"heap\"}")).isGreaterThan(1e6);
        assertThat(console.run("status", "--check")).as(console.out()).isZero();
        assertThat(console.out()).startsWith("OK - the last run that ended well began");

        Files.delete(root.resolve("input/good.docx"));
        Files.delete(root.resolve("input/empty.docx"));
        for (int night = 0; night < 3; night++) {
            assertThat(console.ingest("--keep-runs", "2")).isEqualTo(1);
        }
        Map<String, Double> failed = metrics();
        assertThat(failed).containsEntry("tabularium_run_exit_code", 1.0).containsEntry("tabularium_figures", 1.0)
                .containsEntry("tabularium_last_success_timestamp_seconds",
                        first.get("tabularium_last_success_timestamp_seconds"));
        assertThat(failed.get("tabularium_run_start_timestamp_seconds"))
                .isGreaterThan(first.get("tabularium_run_start_timestamp_seconds"));

        assertThat(console.run("status", "--check")).isEqualTo(1);
        assertThat(console.out()).startsWith("WARNING - ").contains("is empty, but the warehouse holds")
                .hasLineCount(1);
        assertThat(console.run("status", "--check", "--max-age", "1s")).isEqualTo(2);
        assertThat(console.run("status", "--json", "--check")).isEqualTo(1);
        JsonNode status = status();
        assertThat(status.at("/health/state").asText()).isEqualTo("warning");
        assertThat(status.at("/warehouse/figures").asInt()).isEqualTo(1);
        assertThat(status.at("/rejections/0/document").asText()).isEqualTo("empty.docx");
        assertThat(status.at("/runs").valueStream().map(run -> run.at("/outcome").asText())).containsExactly("failed",
                "failed", "published");

        assertThat(names(warehouse.logs())).as("the last two and the last publication").hasSize(3);
        assertThat(names(warehouse.reports())).hasSize(6);
        assertThat(jobRecords()).isLessThanOrEqualTo(3);
        assertThat(names(warehouse.work())).noneMatch(name -> name.contains("spill"));
    }

    @Test
    void the_figures_of_a_run_go_where_the_collector_looks() throws IOException {
        Files.delete(root.resolve("input"));
        Path file = root.resolve("textfile/tabularium.prom");
        assertThat(console.ingest("--metrics", file.toString(), "--log-format", "text")).isEqualTo(1);
        assertThat(new PrometheusText(Files.readString(file)).samples()).containsEntry("tabularium_run_exit_code", 1.0)
                .doesNotContainKey("tabularium_last_success_timestamp_seconds");
        assertThat(names(file.getParent())).containsExactly("tabularium.prom");
        assertThat(Files.readString(logs().getLast())).contains(" ERROR ");
    }

    private void logTellsOfDocuments() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(logs().getLast())) {
            lines.add(new ObjectMapper().readTree(line));
        }
        String run = logs().getLast().getFileName().toString().replace(".log", "");
        assertThat(lines).allSatisfy(line -> assertThat(line.at("/run").asText()).isEqualTo(run));
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.at("/document").asText()).isEqualTo("empty.docx");
            assertThat(line.at("/stage").asText()).isEqualTo("extract");
            assertThat(line.at("/sha256").asText()).hasSize(64);
            assertThat(line.at("/log/level").asText()).isEqualTo("WARN");
            assertThat(line.at("/message").asText()).startsWith("rejected: empty.docx (empty)");
        });
    }

    private JsonNode status() throws IOException {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs/status.schema.json")))
                .validate(console.out(), InputFormat.JSON)).isEmpty();
        return new ObjectMapper().readTree(console.out());
    }

    private Map<String, Double> metrics() throws IOException {
        return new PrometheusText(Files.readString(warehouse.metrics())).samples();
    }

    private int jobRecords() throws SQLException {
        try (var records = DriverManager.getConnection("jdbc:h2:file:" + warehouse.work().resolve("jobs"), "sa", "");
                var sql = records.createStatement();
                var count = sql.executeQuery("SELECT count(*) FROM BATCH_JOB_EXECUTION")) {
            count.next();
            return count.getInt(1);
        }
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(warehouse.logs())) {
            return files.sorted().toList();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
