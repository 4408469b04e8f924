package org.tabularium.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.warehouse.Reports.RUN;
import static org.tabularium.warehouse.Reports.report;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tabularium.interpret.Kind;
import org.tabularium.quantity.Qualifier;
import org.tabularium.warehouse.Reports.Figure;
import org.tabularium.warehouse.Reports.Report;
import org.tabularium.warehouse.WarehouseBuild.FindingCount;

class ChecksTest {

    @TempDir
    Path root;

    WarehouseFolder folder;

    WarehouseBuild build;

    @BeforeEach
    void open() {
        folder = Nights.folder(root);
        build = WarehouseBuild.open(folder);
    }

    @AfterEach
    void close() {
        build.close();
    }

    List<FindingCount> findings(Report... reports) {
        for (Report report : reports) {
            build.store(FileResult.of(report.read()), RUN);
        }
        build.load(RUN);
        return build.check();
    }

    List<String> codes(Figure... figures) {
        return findings(report("a.docx", 2024).states(figures)).stream().map(FindingCount::code).toList();
    }

    @Test
    void sound_figures_have_no_findings() {
        assertThat(codes(Figure.of("table[1]/row[1]/cell[2]", "Persons", 2024, "10"),
                Figure.of("table[1]/row[2]/cell[2]", "Persons > women", 2024, "6"),
                Figure.of("table[1]/row[2]/cell[3]", "Persons > women", 2023, "60"))).isEmpty();
    }

    @Test
    void a_share_above_100_percent_is_found() {
        assertThat(codes(Figure.of("b[1]", "Udział kobiet", 2024, "101").unit("percent"),
                Figure.of("b[2]", "Odsetek mężczyzn", 2024, "-1").unit("percent"),
                Figure.of("b[3]", "Udział dzieci", 2024, "100").unit("percent"))).containsExactly("CHK-001");
        assertThat(build.check()).containsExactly(new FindingCount("CHK-001", "warning", 2));
    }

    @Test
    void a_change_or_a_count_above_100_is_none() {
        assertThat(codes(Figure.of("b[1]", "Wzrost udziału kobiet", 2024, "150").unit("percent"),
                Figure.of("b[2]", "Dynamika", 2024, "150").unit("percent"),
                Figure.of("b[3]", "Udział kobiet", 2024, "150"))).isEmpty();
    }

    @Test
    void a_part_above_its_whole_is_found() {
        assertThat(codes(Figure.of("table[1]/row[1]/cell[2]", "Persons", 2024, "10"),
                Figure.of("table[1]/row[2]/cell[2]", "Persons > women", 2024, "11"))).containsExactly("CHK-002");
    }

    @Test
    void parts_of_other_tables_years_and_units_are_not_compared() {
        assertThat(codes(Figure.of("table[1]/row[1]/cell[2]", "Persons", 2024, "10"),
                Figure.of("table[2]/row[2]/cell[2]", "Persons > women", 2024, "11"),
                Figure.of("table[1]/row[2]/cell[3]", "Persons > women", 2023, "11"),
                Figure.of("table[1]/row[2]/cell[4]", "Persons > women", 2024, "11").unit("PLN"),
                Figure.of("table[1]/row[2]/cell[5]", "Persons > women", 2024, "11").qualified(Qualifier.AVERAGE),
                Figure.of("block[7]", "Persons > women", 2024, "11").kind(Kind.PROSE).by("Scouts"))).isEmpty();
    }

    @Test
    void one_figure_with_two_values_in_one_document_is_found() {
        assertThat(codes(Figure.of("b[1]", "Beds", 2024, "10"), Figure.of("b[2]", "BEDS", 2024, "11"),
                Figure.of("b[3]", "Beds", 2024, "11"))).containsExactly("CHK-003");
    }

    @Test
    void one_figure_with_one_value_or_in_two_documents_is_none() {
        assertThat(findings(
                report("a.docx", 2024).states(Figure.of("b[1]", "Beds", 2024, "10"),
                        Figure.of("b[2]", "Beds", 2024, "10"), Figure.of("b[3]", "Beds", 2024, "12").by("Scouts")),
                report("b.docx", 2024).states(Figure.of("b[1]", "Beds", 2024, "11")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "1944, true", "1945, false", "2054, false", "2055, true" })
    void a_year_far_from_the_report_is_found(int year, boolean found) {
        assertThat(codes(Figure.of("b[1]", "Beds", year, "1")).contains("CHK-004")).isEqualTo(found);
    }

    @Test
    void a_unit_that_the_catalogue_lacks_is_found() {
        assertThat(codes(Figure.of("b[1]", "Paper", 2024, "10").unit("ream"))).containsExactly("CAT-001");
    }

    @Test
    void unexplained_tokens_are_found() {
        assertThat(findings(report("a.docx", 2024).states(Figure.of("b[1]", "Beds", 2024, "10"))
                .token("b[2]", "7", "unexplained").token("b[3]", "8", "").token("b[4]", "9", "ordinal")))
                        .containsExactly(new FindingCount("LED-001", "warning", 1));
    }

    @Test
    void facts_without_a_ledger_are_found() {
        assertThat(findings(report("a.docx", 2024).states(Figure.of("b[1]", "Beds", 2024, "10")).withoutLedger()))
                .containsExactly(new FindingCount("LED-002", "error", 1));
    }

    @Test
    void what_documents_found_is_counted_too_and_checking_again_changes_nothing() {
        List<FindingCount> once = findings(report("a.docx", 2024).states(Figure.of("b[1]", "Beds", 2024, "10"))
                .finding("NUM-003", "b[1]", "odd").remark("READ-001", "a picture"));
        assertThat(once).containsExactly(new FindingCount("NUM-003", "warning", 1),
                new FindingCount("READ-001", "warning", 1));
        assertThat(build.check()).isEqualTo(once);
    }

    @Test
    void every_rule_says_what_it_finds_and_why() {
        List<SqlFile> rules = SqlFile.folder("checks");
        assertThat(rules).extracting(rule -> rule.required("code")).doesNotHaveDuplicates().contains("INT-006");
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.name()).startsWith(rule.required("code"));
            assertThat(rule.required("severity")).isIn("info", "warning", "error", "integrity");
            assertThat(rule.required("title")).isNotBlank();
            assertThat(rule.required("explanation")).endsWith(".");
        });
    }
}
