package org.tabularium.interpret.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Layouts in which a figure is easily taken for another one: of the wrong year, in the wrong unit, of someone else. */
class OfficeLayoutTest {

    @Test
    void a_scale_in_a_header_band_caption_or_row_of_units_makes_figures_plain() {
        assertThat(ReadTable.facts("""
                | Wyszczególnienie | Wydatki w tys. zł || Liczba osób |
                | ^                | 2022    | 2023   | 2023        |
                | Pomoc            | 1 250,5 | 1 310  | 40          |
                """)).containsExactly("Wydatki > Pomoc | 2022 | 1250500 | PLN",
                "Wydatki > Pomoc | 2023 | 1310000 | PLN", "Liczba osób > Pomoc | 2023 | 40 | person");
        assertThat(ReadTable.facts("""
                | Wyszczególnienie | 2023  |
                | w tys. zł ||
                | Dochody          | 130,2 |
                | w osobach ||
                | Zatrudnieni      | 13    |
                """)).containsExactly("Dochody | 2023 | 130200 | PLN", "Zatrudnieni | 2023 | 13 | person");
        assertThat(ReadTable.of("""
                | Dział  | 2023  | Dynamika 2023/2022 |
                | Pomoc  | 310,2 | 104,5%             |
                """).under("Tabela 3. Wydatki gminy (w mln zł)").facts()).containsExactly(
                "Wydatki gminy > Pomoc | 2023 | 310200000 | PLN",
                "Dynamika 2023/2022 > Pomoc | 2023 | 104.5 | percent");
        assertThat(ReadTable.facts("""
                | Wyszczególnienie | Liczba świadczeniobiorców | Kwota świadczeń | Odsetek |
                | ^                | os.                       | tys. zł         | %       |
                | Zasiłek stały    | 120                       | 45              | 12,5    |
                """)).containsExactly("Liczba świadczeniobiorców > Zasiłek stały | 2023 | 120 | person",
                "Kwota świadczeń > Zasiłek stały | 2023 | 45000 | PLN",
                "Odsetek > Zasiłek stały | 2023 | 12.5 | percent");
    }

    @Test
    void a_cell_with_a_unit_of_its_own_is_not_scaled() {
        assertThat(ReadTable.facts("""
                | Wyszczególnienie | Kwota w tys. zł |
                | Zasiłki          | 1 250 zł        |
                """)).containsExactly("Kwota > Zasiłki | 2023 | 1250 | PLN");
    }

    @Test
    void plan_and_execution_are_told_apart_and_plans_are_planned() {
        assertThat(ReadTable.facts("""
                | Zadanie | 2022 ||| 2023 |||
                | ^       | Plan | Wykonanie | % | Plan | Wykonanie | % |
                | Dotacje | 100  | 98        | 98,0 | 110 | 99      | 90,0 |
                """)).containsExactly("Plan > Dotacje | 2022 | 100 | PLN | planned",
                "Wykonanie > Dotacje | 2022 | 98 | PLN", "% > Dotacje | 2022 | 98.0 | percent",
                "Plan > Dotacje | 2023 | 110 | PLN | planned", "Wykonanie > Dotacje | 2023 | 99 | PLN",
                "% > Dotacje | 2023 | 90.0 | percent");
    }

    @Test
    void a_month_or_quarter_is_no_figure_of_the_year_without_its_name() {
        assertThat(ReadTable.facts("""
                | Wyszczególnienie | 2022 |||
                | ^                | I  | II | Razem |
                | Liczba porad     | 10 | 12 | 22    |
                """)).containsExactly("I > Liczba porad | 2022 | 10 | count", "II > Liczba porad | 2022 | 12 | count",
                "Razem > Liczba porad | 2022 | 22 | count");
        assertThat(ReadTable.facts("""
                | Wyszczególnienie | I kw. 2022 | II kw. 2022 | I półrocze 2022 |
                | Liczba porad     | 10         | 12          | 22              |
                """)).containsExactly("I kw. > Liczba porad | 2022 | 10 | count",
                "II kw. > Liczba porad | 2022 | 12 | count", "I półrocze > Liczba porad | 2022 | 22 | count");
        assertThat(ReadTable.facts("""
                | Miesiąc       | Liczba osób |
                | grudzień 2022 | 10          |
                | styczeń 2023  | 12          |
                """)).containsExactly("Liczba osób > grudzień 2022 | 2022 | 10 | person",
                "Liczba osób > styczeń 2023 | 2023 | 12 | person");
    }

    @Test
    void days_of_one_year_are_labels_of_their_rows_and_columns() {
        assertThat(ReadTable.facts("""
                | Wyszczególnienie   | Stan na 01.01.2023 | Stan na 31.12.2023 |
                | Liczba mieszkańców | 80                 | 85                 |
                """)).containsExactly("Stan na 01.01.2023 > Liczba mieszkańców | 2023 | 80 | person",
                "Stan na 31.12.2023 > Liczba mieszkańców | 2023 | 85 | person");
        assertThat(ReadTable.facts("""
                | Data       | Liczba osób |
                | 12.03.2022 | 20          |
                | 15.04.2022 | 25          |
                """)).containsExactly("Liczba osób > 12.03.2022 | 2022 | 20 | person",
                "Liczba osób > 15.04.2022 | 2022 | 25 | person");
    }

    @Test
    void a_year_alone_in_a_row_holds_for_the_rows_below_it() {
        assertThat(ReadTable.facts("""
                | Wyszczególnienie | Liczba osób | Kwota |
                | 2021 r. |||
                | Zasiłek stały    | 5           | 100   |
                | 2022 r. |||
                | Zasiłek stały    | 6           | 110   |
                """)).containsExactly("Liczba osób > Zasiłek stały | 2021 | 5 | person",
                "Kwota > Zasiłek stały | 2021 | 100 | PLN", "Liczba osób > Zasiłek stały | 2022 | 6 | person",
                "Kwota > Zasiłek stały | 2022 | 110 | PLN");
        assertThat(ReadTable.facts("""
                | Rok 2021 ||
                | Wyszczególnienie | Liczba osób |
                | Zasiłek stały    | 5           |
                | Rok 2022 ||
                | Wyszczególnienie | Liczba osób |
                | Zasiłek stały    | 6           |
                """)).containsExactly("Liczba osób > Zasiłek stały | 2021 | 5 | person",
                "Liczba osób > Zasiłek stały | 2022 | 6 | person");
    }

    @Test
    void a_span_of_years_is_no_single_year() {
        assertThat(ReadTable.facts("""
                | Wyszczególnienie | 2021/2022 | 2019-2021 |
                | Liczba uczniów   | 100       | 320       |
                """)).containsExactly("2021/2022 > Liczba uczniów | - | 100 | person",
                "2019-2021 > Liczba uczniów | - | 320 | person");
    }

    @Test
    void a_change_is_of_the_later_year() {
        assertThat(ReadTable.facts("""
                | Wyszczególnienie | 2021 | 2022 | Dynamika 2022/2021 |
                | Liczba rodzin    | 10   | 12   | 120%               |
                """)).contains("Dynamika 2022/2021 > Liczba rodzin | 2022 | 120 | percent");
        assertThat(ReadTable.facts("""
                | Wyszczególnienie | 2022 | 2023 | Zmiana do 2022 |
                | Liczba rodzin    | 10   | 12   | 2              |
                """)).contains("Zmiana do 2022 > Liczba rodzin | 2023 | 2 | family");
    }

    @Test
    void a_column_of_parts_belongs_to_the_column_on_its_left() {
        assertThat(ReadTable.facts("""
                | Rok  | Liczba osób | w tym kobiety | w tym dzieci | Kwota |
                | 2022 | 100         | 60            | 10           | 5 000 |
                """)).containsExactly("Liczba osób | 2022 | 100 | person",
                "Liczba osób > w tym kobiety | 2022 | 60 | person", "Liczba osób > w tym dzieci | 2022 | 10 | child",
                "Kwota | 2022 | 5000 | PLN");
        assertThat(ReadTable.facts("""
                | Wyszczególnienie | Liczba osób | w tym: || Kwota w zł |
                | ^                | ^           | kobiety | dzieci | ^ |
                | Zasiłek stały    | 100         | 60      | 10     | 5 000 |
                """)).containsExactly("Liczba osób > Zasiłek stały | 2023 | 100 | person",
                "Liczba osób > w tym: > kobiety > Zasiłek stały | 2023 | 60 | person",
                "Liczba osób > w tym: > dzieci > Zasiłek stały | 2023 | 10 | child",
                "Kwota w zł > Zasiłek stały | 2023 | 5000 | PLN");
    }

    @Test
    void remarks_and_sums_of_pages_under_the_figures_state_nothing() {
        TableReading reading = ReadTable.of("""
                | Lp. | Nazwa organizacji | Kwota dotacji |
                | 1.  | Fundacja Brzeg    | 1 000         |
                |     | Do przeniesienia  | 1 000         |
                |     | Z przeniesienia   | 1 000         |
                | 2.  | Fundacja Most     | 4 000         |
                |     | Razem             | 5 000         |
                | * bez 3 organizacji spoza gminy |||
                | Źródło: sprawozdanie MRPiPS-03 |||
                """).reading();
        assertThat(reading.observations())
                .extracting(figure -> figure.label() + " " + figure.providers() + " "
                        + figure.value().orElseThrow().toPlainString())
                .containsExactly("[Kwota dotacji] [Fundacja Brzeg] 1000", "[Kwota dotacji] [Fundacja Most] 4000",
                        "[Kwota dotacji, Razem] [] 5000");
        assertThat(reading.ledger()).extracting(entry -> entry.token() + " " + entry.use())
                .contains("1 000 carried over", "3 note", "03 note");
    }

    @Test
    void a_new_header_of_texts_begins_a_new_table() {
        assertThat(ReadTable.facts("""
                | Wyszczególnienie | Liczba osób   | Kwota |
                | Zasiłek stały    | 10            | 1 200 |
                | Rodzaj usługi    | Liczba godzin | Koszt |
                | Opiekuńcze       | 30            | 3 200 |
                """)).containsExactly("Liczba osób > Zasiłek stały | 2023 | 10 | person",
                "Kwota > Zasiłek stały | 2023 | 1200 | PLN", "Liczba godzin > Opiekuńcze | 2023 | 30 | hour",
                "Koszt > Opiekuńcze | 2023 | 3200 | PLN");
    }

    @Test
    void blank_rows_part_tables() {
        assertThat(ReadTable.facts("""
                | Wyszczególnienie | 2021 |
                | Zasiłek stały    | 10   |
                |                  |      |
                | Wyszczególnienie | 2022 |
                | Usługi           | 30   |
                """)).containsExactly("Zasiłek stały | 2021 | 10 | count", "Usługi | 2022 | 30 | count");
    }

    @Test
    void ages_name_columns_and_rows() {
        assertThat(ReadTable.facts("""
                | Wyszczególnienie | 18-24 | 25-34 lata | powyżej 65 |
                | Bezrobotni       | 10    | 20         | 5          |
                """)).containsExactly("18-24 > Bezrobotni | 2023 | 10 | person",
                "25-34 lata > Bezrobotni | 2023 | 20 | person", "powyżej 65 > Bezrobotni | 2023 | 5 | person");
        assertThat(ReadTable.facts("""
                | Wiek        | Liczba osób |
                | 18-24       | 10          |
                | 65 i więcej | 5           |
                """)).containsExactly("Liczba osób > 18-24 | 2023 | 10 | person",
                "Liczba osób > 65 i więcej | 2023 | 5 | person");
    }

    @Test
    void organisations_side_by_side_over_the_columns_deliver() {
        assertThat(ReadTable.facts("""
                | Wyszczególnienie | MOPS Kowale | Fundacja Dobry Dom | Razem |
                | Liczba posiłków  | 100         | 300                | 400   |
                """)).containsExactly("Liczba posiłków | 2023 | 100 | count | MOPS Kowale",
                "Liczba posiłków | 2023 | 300 | count | Fundacja Dobry Dom",
                "Razem > Liczba posiłków | 2023 | 400 | count");
    }

    @Test
    void ditto_marks_stand_for_the_text_above() {
        assertThat(ReadTable.facts("""
                | Wyszczególnienie | Rok  | Podmiot    | Liczba osób |
                | Zasiłek stały    | 2021 | MOPS       | 10          |
                | -//-             | 2022 | "          | 12          |
                | j.w.             | 2023 | Caritas    | 14          |
                """)).containsExactly("Liczba osób > Zasiłek stały | 2021 | 10 | person | MOPS",
                "Liczba osób > Zasiłek stały | 2022 | 12 | person | MOPS",
                "Liczba osób > Zasiłek stały | 2023 | 14 | person | Caritas");
    }

    @Test
    void codes_are_no_figures_and_classes_are_labels() {
        assertThat(ReadTable.facts("""
                | Dział | Rozdział | Nazwa                  | Kwota     |
                | 852   | 85202    | Domy pomocy społecznej | 1 000 000 |
                | 852   | 85203    | Ośrodki wsparcia       | 500 000   |
                """)).containsExactly("Kwota > 852 > 85202 > Domy pomocy społecznej | 2023 | 1000000 | PLN",
                "Kwota > 852 > 85203 > Ośrodki wsparcia | 2023 | 500000 | PLN");
        assertThat(ReadTable.facts("""
                | Zadanie | Nr umowy | Kwota |
                | Kuchnia | 17       | 9 000 |
                | Klub    | 4        | 8 000 |
                """)).containsExactly("Kwota > Kuchnia | 2023 | 9000 | PLN", "Kwota > Klub | 2023 | 8000 | PLN");
    }

    @Test
    void people_come_in_wholes_so_a_comma_before_three_digits_parts_thousands() {
        assertThat(ReadTable.facts("""
                | Wyszczególnienie    | 2022  | 2023  |
                | Liczba osób         | 1,200 | 1,350 |
                """)).containsExactly("Liczba osób | 2022 | 1200 | person", "Liczba osób | 2023 | 1350 | person");
        assertThat(ReadTable.facts("""
                | Wyszczególnienie    | 2022  | 2023  |
                | Średni koszt        | 1,200 | 1,350 |
                """)).extracting(fact -> fact.split(" \\| ")[2]).containsExactly("1.200", "1.350");
    }

    @Test
    void amounts_with_a_space_behind_the_comma_and_dots_between_thousands_are_read() {
        assertThat(ReadTable.facts("""
                | Wydatki | 2021           | 2022         | 2023       |
                | Ogółem  | 846 386, 84 zł | 200.916 osób | 811.272 zł |
                """)).containsExactly("Ogółem | 2021 | 846386.84 | PLN", "Ogółem | 2022 | 200916 | person",
                "Ogółem | 2023 | 811272 | PLN");
    }

    @Test
    void numbered_items_refer_to_those_of_the_row_above() {
        assertThat(ReadTable.facts("""
                | Wskaźnik           | 2023 |
                | Liczba uczestników | 1) Klub Seniora 40 ¶ 2) Dom Pobytu 12 |
                | Liczba spotkań     | 1) 120 ¶ 2) 50 |
                """)).containsExactly("Liczba uczestników > Klub Seniora | 2023 | 40 | person",
                "Liczba uczestników > Dom Pobytu | 2023 | 12 | person",
                "Liczba spotkań > Klub Seniora | 2023 | 120 | count",
                "Liczba spotkań > Dom Pobytu | 2023 | 50 | count");
    }

    @Test
    void notes_in_brackets_and_nouns_go_with_their_figures() {
        assertThat(ReadTable.facts("""
                | Wskaźnik     | 2022                    | 2023                 |
                | Koszt pobytu | 40,00 / 45,00 (za dobę) | 50,00 zł             |
                | Stołówka     | 120 (razy skorzystano)  | 35 rodzin            |
                | Aktywizacja  | 12 (w tym: szkolenia - 4 os.; staże - 5 os.) | 10* |
                """)).containsExactly("Koszt pobytu > (za dobę) | 2022 | 40.00 | PLN",
                "Koszt pobytu > (za dobę) | 2022 | 45.00 | PLN", "Koszt pobytu | 2023 | 50.00 | PLN",
                "Stołówka > razy skorzystano | 2022 | 120 | count", "Stołówka | 2023 | 35 | family",
                "Aktywizacja | 2022 | 12 | count", "Aktywizacja > w tym: szkolenia | 2022 | 4 | person",
                "Aktywizacja > staże | 2022 | 5 | person", "Aktywizacja | 2023 | 10 | count");
    }

    @Test
    void a_measure_only_in_the_caption_and_a_single_year() {
        assertThat(ReadTable.of("""
                | Płeć    | 2022 |
                | Kobiety | 10   |
                """).under("Tabela 2. Liczba osób korzystających ze schroniska").facts())
                .containsExactly("Liczba osób korzystających ze schroniska > Kobiety | 2022 | 10 | person");
    }

    @Test
    void a_row_of_years_under_the_names_of_the_columns_gives_their_years() {
        assertThat(ReadTable.facts("""
                | Rodzaj  | Liczba | Kwota |
                | Lata    | 2021   | 2022  |
                | Zasiłek | 10     | 1 000 |
                """)).containsExactly("Liczba > Zasiłek | 2021 | 10 | count", "Kwota > Zasiłek | 2022 | 1000 | PLN");
    }

    @Test
    void figures_that_add_up_over_the_year_are_cumulative() {
        assertThat(ReadTable.facts("""
                | Miesiąc | Liczba osób | Liczba osób narastająco |
                | Styczeń | 10          | 10                      |
                | Luty    | 12          | 22                      |
                """)).contains("Liczba osób narastająco > Luty | 2023 | 22 | person | cumulative",
                "Liczba osób > Luty | 2023 | 12 | person");
    }
}
