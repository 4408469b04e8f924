package org.tabularium.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tabularium.document.Block;
import org.tabularium.document.Document;
import org.tabularium.document.Heading;
import org.tabularium.document.Locator;
import org.tabularium.document.TableNotation;
import org.tabularium.document.Text;

/** Forms: beside each short label stands a text, which is read as running text and not as a table of figures. */
class FormTest {

    @Test
    void the_text_of_a_form_is_read_under_heading_and_label() {
        assertThat(
                facts("""
                        | Stan    | W trakcie                                                                        |
                        | Opis    | #1 Prowadzenie klubu sąsiedzkiego. Wzięło w nim udział 30 osób. ¶ #2 Wydano 12 zaświadczeń. |
                        | Uwagi   | Działanie ciągłe                                                                 |
                        """))
                        .containsExactly(
                                "list Cel 1 Sąsiedztwo > Opis > Prowadzenie klubu sąsiedzkiego > Wzięło w nim udział > osób = 30 person",
                                "list Cel 1 Sąsiedztwo > Opis > Wydano > zaświadczeń = 12 count");
    }

    @Test
    void lines_behind_a_colon_are_items_without_marks() {
        assertThat(
                facts("""
                        | Opis | Z klubu skorzystało 40 osób, w formie: ¶ zajęć ruchowych – 25 osób ¶ warsztatów – 15 osób ¶ W maju odbył się piknik. |
                        """))
                        .containsExactly("prose Cel 1 Sąsiedztwo > Opis > Z klubu skorzystało > osób = 40 person",
                                "list Cel 1 Sąsiedztwo > Opis > Z klubu skorzystało > osób > zajęć ruchowych = 25 person",
                                "list Cel 1 Sąsiedztwo > Opis > Z klubu skorzystało > osób > warsztatów = 15 person");
    }

    @Test
    void a_cell_over_the_full_width_is_the_heading_of_the_fields_under_it() {
        assertThat(facts("""
                | Cel 2.1 Pomoc sąsiedzka                       ||
                | Opis | Wydano 12 zaświadczeń. ¶ Przyjęto 5 skarg. |
                | Cel 2.2 Rada osiedla                          ||
                | Opis | Odbyło się 9 spotkań.                      |
                """)).containsExactly("prose Cel 2.1 Pomoc sąsiedzka > Opis > Wydano > zaświadczeń = 12 count",
                "prose Cel 2.1 Pomoc sąsiedzka > Opis > Przyjęto > skarg = 5 count",
                "prose Cel 2.2 Rada osiedla > Opis > Odbyło się > spotkań = 9 count");
    }

    @Test
    void a_table_with_a_header_or_with_figures_is_no_form() {
        assertThat(facts("""
                | Zadanie          | Osiągnięte rezultaty                                    |
                | Klub sąsiedzki   | Wzięło w nim udział 30 osób. ¶ Wydano 12 zaświadczeń.   |
                """)).allMatch(fact -> fact.startsWith("table "));
        assertThat(facts("""
                | Uczestnicy       | 30                                                      |
                | Opis             | Wzięło w nim udział 30 osób. ¶ Wydano 12 zaświadczeń.   |
                """)).allMatch(fact -> fact.startsWith("table "));
    }

    @Test
    void every_number_of_a_form_is_accounted_for() {
        Interpretation read = read("""
                | Zadanie 2 | Wydano 12 zaświadczeń w 2023 r. ¶ Piknik odbył się 3 maja. |
                """);
        assertThat(read.ledger().stream().map(entry -> entry.token() + " " + entry.use()))
                .containsExactlyInAnyOrder("2 label", "12 observed", "2023 year", "3 date", "1 heading");
    }

    private static List<String> facts(String form) {
        return read(form).observations().stream()
                .map(figure -> figure.kind().code() + " " + String.join(" > ", figure.label()) + " = "
                        + figure.value().orElseThrow().toPlainString() + " " + figure.unit().code())
                .toList();
    }

    private static Interpretation read(String form) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(new Locator("block[1]"), 2, "", Text.of("Cel 1 Sąsiedztwo")));
        blocks.add(TableNotation.table(form));
        return new Interpreter().interpret(
                new Document("form.docx", new Document.Properties("text/plain", "", ""), blocks, List.of(), List.of()));
    }
}
