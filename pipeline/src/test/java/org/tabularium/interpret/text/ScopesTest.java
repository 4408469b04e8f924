package org.tabularium.interpret.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.tabularium.document.Block;
import org.tabularium.document.ListItem;
import org.tabularium.document.Locator;
import org.tabularium.document.Paragraph;
import org.tabularium.document.Text;
import org.tabularium.interpret.Observation;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.quantity.Units;

/** Who delivers what the figures of a section count, and in which programme: "value: provider, programme". */
class ScopesTest {

    @Test
    void who_acts_in_a_sentence_acts_in_those_behind_it() {
        assertThat(read("Rozdział", "GOPS w Lipce prowadził klub. Zajęcia ukończyło 12 osób."))
                .containsExactly("12: GOPS w Lipce, -");
    }

    @Test
    void what_one_paragraph_says_of_a_runner_does_not_hold_for_the_next() {
        assertThat(read("Rozdział", "Zadania opisano niżej.", "Klub prowadzony przez Fundację Jutro odwiedziło 9 osób.",
                "Wydano 40 decyzji.")).containsExactly("9: Fundację Jutro, -", "40: -, -");
    }

    @Test
    void who_runs_what_the_first_paragraph_tells_of_runs_the_section() {
        assertThat(read("Świetlica", "Prowadzona jest przez Stowarzyszenie Jutro w Lipce.", "Posiada 30 miejsc."))
                .containsExactly("30: Stowarzyszenie Jutro w Lipce, -");
    }

    @Test
    void who_ordered_or_paid_does_not_deliver() {
        assertThat(read("Rozdział", "Zadanie zlecone przez GOPS objęło 7 osób.")).containsExactly("7: -, -");
    }

    @Test
    void an_agent_behind_a_figure_is_its_own() {
        assertThat(read("Rozdział", "Caritas Lipka objęła opieką 21 osób, a 6 osób skierowanych zostało przez GOPS."))
                .containsExactly("21: Caritas Lipka, -", "6: GOPS, -");
    }

    @Test
    void items_are_delivered_by_whom_their_introduction_names() {
        assertThat(read("Rozdział", "Stowarzyszenie Jutro w 2023 r. zrealizowało następujące działania:",
                "• warsztaty – 15 osób,", "• wycieczki – 8 osób.")).containsExactly("15: Stowarzyszenie Jutro, -",
                        "8: Stowarzyszenie Jutro, -");
    }

    @Test
    void a_paragraph_between_the_items_belongs_to_the_item_before_it() {
        assertThat(read("Rozdział", "Stowarzyszenie Jutro zrealizowało działania:",
                "• Projekt Nowy Start (etap 2) – zadanie partnerskie.", "Przystąpiło 21 osób.",
                "• Pozostałe działania objęły 5 osób."))
                        .containsExactly("21: Stowarzyszenie Jutro, Nowy Start (etap 2)", "5: Stowarzyszenie Jutro, -");
    }

    @Test
    void a_common_noun_is_no_name_of_a_provider() {
        assertThat(read("Rozdział", "W gminie prowadzony jest Dom dla 83 osób.")).containsExactly("83: -, -");
    }

    @Test
    void our_office_is_the_one_that_reports() {
        assertThat(read("Rozdział", "W 2023 r. tutejszy Ośrodek udzielił 14 porad."))
                .containsExactly("14: Gminny Ośrodek Pomocy Społecznej w Lipce, -");
    }

    @Test
    void participants_of_a_centre_are_not_its_staff() {
        assertThat(read("Rozdział", "Uczestnicy ŚDS wzięli udział w zabawie. Nagrodzono 4 uczestników."))
                .containsExactly("4: -, -");
    }

    @Test
    void help_that_is_given_in_a_place_is_given_by_it() {
        assertThat(read("Rozdział", "Z posiłków wydawanych w Caritas korzystało 110 osób. Zasiłki pobrało 20 osób."))
                .containsExactly("110: Caritas, -", "20: -, -");
    }

    @Test
    void a_programme_in_quotation_marks_holds_for_the_rest_of_the_paragraph() {
        assertThat(read("Rozdział", "W ramach projektu pn. „Razem raźniej” wsparto 12 osób. Odbyto 3 wyjazdy.",
                "Wydano 40 decyzji.")).containsExactly("12: -, Razem raźniej", "3: -, Razem raźniej", "40: -, -");
    }

    @Test
    void each_figure_has_the_programme_of_its_clause() {
        assertThat(read("Rozdział", "Z projektu „Start” skorzystało 16 osób, a z projektu „Meta” 5 osób."))
                .containsExactly("16: -, Start", "5: -, Meta");
    }

    @Test
    void a_programme_of_a_part_is_not_that_of_the_whole() {
        assertThat(read("Rozdział", "Objęto 44 osoby, w tym 21 z programu „Krok”, 18 z terenu gminy."))
                .containsExactly("44: -, -", "21: -, Krok", "18: -, -");
    }

    @Test
    void a_programme_that_only_pays_or_is_cited_is_not_in_force() {
        assertThat(read("Rozdział", "Zakup sfinansowano, a kursy finansowane z programu „Kapitał” ukończyły 3 osoby.",
                "Zgodnie z Programem Ochrony Zdrowia na lata 2020-2025 przebadano 50 osób.")).containsExactly("3: -, -",
                        "50: -, -");
    }

    @Test
    void an_individual_programme_is_a_contract() {
        assertThat(read("Rozdział", "Indywidualny Program Usamodzielnienia podpisało 5 osób."))
                .containsExactly("5: -, -");
    }

    @Test
    void the_heading_is_a_programme_when_the_text_calls_it_one() {
        assertThat(read("3.1. Dobre sąsiedztwo", "Fundacja Jutro realizowała zadanie „Dobre sąsiedztwo”.",
                "Wzięło w nim udział 13 osób.")).containsExactly("13: Fundacja Jutro, Dobre sąsiedztwo");
    }

    @Test
    void a_programme_with_its_years_that_a_paragraph_introduces_holds_until_the_next_heading() {
        assertThat(read("Rozdział", "„Lipiecki Program Wspierania Rodziny na lata 2021–2024” określa kierunki pomocy.",
                "Wsparto 31 rodzin.")).containsExactly("31: -, Lipiecki Program Wspierania Rodziny na lata 2021–2024");
    }

    private static List<String> read(String heading, String... lines) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            Locator place = Locator.DOCUMENT.child("block", i + 1);
            blocks.add(lines[i].startsWith("• ")
                    ? new ListItem(place, 0, "•", false, "1", Text.of(lines[i].substring(2)), false)
                    : Paragraph.of(place, lines[i]));
        }
        TextContext context = new TextContext(heading, OptionalInt.of(2023), Scope.NONE,
                Optional.of("Gminny Ośrodek Pomocy Społecznej w Lipce"));
        return new TextInterpreter(Vocabulary.polish(), Units.polish()).read(blocks, context).observations().stream()
                .map(ScopesTest::shown).toList();
    }

    private static String shown(Observation fact) {
        String providers = fact.providers().isEmpty() ? "-" : String.join("; ", fact.providers());
        return fact.value().orElseThrow().toPlainString() + ": " + providers + ", " + fact.program().orElse("-");
    }
}
