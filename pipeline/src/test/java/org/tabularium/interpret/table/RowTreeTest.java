package org.tabularium.interpret.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Which row is part of which. */
class RowTreeTest {

    @Test
    void a_row_that_begins_with_of_which_is_part_of_the_row_above() {
        assertThat(ReadTable.facts("""
                |                   | 2023 |
                | Zasiłek stały     | 254  |
                | w tym: samotni    | 243  |
                | w tym: w rodzinie | 14   |
                | Zasiłek okresowy  | 31   |
                """)).containsExactly("Zasiłek stały | 2023 | 254 | count",
                "Zasiłek stały > w tym: samotni | 2023 | 243 | count",
                "Zasiłek stały > w tym: w rodzinie | 2023 | 14 | count", "Zasiłek okresowy | 2023 | 31 | count");
    }

    @Test
    void an_indented_row_is_part_of_the_row_above_and_sloppy_spaces_do_not_matter() {
        assertThat(ReadTable.facts("""
                |                             | 2023 |
                | Zasiłek okresowy            | 31   |
                |           w tym: bezrobocie | 20   |
                |          inny powód         | 3    |
                | Zasiłek celowy              | 446  |
                """)).containsExactly("Zasiłek okresowy | 2023 | 31 | count",
                "Zasiłek okresowy > w tym: bezrobocie | 2023 | 20 | count",
                "Zasiłek okresowy > inny powód | 2023 | 3 | count", "Zasiłek celowy | 2023 | 446 | count");
    }

    @Test
    void parts_have_parts() {
        assertThat(ReadTable.facts("""
                |                            | 2023 |
                | Posiłki ogółem             | 560  |
                | w tym: zasiłki             | 317  |
                | w tym: posiłek             | 82   |
                |         w tym: bez wywiadu | 27   |
                """)).containsExactly("Posiłki ogółem | 2023 | 560 | count",
                "Posiłki ogółem > w tym: zasiłki | 2023 | 317 | count",
                "Posiłki ogółem > w tym: posiłek | 2023 | 82 | count",
                "Posiłki ogółem > w tym: posiłek > w tym: bez wywiadu | 2023 | 27 | count");
    }

    @Test
    void a_label_that_ends_with_of_which_is_whole_to_the_labels_that_go_on_in_lower_case() {
        assertThat(ReadTable.facts("""
                |                                      | 2023 |
                | Dzieci w pieczy, z tego na skutek:   | 71   |
                | sieroctwa                            | 0    |
                | uzależnienia rodziców, w tym:        | 35   |
                |            od alkoholu               | 34   |
                | przemocy                             | 10   |
                | Rodziny                              | 37   |
                """)).containsExactly("Dzieci w pieczy, z tego na skutek: | 2023 | 71 | count",
                "Dzieci w pieczy, z tego na skutek: > sieroctwa | 2023 | 0 | count",
                "Dzieci w pieczy, z tego na skutek: > uzależnienia rodziców, w tym: | 2023 | 35 | count",
                "Dzieci w pieczy, z tego na skutek: > uzależnienia rodziców, w tym: > od alkoholu | 2023 | 34 | count",
                "Dzieci w pieczy, z tego na skutek: > przemocy | 2023 | 10 | count", "Rodziny | 2023 | 37 | family");
    }

    @Test
    void a_second_line_with_of_which_opens_the_indented_parts_only() {
        assertThat(ReadTable.facts("""
                |                                    | 2023 |
                | Liczba rodzin z asystentem, ¶ w tym: | 27   |
                |        rodziny niepełne            | 20   |
                | Liczba rodzin z dziećmi            | 25   |
                """)).containsExactly("Liczba rodzin z asystentem, w tym: | 2023 | 27 | family",
                "Liczba rodzin z asystentem, w tym: > rodziny niepełne | 2023 | 20 | family",
                "Liczba rodzin z dziećmi | 2023 | 25 | family");
    }

    @Test
    void a_band_ends_all_parents() {
        assertThat(ReadTable.facts("""
                |               | 2023 |
                | Klub, w tym:  | 5    |
                | Wydatki ||
                | młodzież      | 7 000 |
                """)).contains("Wydatki > młodzież | 2023 | 7000 | PLN");
    }

    @Test
    void in_a_table_that_numbers_its_rows_a_row_without_a_number_is_part_of_the_row_above() {
        assertThat(ReadTable.facts("""
                | Lp. | Wyszczególnienie                 | 2023 |
                | 1.  | Liczba decyzji, w tym:           | 12   |
                |     |        utrzymane                 | 9    |
                |     | zmienione                        | 0    |
                |     | uchylone                         | 3    |
                | 2.  | Liczba odwołań                   | 7    |
                """)).containsExactly("Liczba decyzji, w tym: | 2023 | 12 | count",
                "Liczba decyzji, w tym: > utrzymane | 2023 | 9 | count",
                "Liczba decyzji, w tym: > zmienione | 2023 | 0 | count",
                "Liczba decyzji, w tym: > uchylone | 2023 | 3 | count", "Liczba odwołań | 2023 | 7 | count");
    }

    @Test
    void rows_in_plain_type_are_parts_of_the_bold_row_above_them() {
        assertThat(ReadTable.facts("""
                | Wyszczególnienie     | 2023 |
                | **Pomoc społeczna**  | 100  |
                | zasiłki              | 60   |
                | usługi               | 40   |
                | **Piecza zastępcza** | 50   |
                | rodzinna             | 30   |
                | **Razem**            | 150  |
                """)).containsExactly("Pomoc społeczna | 2023 | 100 | count",
                "Pomoc społeczna > zasiłki | 2023 | 60 | count", "Pomoc społeczna > usługi | 2023 | 40 | count",
                "Piecza zastępcza | 2023 | 50 | count", "Piecza zastępcza > rodzinna | 2023 | 30 | count",
                "Razem | 2023 | 150 | count");
    }

    @Test
    void a_bold_row_without_figures_leads_the_plain_rows_below_it() {
        assertThat(ReadTable.facts("""
                | Wyszczególnienie     | 2023 |
                | **Pomoc społeczna**  |      |
                | zasiłki              | 60   |
                | **Piecza zastępcza** |      |
                | rodzinna             | 30   |
                """)).containsExactly("Pomoc społeczna > zasiłki | 2023 | 60 | count",
                "Piecza zastępcza > rodzinna | 2023 | 30 | count");
    }

    @Test
    void a_bold_total_has_the_rows_beside_it_and_not_under_it() {
        assertThat(ReadTable.facts("""
                | Wyszczególnienie   | 2023 |
                | **RODZINY OGÓŁEM** | 100  |
                | jednoosobowe       | 60   |
                """)).containsExactly("RODZINY OGÓŁEM | 2023 | 100 | count", "jednoosobowe | 2023 | 60 | count");
    }

    @Test
    void levels_of_a_list_indents_and_spaces_lead_in_and_out_again() {
        List<String> expected = List.of("Liczba dzieci w pieczy | 2023 | 71 | child",
                "Liczba dzieci w pieczy > w rodzinach | 2023 | 40 | child",
                "Liczba dzieci w pieczy > w rodzinach > spokrewnionych | 2023 | 25 | child",
                "Liczba dzieci w pieczy > w placówkach | 2023 | 31 | child", "Liczba rodzin | 2023 | 37 | family");
        assertThat(ReadTable.facts("""
                | Wyszczególnienie         | 2023 |
                | • Liczba dzieci w pieczy | 71   |
                | •• w rodzinach           | 40   |
                | ••• spokrewnionych       | 25   |
                | •• w placówkach          | 31   |
                | • Liczba rodzin          | 37   |
                """)).as("levels of a list").isEqualTo(expected);
        assertThat(ReadTable.facts("""
                | Wyszczególnienie       | 2023 |
                | Liczba dzieci w pieczy | 71   |
                | → w rodzinach          | 40   |
                | →→ spokrewnionych      | 25   |
                | → w placówkach         | 31   |
                | Liczba rodzin          | 37   |
                """)).as("indents").isEqualTo(expected);
        assertThat(ReadTable.facts("""
                | Wyszczególnienie       | 2023 |
                | Liczba dzieci w pieczy | 71   |
                |     w rodzinach        | 40   |
                |         spokrewnionych | 25   |
                |     w placówkach       | 31   |
                | Liczba rodzin          | 37   |
                """)).as("spaces").isEqualTo(expected);
    }

    @Test
    void dashes_and_bullets_are_levels_of_their_own() {
        assertThat(ReadTable.facts("""
                | Wyszczególnienie       | 2023 |
                | Liczba dzieci, z tego: | 71   |
                | - w rodzinach, w tym:  | 40   |
                | • spokrewnionych       | 25   |
                | - w placówkach         | 31   |
                | Liczba rodzin          | 37   |
                """)).containsExactly("Liczba dzieci, z tego: | 2023 | 71 | child",
                "Liczba dzieci, z tego: > w rodzinach, w tym: | 2023 | 40 | child",
                "Liczba dzieci, z tego: > w rodzinach, w tym: > spokrewnionych | 2023 | 25 | child",
                "Liczba dzieci, z tego: > w placówkach | 2023 | 31 | child", "Liczba rodzin | 2023 | 37 | family");
    }

    @Test
    void a_number_that_divides_another_makes_a_part() {
        List<String> expected = List.of("Dzieci w pieczy | 2023 | 71 | count",
                "Dzieci w pieczy > w rodzinach | 2023 | 40 | count",
                "Dzieci w pieczy > w placówkach | 2023 | 31 | count", "Liczba rodzin | 2023 | 37 | family");
        assertThat(ReadTable.facts("""
                | Lp.  | Wyszczególnienie | 2023 |
                | 1.   | Dzieci w pieczy  | 71   |
                | 1.1. | w rodzinach      | 40   |
                | 1.2. | w placówkach     | 31   |
                | 2.   | Liczba rodzin    | 37   |
                """)).isEqualTo(expected);
        assertThat(ReadTable.facts("""
                | Lp. | Wyszczególnienie | 2023 |
                | 1.  | Dzieci w pieczy  | 71   |
                | a)  | w rodzinach      | 40   |
                | b)  | w placówkach     | 31   |
                | 2.  | Liczba rodzin    | 37   |
                """)).isEqualTo(expected);
    }

    @Test
    void of_which_inside_a_part_is_a_part_of_it() {
        assertThat(ReadTable.facts("""
                | Wyszczególnienie    | 2023 |
                | Liczba rodzin       | 100  |
                | z tego: pełne       | 60   |
                | w tym: wielodzietne | 10   |
                | z tego: niepełne    | 40   |
                | Liczba osób         | 300  |
                """)).containsExactly("Liczba rodzin | 2023 | 100 | family",
                "Liczba rodzin > z tego: pełne | 2023 | 60 | family",
                "Liczba rodzin > z tego: pełne > w tym: wielodzietne | 2023 | 10 | family",
                "Liczba rodzin > z tego: niepełne | 2023 | 40 | family", "Liczba osób | 2023 | 300 | person");
    }
}
