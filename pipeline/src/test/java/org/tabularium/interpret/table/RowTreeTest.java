package org.tabularium.interpret.table;

import static org.assertj.core.api.Assertions.assertThat;

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
                "Dzieci w pieczy, z tego na skutek: > przemocy | 2023 | 10 | count", "Rodziny | 2023 | 37 | count");
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
}
