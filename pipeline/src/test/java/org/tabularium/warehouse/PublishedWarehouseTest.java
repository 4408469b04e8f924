package org.tabularium.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tabularium.warehouse.Nights.folder;
import static org.tabularium.warehouse.Nights.night;
import static org.tabularium.warehouse.Reports.rejected;
import static org.tabularium.warehouse.Reports.report;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.warehouse.Explanation.Figure;
import org.tabularium.warehouse.QueryResult.Column;
import org.tabularium.warehouse.QueryResult.Type;

class PublishedWarehouseTest {

    @TempDir
    static Path root;

    static PublishedWarehouse warehouse;

    @BeforeAll
    static void publish() {
        WarehouseFolder folder = folder(root);
        night(folder,
                report("a.docx", 2024)
                        .states(Reports.Figure.of("table[1]/row[2]/cell[2]", "Beds > men", 2023, "10"),
                                Reports.Figure.of("table[1]/row[2]/cell[3]/para[1]", "Beds > men", 2024, "12"),
                                Reports.Figure.of("table[1]/row[3]/cell[3]", "Beds > women", 2024, "8.5"),
                                Reports.Figure.of("table[2]/row[2]/cell[3]", "Rooms", 2024, "3").within("Shelter")
                                        .by("City"))
                        .token("block[1]", "7", "unexplained").token("block[2]", "2024", "year").read(),
                report("b.xlsx", 2025).states(Reports.Figure.of("sheet[A!1]!C7", "Beds > men", 2024, "13"),
                        Reports.Figure.of("sheet[A!1]!D7", "Łóżka", 2024, "1"),
                        Reports.Figure.of("sheet[A!1]!C12", "Żłobki", 2024, "2"),
                        Reports.Figure.of("sheet[B]!C7", "Lasy", 2024, "4")).read(),
                rejected("secret.pdf"));
        warehouse = PublishedWarehouse.open(folder).orElseThrow();
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @Test
    void nothing_is_open_where_nothing_is_published() {
        assertThat(PublishedWarehouse.open(folder(root.resolve("none")))).isEmpty();
    }

    @Test
    void a_query_gives_typed_columns_and_values() {
        QueryResult result = warehouse.query("""
                SELECT year, value, indicator, confidence, value > 5 AS big, NULL::VARCHAR AS nothing,
                    DATE '2026-01-31' AS day, TIMESTAMP '2026-01-31 02:00:00' AS moment
                FROM observation WHERE source = 'a.docx' ORDER BY position LIMIT 1""");
        assertThat(result.columns()).containsExactly(new Column("year", Type.INTEGER),
                new Column("value", Type.DECIMAL), new Column("indicator", Type.TEXT),
                new Column("confidence", Type.NUMBER), new Column("big", Type.BOOLEAN),
                new Column("nothing", Type.TEXT), new Column("day", Type.DATE), new Column("moment", Type.TIMESTAMP));
        assertThat(result.rows()).containsExactly(List.of(Optional.of(2023L), Optional.of(new BigDecimal("10.0000")),
                Optional.of("Beds > men"), Optional.of(0.9), Optional.of(true), Optional.empty(),
                Optional.of(java.time.LocalDate.of(2026, 1, 31)),
                Optional.of(java.time.LocalDateTime.of(2026, 1, 31, 2, 0))));
    }

    @Test
    void a_table_read_row_by_row_is_what_its_query_gives() {
        Stream.of(warehouse.consolidatedTables(), warehouse.listings(), List.of(new ConsolidatedTable("odd", "", "", """
                SELECT 'Łóżka „x” 😀' AS "two words", NULL::VARCHAR AS nothing, '' AS empty, 5 AS number
                -- a last remark"""))).flatMap(List::stream).forEach(table -> {
            List<List<Column>> columns = new ArrayList<>();
            List<List<Optional<Object>>> rows = new ArrayList<>();
            warehouse.rows(table, new QueryResult.Receiver() {
                @Override
                public void columns(List<Column> found) {
                    columns.add(found);
                }

                @Override
                public void row(List<Optional<Object>> fields) {
                    rows.add(fields);
                }
            });
            QueryResult asked = warehouse.query(table.sql());
            assertThat(columns).as(table.name()).containsExactly(asked.columns());
            assertThat(rows).as(table.name()).isEqualTo(asked.rows());
        });
    }

    @Test
    void entries_of_the_page_are_json_in_utf8_with_their_keys() {
        List<String> entries = new ArrayList<>();
        warehouse.entries(new SiteQuery("odd", """
                SELECT key, json_array(key, text) AS entry FROM (VALUES ('b', 'ó😀'), ('a', '"')) AS v(key, text)
                ORDER BY key DESC"""), (key, entry) -> entries
                .add(new String(key, StandardCharsets.UTF_8) + " " + new String(entry, StandardCharsets.UTF_8)));
        assertThat(entries).containsExactly("\"b\" [\"b\",\"ó😀\"]", "\"a\" [\"a\",\"\\\"\"]");
    }

    @Test
    void a_query_of_the_page_must_have_its_columns() {
        assertThatThrownBy(() -> warehouse.entries(new SiteQuery("odd", "SELECT 1 AS key"), (_, _) -> {
        })).isInstanceOf(WarehouseException.class).hasMessageContaining("\"entry\"");
    }

    @ParameterizedTest
    @ValueSource(strings = { "DELETE FROM fact_observation", "CREATE TABLE t (a INTEGER)",
            "FROM read_csv('/etc/hosts')", "FROM read_text('/etc/hosts')", "COPY observation TO 'leak.csv'",
            "ATTACH 'other.duckdb'", "SET enable_external_access = true", "INSTALL httpfs", "SELECT no_such_column" })
    void what_is_not_a_query_of_the_warehouse_is_refused(String sql) {
        assertThatThrownBy(() -> warehouse.query(sql)).isInstanceOf(WarehouseException.class)
                .hasMessageStartingWith("the query failed: ");
    }

    @Test
    void the_status_counts_what_is_held() {
        WarehouseStatus status = warehouse.status();
        assertThat(status.documents()).isEqualTo(2);
        assertThat(status.copies()).isZero();
        assertThat(status.observations()).isEqualTo(Map.of("table", 8L));
        assertThat(status.figures()).isEqualTo(7);
        assertThat(status.accounted()).hasValue(9 / 10.0);
        assertThat(status.rejections()).extracting(WarehouseStatus.Rejection::name).containsExactly("secret.pdf");
        assertThat(status.findings()).containsExactly(new WarehouseBuild.FindingCount("CAT-002", "info", 2),
                new WarehouseBuild.FindingCount("CHK-005", "warning", 1),
                new WarehouseBuild.FindingCount("LED-001", "warning", 1));
        assertThat(status.runs()).extracting(WarehouseStatus.PastRun::id).containsExactly("20260131T020000Z");
    }

    @Test
    void a_figure_is_explained_with_its_row_and_column() {
        Explanation explanation = warehouse.explain("beds > MEN", 2024).getFirst();
        assertThat(explanation.figure().position()).isEqualTo("table[1]/row[2]/cell[3]/para[1]");
        assertThat(explanation.source().name()).isEqualTo("a.docx");
        assertThat(explanation.source().title()).isEqualTo("Report 2024");
        assertThat(explanation.reasons()).containsExactly("header row", "year from column");
        assertThat(explanation.sameRow()).extracting(Figure::position).containsExactly("table[1]/row[2]/cell[2]");
        assertThat(explanation.sameColumn()).extracting(Figure::position).containsExactly("table[1]/row[3]/cell[3]");
        assertThat(explanation.consolidated()).hasValueSatisfying(figure -> {
            assertThat(figure.value()).isEqualByComparingTo("13");
            assertThat(figure.chosen()).isFalse();
            assertThat(figure.reason()).isEqualTo("statements differ: the report on 2025 before the report on 2024");
        });
    }

    @Test
    void a_cell_of_a_sheet_has_neighbours_too() {
        Explanation explanation = warehouse.explain("beds > men", 2024).getLast();
        assertThat(explanation.figure().position()).isEqualTo("sheet[A!1]!C7");
        assertThat(explanation.sameRow()).extracting(Figure::position).containsExactly("sheet[A!1]!D7");
        assertThat(explanation.sameColumn()).extracting(Figure::position).containsExactly("sheet[A!1]!C12");
        assertThat(warehouse.explain(explanation.figure().observationId())).contains(explanation);
    }

    @Test
    void a_part_of_the_label_finds_all_that_contain_it() {
        assertThat(warehouse.explain("BEDS", 2024)).extracting(each -> each.figure().indicator())
                .containsExactly("Beds > men", "Beds > women", "Beds > men");
        assertThat(warehouse.explain("BEDS", 1999)).isEmpty();
        assertThat(warehouse.explain("0000000000000000")).isEmpty();
    }

    @Test
    void indicators_by_year_has_a_column_for_each_year_and_sorts_as_poles_do() {
        QueryResult table = warehouse.query(table("indicators_by_year").sql());
        assertThat(table.columns()).extracting(Column::name).containsExactly("indicator", "programme", "provider",
                "unit", "2023", "2024");
        assertThat(table.rows()).extracting(List::getFirst).extracting(Optional::get).containsExactly("Beds > men",
                "Beds > women", "Lasy", "Łóżka", "Rooms", "Żłobki");
        assertThat(table.rows().getFirst().subList(4, 6)).extracting(Optional::get)
                .containsExactly(new BigDecimal("10.0000"), new BigDecimal("13.0000"));
    }

    @Test
    void indicators_by_programme_and_provider_tells_how_far_the_reports_agree() {
        QueryResult table = warehouse.query(table("indicators_by_programme_and_provider").sql());
        assertThat(table.columns()).extracting(Column::name)
                .startsWith("indicator", "programme", "provider", "unit", "year", "value")
                .contains("source_count", "lowest", "highest", "agrees", "sources");
        assertThat(table.rows())
                .anySatisfy(row -> assertThat(row.stream().flatMap(Optional::stream).map(Object::toString))
                        .contains("Beds > men", "2024", "13.0000", "2", "12.0000", "false", "a.docx; b.xlsx"));
        assertThat(table.rows())
                .anySatisfy(row -> assertThat(row.stream().flatMap(Optional::stream).map(Object::toString))
                        .startsWith("Rooms", "Shelter", "City", "person", "2024", "3.0000"));
    }

    @Test
    void consolidated_tables_say_what_they_are() {
        assertThat(warehouse.consolidatedTables()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(table -> {
            assertThat(table.name()).matches("[a-z][a-z_]*");
            assertThat(table.title()).isNotBlank();
            assertThat(table.description()).endsWith(".").doesNotContain("\n");
        });
    }

    @Test
    void a_big_answer_comes_row_by_row() {
        List<Object> rows = new ArrayList<>();
        warehouse.query("SELECT i FROM range(5000) AS r(i)", new QueryResult.Receiver() {
            @Override
            public void columns(List<Column> columns) {
                rows.addAll(columns);
            }

            @Override
            public void row(List<Optional<Object>> fields) {
                rows.add(fields.getFirst().orElseThrow());
            }
        });
        assertThat(rows).hasSize(5001).startsWith(new Column("i", Type.INTEGER), 0L, 1L).endsWith(4999L);
    }

    @Test
    void readers_keep_what_they_opened_while_a_night_publishes() {
        WarehouseFolder folder = folder(root.resolve("busy"));
        night(folder, report("a.docx", 2024).states(Reports.Figure.of("block[1]", "Beds", 2024, "1")).read());
        try (PublishedWarehouse reader = PublishedWarehouse.open(folder).orElseThrow()) {
            night(folder, report("a.docx", 2024).states(Reports.Figure.of("block[1]", "Beds", 2024, "2")).read());
            assertThat(value(reader)).isEqualTo("1.0000");
        }
        try (PublishedWarehouse reader = PublishedWarehouse.open(folder).orElseThrow()) {
            assertThat(value(reader)).isEqualTo("2.0000");
        }
    }

    private static String value(PublishedWarehouse reader) {
        return reader.query("SELECT value FROM observation").rows().getFirst().getFirst().orElseThrow().toString();
    }

    private static ConsolidatedTable table(String name) {
        return warehouse.consolidatedTables().stream().filter(table -> table.name().equals(name)).findFirst()
                .orElseThrow();
    }
}
