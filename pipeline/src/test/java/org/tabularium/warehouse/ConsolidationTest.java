package org.tabularium.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.warehouse.Nights.folder;
import static org.tabularium.warehouse.Nights.night;
import static org.tabularium.warehouse.Nights.rows;
import static org.tabularium.warehouse.Reports.report;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.interpret.Kind;
import org.tabularium.quantity.Qualifier;
import org.tabularium.quantity.Status;
import org.tabularium.warehouse.Reports.Figure;

class ConsolidationTest {

    static final Figure TEN = Figure.of("b[1]", "Beds", 2024, "10");

    static final Figure TWELVE = Figure.of("b[2]", "Beds", 2024, "12");

    @TempDir
    Path root;

    String consolidated(DocumentResult... results) {
        WarehouseFolder folder = folder(root);
        night(folder, results);
        return String.join("\n", rows(folder, """
                SELECT value, source_count, statement_count, lowest_value, highest_value, agrees, reason
                FROM fact_indicator ORDER BY value"""));
    }

    @Test
    void the_only_statement_is_the_figure() {
        assertThat(consolidated(report("a.docx", 2024).states(TEN).read()))
                .isEqualTo("10.0000|1|1|10.0000|10.0000|true|the only statement");
    }

    @Test
    void statements_that_agree_make_one_figure() {
        assertThat(consolidated(report("a.docx", 2024).states(TEN).read(), report("b.docx", 2024).states(TEN).read()))
                .isEqualTo("10.0000|2|2|10.0000|10.0000|true|all statements agree");
    }

    @Test
    void a_table_comes_before_a_list_and_a_later_report() {
        assertThat(consolidated(report("a.docx", 2023).states(TEN.confidence(0.5)).read(),
                report("b.docx", 2025).states(TWELVE.kind(Kind.LIST)).read()))
                        .isEqualTo("10.0000|2|2|10.0000|12.0000|false|statements differ: table before list");
    }

    @Test
    void a_list_comes_before_prose() {
        assertThat(consolidated(
                report("a.docx", 2024).states(TEN.kind(Kind.PROSE), TWELVE.kind(Kind.LIST).confidence(0.1)).read()))
                        .isEqualTo("12.0000|1|2|10.0000|12.0000|false|statements differ: list before prose");
    }

    @Test
    void the_report_on_the_latest_year_comes_before_a_surer_reading() {
        assertThat(consolidated(report("a.docx", 2024).states(TEN).read(),
                report("b.docx", 2025).states(TWELVE.confidence(0.1)).read())).isEqualTo(
                        "12.0000|2|2|10.0000|12.0000|false|statements differ: the report on 2025 before the report on 2024");
    }

    @Test
    void the_surer_reading_comes_first_within_a_vintage() {
        assertThat(consolidated(report("a.docx", 2024).states(TEN, TWELVE.confidence(0.95)).read()))
                .isEqualTo("12.0000|1|2|10.0000|12.0000|false|statements differ: the surer reading, 0.95 before 0.90");
    }

    @Test
    void what_nothing_decides_is_decided_by_the_id_and_said() {
        assertThat(consolidated(report("a.docx", 2024).states(TEN, TWELVE).read()))
                .endsWith("false|statements differ and nothing decides: the first by observation_id");
    }

    @Test
    void a_plan_counts_only_where_nothing_is_done() {
        assertThat(consolidated(report("a.docx", 2024).states(TEN.qualified(Qualifier.PLANNED), TWELVE.kind(Kind.PROSE),
                Figure.of("b[3]", "Rooms", 2025, "3").qualified(Qualifier.PLANNED)).read())).isEqualTo("""
                        3.0000|1|1|3.0000|3.0000|true|the only statement
                        12.0000|1|1|12.0000|12.0000|true|the only statement""");
    }

    @Test
    void figures_without_value_year_or_indicator_are_not_consolidated() {
        assertThat(consolidated(report("a.docx", 2024)
                .states(TEN.withoutValue(Status.NIL, "-"), TWELVE.withoutYear(), Figure.of("b[3]", "", 2024, "5"))
                .read())).isEmpty();
    }

    @Test
    void units_programmes_and_providers_make_different_figures() {
        assertThat(consolidated(report("a.docx", 2024)
                .states(TEN, TWELVE.unit("place"), Figure.of("b[3]", "Beds", 2024, "13").by("Scouts"),
                        Figure.of("b[4]", "Beds", 2024, "14").within("Shelter"))
                .read()).lines()).hasSize(4).allMatch(line -> line.endsWith("the only statement"));
    }
}
