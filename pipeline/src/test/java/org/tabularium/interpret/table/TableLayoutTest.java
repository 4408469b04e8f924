package org.tabularium.interpret.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tabularium.interpret.Finding;

/** The layouts that offices use, each with what must be read from it. */
class TableLayoutTest {

    @Test
    void a_row_without_cells_of_its_own_says_nothing() {
        assertThat(ReadTable.facts("| ^| ^| | | ^| | | 2023|")).isEmpty();
    }

    @Test
    void years_stand_over_the_columns() {
        assertThat(ReadTable.facts("""
                |                | 2022 | 2023 |
                | Liczba patroli | 33   | 49   |
                """)).containsExactly("Liczba patroli | 2022 | 33 | count", "Liczba patroli | 2023 | 49 | count");
    }

    @Test
    void a_merged_measure_over_the_years_is_the_first_label() {
        assertThat(ReadTable.facts("""
                |             | Liczba osób, którym przyznano pomoc ||
                | Świadczenie | 2022 | 2023 |
                | Schronienie | 52   | 58   |
                """)).containsExactly("Liczba osób, którym przyznano pomoc > Schronienie | 2022 | 52 | person",
                "Liczba osób, którym przyznano pomoc > Schronienie | 2023 | 58 | person");
    }

    @Test
    void a_band_in_a_merged_row_holds_until_the_next_band() {
        assertThat(ReadTable.facts("""
                |               | 2023 | 2022 |
                |               | Liczba korzystających ||
                | Klub seniora  | 82   | 53   |
                |               | Wydatkowana kwota ||
                | Klub seniora  | 134 093 | 121 133 |
                """)).containsExactly("Liczba korzystających > Klub seniora | 2023 | 82 | person",
                "Liczba korzystających > Klub seniora | 2022 | 53 | person",
                "Wydatkowana kwota > Klub seniora | 2023 | 134093 | PLN",
                "Wydatkowana kwota > Klub seniora | 2022 | 121133 | PLN");
    }

    @Test
    void a_band_over_the_whole_width_may_stand_above_the_header() {
        assertThat(ReadTable.facts("""
                | Liczba korzystających |||
                |              | 2022 | 2023 |
                | Dom pobytu   | 32   | 32   |
                | Wydatkowana kwota |||
                | Dom pobytu   | 301 434 | 405 072 |
                """)).containsExactly("Liczba korzystających > Dom pobytu | 2022 | 32 | person",
                "Liczba korzystających > Dom pobytu | 2023 | 32 | person",
                "Wydatkowana kwota > Dom pobytu | 2022 | 301434 | PLN",
                "Wydatkowana kwota > Dom pobytu | 2023 | 405072 | PLN");
    }

    @Test
    void stacked_tables_in_one_grid_have_headers_of_their_own() {
        assertThat(ReadTable.facts("""
                |                | Liczba osób ||
                | Rodzaj         | 2022 | 2023 |
                | pieniężne      | 536  | 546  |
                |                | Liczba rodzin ||
                | Rodzaj         | 2022 | 2023 |
                | pieniężne      | 528  | 538  |
                """)).containsExactly("Liczba osób > pieniężne | 2022 | 536 | person",
                "Liczba osób > pieniężne | 2023 | 546 | person", "Liczba rodzin > pieniężne | 2022 | 528 | family",
                "Liczba rodzin > pieniężne | 2023 | 538 | family");
    }

    @Test
    void a_header_printed_again_after_a_page_break_is_no_data() {
        assertThat(ReadTable.facts("""
                | Wyszczególnienie | Liczba porad | Liczba osób |
                | prawne           | 55           | 40          |
                | Wyszczególnienie | Liczba porad | Liczba osób |
                | rodzinne         | 77           | 60          |
                """)).containsExactly("Liczba porad > prawne | 2023 | 55 | count",
                "Liczba osób > prawne | 2023 | 40 | person", "Liczba porad > rodzinne | 2023 | 77 | count",
                "Liczba osób > rodzinne | 2023 | 60 | person");
    }

    @Test
    void years_may_be_the_rows_and_a_share_belongs_to_the_measure_on_its_left() {
        assertThat(ReadTable.facts("""
                | Rok       | Liczba rodzin | % do roku poprzedniego |
                | 2019      | 875           | - 1,4 %                |
                | 2020 COV1 | 992           | +13,4 %                |
                """)).containsExactly("Liczba rodzin | 2019 | 875 | family",
                "Liczba rodzin > % do roku poprzedniego | 2019 | -1.4 | percent", "Liczba rodzin | 2020 | 992 | family",
                "Liczba rodzin > % do roku poprzedniego | 2020 | 13.4 | percent");
    }

    @Test
    void words_around_the_year_of_a_header_are_noise() {
        assertThat(ReadTable.facts("""
                | wskaźniki       | wartość wskaźnika ¶ za 2019 | WARTOŚĆ WSKAŹNIKA W ROKU 2020 | stan na 31.12.2021 |
                | Liczba zadań    | 184                         | 160                           | 150                |
                """)).containsExactly("Liczba zadań | 2019 | 184 | count", "Liczba zadań | 2020 | 160 | count",
                "Liczba zadań | 2021 | 150 | count");
    }

    @Test
    void a_year_banner_stands_over_its_measures() {
        assertThat(ReadTable.facts("""
                | Forma       | 2022 || 2023 ||
                | ^           | Liczba osób | Kwota | Liczba osób | Kwota |
                | Teleopieka  | 9           | 2 923 | 21          | 9 490 |
                """)).containsExactly("Liczba osób > Teleopieka | 2022 | 9 | person",
                "Kwota > Teleopieka | 2022 | 2923 | PLN", "Liczba osób > Teleopieka | 2023 | 21 | person",
                "Kwota > Teleopieka | 2023 | 9490 | PLN");
    }

    @Test
    void a_table_without_a_year_holds_for_the_year_of_the_report() {
        assertThat(ReadTable.facts("""
                | Wyszczególnienie | Liczba dzieci || Razem |
                | ^                | w rodzinach | w placówce | ^ |
                | półsierot        | 6           | 0          | 6 |
                """)).containsExactly("Liczba dzieci > w rodzinach > półsierot | 2023 | 6 | child",
                "Liczba dzieci > w placówce > półsierot | 2023 | 0 | child",
                "Liczba dzieci > Razem > półsierot | 2023 | 6 | child");
    }

    @Test
    void two_tables_side_by_side_have_labels_of_their_own() {
        assertThat(ReadTable.facts("""
                | Lp. | Przybycie || Odejście ||
                | ^   | Skąd | Liczba dzieci | Dokąd | Liczba dzieci |
                | 1.  | z domu | 4 | do domu | 0 |
                |     |        |   | inne    | 1 |
                """)).containsExactly("Przybycie > Liczba dzieci > z domu | 2023 | 4 | child",
                "Odejście > Liczba dzieci > do domu | 2023 | 0 | child",
                "Odejście > Liczba dzieci > inne | 2023 | 1 | child");
    }

    @Test
    void an_ordinal_column_is_no_figure_typed_or_automatic() {
        assertThat(ReadTable.facts("""
                | Lp. | Wskaźnik       | 2023 |
                | 1.  | Liczba patroli | 49   |
                | 2.  | Liczba dyżurów | 24   |
                """)).containsExactly("Liczba patroli | 2023 | 49 | count", "Liczba dyżurów | 2023 | 24 | count");
        assertThat(ReadTable.facts("""
                |     | Wskaźnik       | 2023 |
                | #1  | Liczba patroli | 49   |
                | #2  | Liczba dyżurów | 24   |
                """)).containsExactly("Liczba patroli | 2023 | 49 | count", "Liczba dyżurów | 2023 | 24 | count");
    }

    @Test
    void figures_that_look_like_years_behind_a_label_are_figures() {
        assertThat(ReadTable.facts("""
                | Wskaźnik | Liczba osób | Liczba rodzin |
                | Rodziny  | 1995        | 2003          |
                | Klienci  | 20          | 12            |
                """)).containsExactly("Liczba osób > Rodziny | 2023 | 1995 | person",
                "Liczba rodzin > Rodziny | 2023 | 2003 | family", "Liczba osób > Klienci | 2023 | 20 | person",
                "Liczba rodzin > Klienci | 2023 | 12 | family");
    }

    @Test
    void numbers_of_the_columns_under_a_header_are_no_figures() {
        assertThat(ReadTable.facts("""
                | Wyszczególnienie | 2022 | 2023 |
                | 1                | 2    | 3    |
                | Liczba osób      | 10   | 12   |
                """)).containsExactly("Liczba osób | 2022 | 10 | person", "Liczba osób | 2023 | 12 | person");
    }

    @Test
    void a_provider_column_names_who_delivers() {
        assertThat(ReadTable.facts("""
                | Lp. | Nazwa zadania | Nazwa organizacji   | Liczba osób |
                | 1.  | Kuchnia       | Fundacja Dobry Dom  | 116         |
                """)).containsExactly("Liczba osób > Kuchnia | 2023 | 116 | person | Fundacja Dobry Dom");
    }

    @Test
    void sentences_in_a_results_column_are_read_figure_by_figure() {
        assertThat(ReadTable
                .facts("""
                        | Lp. | Nazwa zadania | Nazwa organizacji  | Osiągnięte rezultaty |
                        | 1.  | Klub          | Fundacja Dobry Dom | Wsparciem objęto 15 uczestników, w tym 6 kobiet. Przeprowadzono 200 h treningu kulinarnego. |
                        """))
                        .containsExactly(
                                "Klub > Wsparciem objęto > uczestników | 2023 | 15 | person | Fundacja Dobry Dom",
                                "Klub > Wsparciem objęto > uczestników > w tym kobiet | 2023 | 6 | person | Fundacja Dobry Dom",
                                "Klub > Przeprowadzono > treningu kulinarnego | 2023 | 200 | hour | Fundacja Dobry Dom");
    }

    @Test
    void a_pair_under_a_paired_header_is_two_observations() {
        assertThat(ReadTable.facts("""
                |                | Liczba rodzin / liczba osób w rodzinach ||
                |                | 2022        | 2023        |
                | RODZINY OGÓŁEM | 1309 / 1995 | 1234 / 2019 |
                | Jednoosobowe   | 942         | 883         |
                """)).containsExactly("Liczba rodzin > RODZINY OGÓŁEM | 2022 | 1309 | family",
                "liczba osób w rodzinach > RODZINY OGÓŁEM | 2022 | 1995 | person",
                "Liczba rodzin > RODZINY OGÓŁEM | 2023 | 1234 | family",
                "liczba osób w rodzinach > RODZINY OGÓŁEM | 2023 | 2019 | person",
                "Liczba rodzin > Jednoosobowe | 2022 | 942 | family",
                "Liczba rodzin > Jednoosobowe | 2023 | 883 | family");
    }

    @Test
    void several_rates_of_one_cell_are_several_observations() {
        assertThat(ReadTable.of("""
                |                  | 2022          | 2023 |
                | usługi w miejscu | 23,43/ 29,00  | 32,00 |
                """).under("Tabela nr 9. Koszt godziny usługi").facts()).containsExactly(
                "Koszt godziny usługi > usługi w miejscu | 2022 | 23.43 | PLN",
                "Koszt godziny usługi > usługi w miejscu | 2022 | 29.00 | PLN",
                "Koszt godziny usługi > usługi w miejscu | 2023 | 32.00 | PLN");
    }

    @Test
    void bullets_of_a_value_answer_the_bullets_of_the_label() {
        assertThat(ReadTable
                .facts("""
                        | Lp. | ZADANIE | WSKAŹNIK | WARTOŚĆ WSKAŹNIKA W ROKU 2023 |
                        | #1  | Praca na ulicy | • Liczba patroli. ¶ • Liczba godzin pracy. | • 152 patrole ¶ • 456 godzin |
                        | #2  | Pomoc | • Liczba osób, które otrzymały pomoc: ¶ • prawną, ¶ • finansową | • 6 os. pomoc prawna ¶ • 57 os. pomoc finansowa |
                        """))
                        .containsExactly("Praca na ulicy > Liczba patroli | 2023 | 152 | count",
                                "Praca na ulicy > Liczba godzin pracy | 2023 | 456 | hour",
                                "Pomoc > Liczba osób, które otrzymały pomoc: > prawną | 2023 | 6 | person",
                                "Pomoc > Liczba osób, które otrzymały pomoc: > finansową | 2023 | 57 | person");
    }

    @Test
    void a_source_named_in_the_cell_is_the_provider_of_its_figure() {
        assertThat(ReadTable.facts("""
                | Wskaźnik                | 2022 |
                | Liczba osób zadłużonych | 27 osób – dane MOPS ; ¶ 198 osób (narastająco) – dane UM |
                """)).containsExactly("Liczba osób zadłużonych | 2022 | 27 | person | MOPS",
                "Liczba osób zadłużonych | 2022 | 198 | person | cumulative | UM");
    }

    @Test
    void a_year_named_in_the_cell_goes_before_the_year_of_the_column() {
        assertThat(ReadTable.facts("""
                | Wskaźnik          | 2019 | 2020 |
                | Liczba postępowań | 462  | wszczęcia w 2020 r. 391, w 2019 - 462 |
                """)).containsExactly("Liczba postępowań | 2019 | 462 | count",
                "Liczba postępowań > wszczęcia | 2020 | 391 | count",
                "Liczba postępowań > wszczęcia | 2019 | 462 | count");
    }

    @Test
    void a_signed_number_alone_in_its_cell_is_a_figure_even_where_it_looks_like_a_year() {
        assertThat(ReadTable.facts("""
                |        | 2022  | 2023  |
                | Saldo  | -1917 | −2019 |
                """)).containsExactly("Saldo | 2022 | -1917 | count", "Saldo | 2023 | -2019 | count");
    }

    @Test
    void signs_for_missing_values_keep_their_meaning_and_an_empty_cell_beside_figures_is_missing() {
        assertThat(ReadTable.facts("""
                |             | 2020 | 2021 | 2022 | 2023 |
                | Liczba osób | -    | b.d. | X    |      |
                | Liczba godz | 1    | 2    |      | 4    |
                """)).containsExactly("Liczba osób | 2020 | nil | person", "Liczba osób | 2021 | missing | person",
                "Liczba osób | 2022 | not_applicable | person", "Liczba osób | 2023 | missing | person",
                "Liczba godz | 2020 | 1 | hour", "Liczba godz | 2021 | 2 | hour", "Liczba godz | 2022 | missing | hour",
                "Liczba godz | 2023 | 4 | hour");
    }

    @Test
    void a_broken_number_is_invalid_with_a_finding_and_never_mended() {
        TableReading reading = ReadTable.of("""
                | Wydatki     | 2020  | 2021       |
                | Bariery     | 74 80 | 493 90,000 zł |
                """).reading();
        assertThat(reading.observations()).extracting(observation -> observation.status().code())
                .containsExactly("invalid", "invalid");
        assertThat(reading.observations()).allMatch(observation -> observation.value().isEmpty());
        assertThat(reading.findings()).extracting(Finding::code).containsExactly("NUM-001", "NUM-001");
    }

    @Test
    void every_number_of_a_table_is_in_the_ledger_once() {
        TableReading reading = ReadTable.of("""
                | Lp. | Wskaźnik                  | 2022 | 2023 |
                | 1.  | Dzieci w wieku 6-18 lat   | 7    | 8    |
                | 2.  | Kurs (art. 12 ust. 3)     | 9 (od 65 lat) | 10 |
                """).reading();
        assertThat(reading.ledger()).extracting(entry -> entry.token() + " " + entry.use()).containsExactly(
                "2022 header", "2023 header", "1 ordinal", "6 label", "18 label", "7 observed", "8 observed",
                "2 ordinal", "12 label", "3 label", "65 age", "9 observed", "10 observed");
    }

    @Test
    void each_decision_about_a_column_is_kept_with_its_evidence() {
        TableReading reading = ReadTable.of("""
                | Lp. | Zadanie | Nazwa organizacji  | 2022    | 2023    |
                | 1.  | Kuchnia | Fundacja Dobry Dom | 1.250,5 | 1.310   |
                | 2.  | Klub    | Fundacja Most      | 12,5    | 900     |
                """).reading();
        assertThat(reading.trace()).contains("column 1: ordinal because numbers the rows; above it [Lp.]",
                "column 2: stub because names the rows; above it [Zadanie]",
                "column 3: provider because its header is \"Nazwa organizacji\"; above it [Nazwa organizacji]",
                "column 4: value because a year stands above it; above it [] year 2022",
                "column 4: in its numbers a dot parts thousands and a comma decimals because of a dot before a comma in 1.250,5",
                "column 5: in its numbers a dot parts thousands and a comma decimals because of the language's usual style;"
                        + " no number speaks against");
    }
}
