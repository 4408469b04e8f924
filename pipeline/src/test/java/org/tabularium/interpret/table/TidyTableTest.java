package org.tabularium.interpret.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tables that already have one observation a row. */
class TidyTableTest {

    @Test
    void an_export_of_a_databank_states_one_figure_a_row() {
        assertThat(ReadTable.facts("""
                | Kod     | Nazwa | Wskaźnik              | Rok  | Wartość | Jednostka miary | Atrybut |
                | 2264011 | Sopot | osoby w rodzinach     | 2022 | 1 204   | osoba           |         |
                | 2264011 | Sopot | osoby w rodzinach     | 2023 | 1 187   | osoba           |         |
                | 2264011 | Sopot | wydatki na mieszkańca | 2023 | 812,45  | zł              |         |
                | 2264011 | Sopot | gospodarstwa          | 2023 | -       | -               |         |
                """)).containsExactly("Sopot > osoby w rodzinach | 2022 | 1204 | person",
                "Sopot > osoby w rodzinach | 2023 | 1187 | person",
                "Sopot > wydatki na mieszkańca | 2023 | 812.45 | PLN", "Sopot > gospodarstwa | 2023 | nil | count");
    }

    @Test
    void english_heads_and_a_decimal_dot_read_the_same() {
        assertThat(ReadTable.facts("""
                | indicator | unit | year | value | provider |
                | meals     | zł   | 2021 | 12.75 | MOPS     |
                | meals     | zł   | 2022 | 13.5  | MOPS     |
                """)).containsExactly("meals | 2021 | 12.75 | PLN | MOPS", "meals | 2022 | 13.5 | PLN | MOPS");
    }

    @Test
    void every_number_is_accounted_for() {
        TableReading reading = ReadTable.of("""
                | Wskaźnik | Rok  | Wartość |
                | posiłki  | 2022 | 5       |
                | usługi 2 | 2023 | 74 80   |
                """).reading();
        assertThat(reading.ledger()).extracting(entry -> entry.token() + " " + entry.use())
                .containsExactlyInAnyOrder("2022 label", "5 observed", "2 label", "2023 label", "74 80 observed");
        assertThat(reading.findings()).extracting(finding -> finding.code()).containsExactly("NUM-001");
    }

    @Test
    void a_table_with_years_in_columns_is_none_of_them() {
        assertThat(ReadTable.facts("""
                | Wskaźnik | 2022 | 2023 |
                | posiłki  | 5    | 6    |
                """)).containsExactly("posiłki | 2022 | 5 | count", "posiłki | 2023 | 6 | count");
    }
}
