package org.tabularium.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.warehouse.Reports.RUN;
import static org.tabularium.warehouse.Reports.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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
            build.store(FileRows.of(report.read()), RUN);
        }
        return checked();
    }

    /** The catalogue of the program is about other reports than these. */
    List<FindingCount> checked() {
        build.load(RUN, StewardsFiles.BARE);
        build.consolidate();
        return build.check().stream().filter(finding -> !finding.code().equals("CAT-002")).toList();
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
                report("b.docx", 2024).states(Figure.of("b[1]", "Beds", 2024, "11")))).extracting(FindingCount::code)
                        .doesNotContain("CHK-003");
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
    void documents_that_disagree_are_found_and_those_that_share_a_value_are_not() {
        assertThat(findings(
                report("a.docx", 2024).states(Figure.of("b[1]", "Beds", 2024, "10"),
                        Figure.of("b[2]", "Rooms", 2024, "5")),
                report("b.docx", 2025).states(Figure.of("b[1]", "Beds", 2024, "11"),
                        Figure.of("b[2]", "Rooms", 2024, "5"))))
                                .containsExactly(new FindingCount("CHK-005", "warning", 1));
        assertThat(messages("CHK-005")).containsExactly("Beds, 2024: 11.0 in b.docx; 10.0 in a.docx|2");
    }

    @Test
    void a_year_that_does_not_fit_its_series_is_found() {
        assertThat(codes(Figure.of("b[1]", "Meals", 2021, "100"), Figure.of("b[2]", "Meals", 2022, "110"),
                Figure.of("b[3]", "Meals", 2023, "11"), Figure.of("b[4]", "Beds", 2021, "2"),
                Figure.of("b[5]", "Beds", 2022, "3"), Figure.of("b[6]", "Beds", 2023, "15")))
                        .containsExactly("CHK-006");
        assertThat(messages("CHK-006")).containsExactly("Meals is 11.0 in 2023, in other years about 105.0|1");
    }

    @Test
    void a_column_that_slipped_a_row_is_found_and_no_other() {
        List<String> labels = List.of("Home", "Street", "Night", "Day", "Week", "Month", "Year");
        List<Figure> figures = new ArrayList<>();
        for (int row = 0; row < labels.size(); row++) {
            for (int year = 2021; year <= 2023; year++) {
                int told = year == 2021 ? row + 1 : row;
                int value = 7 * (1 + told * told * told % 11 * 9) + year % 3;
                figures.add(Figure.of("table[1]/row[" + (row + 2) + "]/cell[" + (year - 2019) + "]", labels.get(row),
                        year, Integer.toString(value)));
            }
        }
        assertThat(codes(figures.toArray(Figure[]::new))).contains("CHK-007");
        assertThat(messages("CHK-007")).singleElement().asString()
                .startsWith("the 7 figures for 2021 in table[1] fit the row below");
    }

    @Test
    void a_table_under_the_wrong_year_is_found() {
        List<Figure> right = new ArrayList<>();
        List<Figure> wrong = new ArrayList<>();
        for (int row = 1; row <= 5; row++) {
            String label = "Row " + "abcde".charAt(row - 1) + "x";
            right.add(Figure.of("table[1]/row[" + row + "]/cell[2]", label, 2023, Integer.toString(100 + row * 7)));
            wrong.add(Figure.of("table[1]/row[" + row + "]/cell[2]", label, 2022, Integer.toString(100 + row * 7)));
        }
        assertThat(findings(report("a.docx", 2023).states(right.toArray(Figure[]::new)),
                report("b.docx", 2024).states(wrong.toArray(Figure[]::new)))).extracting(FindingCount::code)
                        .contains("CHK-008");
    }

    @Test
    void parts_that_do_not_add_up_are_found() {
        assertThat(codes(Figure.of("table[1]/row[1]/cell[2]", "Dzieci, z tego:", 2024, "10"),
                Figure.of("table[1]/row[2]/cell[2]", "Dzieci, z tego: > w domu", 2024, "6"),
                Figure.of("table[1]/row[3]/cell[2]", "Dzieci, z tego: > w szkole", 2024, "3"),
                Figure.of("table[2]/row[1]/cell[2]", "Razem > Osoby", 2024, "9"),
                Figure.of("table[2]/row[1]/cell[3]", "Kobiety > Osoby", 2024, "4"),
                Figure.of("table[2]/row[1]/cell[4]", "Mężczyźni > Osoby", 2024, "5"))).containsExactly("CHK-010");
        assertThat(messages("CHK-010"))
                .containsExactly("the 2 parts of \"Dzieci, z tego:\" are 9.0 together, the whole is 10.0|3");
    }

    @Test
    void a_table_that_stands_in_several_reports_is_found_once_in_each_but_the_first() {
        assertThat(findings(report("a.docx", 2024).states(rows(1, 10)), report("b.docx", 2024).states(rows(1, 10)),
                report("c.docx", 2024).states(rows(1, 10)), report("d.docx", 2024).states(rows(1, 8))))
                        .containsExactly(new FindingCount("CHK-011", "info", 3));
        assertThat(messages("CHK-011")).containsExactly("10 of 10 figures of table[1] stand in a.docx, table[1] too|1",
                "10 of 10 figures of table[1] stand in a.docx, table[1] too|1",
                "8 of 8 figures of table[1] stand in a.docx, table[1] too|1");
    }

    @Test
    void of_earlier_tables_the_one_is_named_that_has_most_of_the_figures() {
        assertThat(findings(report("a.docx", 2024).states(rows(1, 18)), report("b.docx", 2024).states(rows(1, 20)),
                report("c.docx", 2024).states(rows(2, 20)), report("d.docx", 2024).states(rows(9, 26))))
                        .containsExactly(new FindingCount("CHK-011", "info", 2));
        assertThat(messages("CHK-011")).containsExactly("18 of 20 figures of table[1] stand in a.docx, table[1] too|1",
                "19 of 19 figures of table[1] stand in b.docx, table[1] too|1");
    }

    /** A table of one year with these rows; a row states the same wherever it stands. */
    private static Figure[] rows(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(row -> Figure.of("table[1]/row[" + row + "]/cell[2]",
                        "Row " + "abcdefghijklmnopqrstuvwxyz".charAt(row - 1) + "x", 2024, Integer.toString(row)))
                .toArray(Figure[]::new);
    }

    @Test
    void names_that_the_catalogue_lacks_are_found_once_each() {
        build.store(FileRows.of(report("a.docx", 2024).states(Figure.of("b[1]", "Beds", 2024, "1").by("Scouts"),
                Figure.of("b[2]", "Beds", 2024, "2").by("Scouts", "Caritas").within("Shelter")).read()), RUN);
        checked();
        assertThat(messages("CAT-002")).containsExactlyInAnyOrder("provider \"Scouts\" of 2 figures|2",
                "provider \"Caritas\" of 1 figures|1", "programme \"Shelter\" of 1 figures|1");
    }

    /** Messages of the findings of a rule, with how many observations each names. */
    List<String> messages(String code) {
        build.publish(RUN);
        return Nights.rows(folder,
                "SELECT message, len(observation_ids) FROM finding WHERE code = '" + code + "' ORDER BY message");
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
