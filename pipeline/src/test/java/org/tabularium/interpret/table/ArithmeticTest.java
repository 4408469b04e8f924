package org.tabularium.interpret.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tabularium.interpret.Finding;
import org.tabularium.interpret.Observation;
import org.tabularium.interpret.Reason;

/** Sums and parts are evidence: they weigh figures and never change them. */
class ArithmeticTest {

    @Test
    void parts_that_are_all_listed_and_add_up_strengthen_their_figures() {
        TableReading reading = ReadTable.of("""
                |                             | 2023 |
                | Rodziny zastępcze, z tego:  | 37   |
                |        spokrewnione         | 23   |
                |        zawodowe             | 14   |
                """).reading();
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.observations()).allMatch(
                figure -> figure.confidence().reasons().contains("sum_holds (+0.02): the parts add up to 37"));
    }

    @Test
    void a_broken_sum_is_a_finding_and_changes_no_figure() {
        TableReading reading = ReadTable.of("""
                |                             | 2023 |
                | Rodziny zastępcze, z tego:  | 37   |
                |        spokrewnione         | 23   |
                |        zawodowe             | 13   |
                """).reading();
        assertThat(reading.findings()).extracting(Finding::code).containsExactly("ARI-001");
        assertThat(reading.observations()).extracting(figure -> figure.value().orElseThrow().intValue())
                .containsExactly(37, 23, 13);
        assertThat(reading.observations()).allMatch(figure -> figure.confidence().value() < 0.7);
    }

    @Test
    void a_part_above_its_whole_is_a_finding() {
        TableReading reading = ReadTable.of("""
                |                | 2022 | 2023 |
                | Zasiłek stały  | 260  | 254  |
                | w tym: samotni | 247  | 255  |
                """).reading();
        assertThat(reading.findings()).extracting(Finding::code).containsExactly("ARI-002");
        assertThat(reading.observations()).filteredOn(figure -> figure.year().getAsInt() == 2022)
                .allMatch(ArithmeticTest::isSure);
    }

    @Test
    void parts_of_which_not_all_are_listed_need_not_add_up() {
        assertThat(ReadTable.of("""
                |                 | 2023 |
                | Zasiłek okresowy | 31  |
                | w tym: choroba  | 13   |
                | w tym: bezrobocie | 11 |
                """).reading().findings()).isEmpty();
    }

    @Test
    void a_row_without_a_label_has_no_parts_and_may_have_a_sum() {
        TableReading reading = ReadTable.of("""
                | Powód        | Liczba dzieci |||
                | ^            | w rodzinach | w placówce | Razem |
                |              | 30          | 5          | 36    |
                | przemoc      | 8           | 2          | 10    |
                """).reading();
        assertThat(reading.findings()).extracting(Finding::code).containsExactlyInAnyOrder("TAB-001", "TAB-001",
                "TAB-001", "ARI-003");
    }

    @Test
    void a_column_of_sums_is_weighed_row_by_row() {
        TableReading reading = ReadTable.of("""
                | Powód        | Liczba dzieci |||
                | ^            | w rodzinach | w placówce | Razem |
                | uzależnienie | 30          | 5          | 35    |
                | przemoc      | 8           | 2          | 11    |
                """).reading();
        assertThat(reading.findings()).extracting(Finding::code).containsExactly("ARI-003");
        assertThat(reading.findings().getFirst().message()).contains("is 11").contains("add up to 10");
    }

    @Test
    void a_sum_under_a_column_is_weighed_column_by_column() {
        TableReading reading = ReadTable.of("""
                |                  | 2022 | 2023 |
                | Zasiłki stałe    | 10   | 12   |
                | Zasiłki okresowe | 5    | 6    |
                | Razem            | 15   | 19   |
                """).reading();
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("ARI-003");
            assertThat(finding.message()).isEqualTo("\"Razem\" is 19, but its parts add up to 18.");
        });
        assertThat(reading.observations()).filteredOn(figure -> figure.year().getAsInt() == 2022).allMatch(
                figure -> figure.confidence().reasons().contains("sum_holds (+0.02): the parts add up to 15"));
        assertThat(reading.observations()).filteredOn(figure -> figure.year().getAsInt() == 2023)
                .allMatch(figure -> figure.confidence().value() < 0.7);
    }

    @Test
    void a_total_may_count_people_once_whom_its_rows_count_twice() {
        TableReading reading = ReadTable.of("""
                |                  | 2023 |
                | Zasiłki stałe    | 12   |
                | Zasiłki okresowe | 6    |
                | Ogółem           | 15   |
                """).reading();
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.observations()).allMatch(ArithmeticTest::isSure);
    }

    @Test
    void each_sum_takes_the_rows_since_the_sum_before_it_and_no_parts_of_rows() {
        TableReading reading = ReadTable.of("""
                |                  | 2023 |
                | Zasiłki stałe    | 12   |
                | w tym: samotni   | 7    |
                | Zasiłki okresowe | 6    |
                | Razem            | 18   |
                | Posiłki          | 4    |
                | Usługi           | 5    |
                | Razem            | 9    |
                """).reading();
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.observations()).filteredOn(figure -> figure.label().getFirst().equals("Razem"))
                .extracting(figure -> figure.confidence().reasons().getLast()).containsExactly(
                        "sum_holds (+0.02): the parts add up to 18", "sum_holds (+0.02): the parts add up to 9");
    }

    @Test
    void a_confidence_is_the_sum_of_the_weights_of_its_reasons() {
        Observation plain = ReadTable.of("""
                |             | 2023 |
                | Liczba osób | 12   |
                """).reading().observations().getFirst();
        Observation loose = ReadTable.of("""
                | Wyszczególnienie | Kwota w tys. zł |
                | Pomoc            | 12              |
                """).reading().observations().getFirst();
        assertThat(plain.confidence().value()).isEqualTo(Reason.CELL.weight());
        assertThat(loose.confidence().value()).isCloseTo(
                Reason.CELL.weight() + Reason.SCALED.weight() + Reason.YEAR_OF_REPORT.weight(), within(1e-9));
        assertThat(loose.confidence().reasons()).contains("scaled (-0.05): \"w tys. zł\" stands beside the figures",
                "year_of_report (-0.05): the table names no year");
    }

    @Test
    void a_tenfold_jump_from_one_year_to_the_next_is_worth_a_look() {
        TableReading reading = ReadTable.of("""
                |              | 2021 | 2022 | 2023 |
                | Liczba porad | 490  | 4953 | 4295 |
                | Liczba dzieci | 2   | 30   | 28   |
                """).reading();
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("ARI-004");
            assertThat(finding.message()).isEqualTo("\"Liczba porad\" is 4953, a year before 490.");
        });
    }

    private static boolean isSure(Observation figure) {
        return figure.confidence().value() > 0.9;
    }
}
