package org.tabularium.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.warehouse.QueryResult.Column;

/** What analysts meet: views with plain names, tables that offices ask for, examples, comments on everything. */
class AnalystsTest {

    @TempDir
    static Path root;

    static PublishedWarehouse warehouse;

    @BeforeAll
    static void publish() {
        warehouse = PublishedWarehouse.open(CityReports.publish(root)).orElseThrow();
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @Test
    void every_table_view_macro_and_column_has_a_comment() {
        assertThat(lines("""
                SELECT table_name FROM duckdb_tables() WHERE coalesce(comment, '') = '' AND NOT internal
                    AND table_name <> 'flyway_schema_history'
                UNION ALL
                SELECT view_name FROM duckdb_views() WHERE coalesce(comment, '') = '' AND NOT internal
                UNION ALL
                SELECT table_name || '.' || column_name FROM duckdb_columns()
                WHERE coalesce(comment, '') = '' AND NOT internal AND table_name <> 'flyway_schema_history'
                """)).isEmpty();
    }

    @Test
    void a_series_has_names_instead_of_keys_and_one_row_a_year() {
        assertThat(lines("""
                SELECT indicator, programme, provider, area, unit, year, value, agrees, source_count, stated_in
                FROM indicator_series WHERE indicator = 'Liczba osób' ORDER BY year""")).containsExactly(
                "Liczba osób|Strategia rozwoju 2020–2030||Sopot|person|2022|1201.0000|false|2|table",
                "Liczba osób|Strategia rozwoju 2020–2030||Sopot|person|2023|1264.0000|true|1|table");
        assertThat(lines("SELECT count(*) FROM indicator_series"))
                .isEqualTo(lines("SELECT count(*) FROM fact_indicator"));
    }

    @Test
    void the_latest_value_stands_beside_the_one_before_it() {
        assertThat(lines("""
                SELECT indicator, year, value, previous_year, previous_value, change, years
                FROM latest_value WHERE indicator IN ('Liczba osób', 'Udział') ORDER BY indicator"""))
                .containsExactly("Liczba osób|2023|1264.0000|2022|1201.0000|63.0000|2", "Udział|2023|12.5000||||1");
    }

    @Test
    void a_figure_of_several_providers_counts_for_each_and_nothing_is_added_up() {
        assertThat(lines("""
                SELECT provider, year, figures, shared_figures, people_figures, most_people, money_figures, most_pln
                FROM provider_year ORDER BY provider, year""")).containsExactly("Caritas|2022|2|0|1|40.0000|1|-12.5000",
                "Caritas|2023|3|1|1|44.0000|2|1234567.8900", "Fundacja \"Dom\"; Sopot|2023|1|1|1|44.0000|0|");
    }

    @Test
    void programmes_are_counted_by_year() {
        assertThat(lines("SELECT programme, year, indicators, people_figures, most_people FROM programme_year"
                + " ORDER BY year")).containsExactly("Strategia rozwoju 2020–2030|2022|2|2|1201.0000",
                        "Strategia rozwoju 2020–2030|2023|2|2|1264.0000");
    }

    @Test
    void a_later_report_revises_and_one_report_alone_conflicts() {
        assertThat(lines("""
                SELECT kind, indicator, year, chosen, lowest, highest, difference, difference_percent, len(statements)
                FROM conflicts ORDER BY kind""")).containsExactly(
                "conflict|Miejsca|2022|" + chosenPlaces() + "|10.0000|12.0000|2.0000|20.0|2",
                "revision|Liczba osób|2022|1201.0000|1200.0000|1201.0000|1.0000|0.1|2");
    }

    private static String chosenPlaces() {
        return lines("SELECT value FROM indicator_series WHERE indicator = 'Miejsca'").getFirst();
    }

    @Test
    void deliveries_of_providers_stand_in_the_column_of_their_unit() {
        assertThat(table("provider_deliveries",
                "provider, year, people, families, amount_pln, other_value, unit, joint_providers")).containsExactly(
                        "Caritas|2022|40.0000||||person|", "Caritas|2022|||-12.5000||PLN|",
                        "Caritas|2023|44.0000||||person|Caritas; Fundacja \"Dom\"; Sopot",
                        "Caritas|2023||||2500.0000|EUR|", "Caritas|2023|||1234567.8900||PLN|",
                        "Fundacja \"Dom\"; Sopot|2023|44.0000||||person|Caritas; Fundacja \"Dom\"; Sopot");
    }

    @Test
    void units_decide_what_is_money_and_what_is_people() {
        assertThat(table("spending", "indicator, unit, \"2022\", \"2023\"")).containsExactly("Wydatki|EUR||2500.0000",
                "Wydatki|PLN|-12.5000|1234567.8900");
        assertThat(table("people_and_families", "DISTINCT unit")).containsExactlyInAnyOrder("person", "family");
    }

    @Test
    void programmes_and_strategies_show_their_goals_and_years() {
        List<String> expected = List.of("Strategia rozwoju 2020–2030|Table 1|Liczba osób|1201.0000|1264.0000",
                "Strategia rozwoju 2020–2030|Table 1|Liczba osób > w tym: kobiety|700.0000|712.0000");
        assertThat(table("programme_goals", "programme, goal, indicator, \"2022\", \"2023\"")).isEqualTo(expected);
        assertThat(table("strategy_indicators", "strategy, goal, indicator, \"2022\", \"2023\"")).isEqualTo(expected);
    }

    @Test
    void conflicts_name_every_statement_with_its_place() {
        assertThat(table("conflicts_and_revisions", "kind, statements")).containsExactly(
                "conflict|10 in 2022/raport.docx at table[1]/row[7]/cell[2];"
                        + " 12 in 2022/raport.docx at table[1]/row[7]/cell[3]",
                "revision|1200 in 2022/raport.docx at table[1]/row[2]/cell[2];"
                        + " 1201 in 2023/raport.docx at table[1]/row[2]/cell[3]");
    }

    @Test
    void coverage_counts_each_document_by_year() {
        assertThat(table("coverage", "source, figures, without_value, without_year, \"2022\", \"2023\", \"2024\""))
                .containsExactly("2022/raport.docx|7|0|0|7||", "2023/raport.docx|19|5|1|1|16|1");
    }

    @Test
    void a_warehouse_without_reports_gives_the_same_tables_without_rows() {
        try (PublishedWarehouse empty = PublishedWarehouse.open(CityReports.publishNothing(root.resolve("empty")))
                .orElseThrow()) {
            assertThat(exported(empty))
                    .allSatisfy(table -> assertThat(empty.query(table.sql()).rows()).as(table.name()).isEmpty());
        }
    }

    @Test
    void every_column_of_every_exported_table_is_explained() {
        ColumnMeanings meanings = ColumnMeanings.read();
        assertThat(exported(warehouse)).hasSizeGreaterThanOrEqualTo(11).allSatisfy(
                table -> assertThat(warehouse.query(table.sql()).columns()).extracting(Column::name).allSatisfy(
                        column -> assertThat(meanings.of(table.name(), column)).as(table.name()).isPresent()));
    }

    @Test
    void every_example_runs_and_answers() {
        List<SqlFile> examples = SqlFile.folder("examples");
        assertThat(examples).hasSizeGreaterThanOrEqualTo(13).allSatisfy(example -> {
            assertThat(example.required("title")).isNotBlank();
            assertThat(warehouse.query(example.sql()).rows()).as(example.name()).isNotEmpty();
        });
    }

    @Test
    void codes_for_sdmx_are_valid_names_and_never_meet() {
        assertThat(
                lines("""
                        SELECT sdmx_code(1, c) FROM (VALUES ('osoby'), ('a.b'), ('a/b'), ('74-80'), (repeat('x', 300))) AS t(c)"""))
                        .doesNotHaveDuplicates().allMatch(code -> code.matches("[A-Za-z][A-Za-z0-9_-]{0,49}"))
                        .contains("osoby");
        assertThat(lines("SELECT sdmx_code(-1, 'unknown'), sdmx_code(-2, 'not_applicable'), sdmx_area(1, '0226401')"))
                .containsExactly("_U|_Z|0226401");
    }

    private static List<ConsolidatedTable> exported(PublishedWarehouse from) {
        return Stream.concat(from.consolidatedTables().stream(), from.listings().stream()).toList();
    }

    private static List<String> table(String name, String columns) {
        ConsolidatedTable found = warehouse.consolidatedTables().stream().filter(each -> each.name().equals(name))
                .findFirst().orElseThrow();
        return lines("SELECT " + columns + " FROM (\n" + found.sql() + "\n)");
    }

    private static List<String> lines(String sql) {
        return warehouse.query(sql).rows().stream().map(
                row -> String.join("|", row.stream().map(field -> field.map(Object::toString).orElse("")).toList()))
                .toList();
    }
}
