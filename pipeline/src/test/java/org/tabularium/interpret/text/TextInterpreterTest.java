package org.tabularium.interpret.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.tabularium.document.Block;
import org.tabularium.document.ListItem;
import org.tabularium.document.Locator;
import org.tabularium.document.Paragraph;
import org.tabularium.document.Text;
import org.tabularium.interpret.LedgerEntry;
import org.tabularium.interpret.Observation;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.quantity.Units;

/** What sentences and lists say; a line that begins with a bullet is an item of a list, two spaces set it deeper. */
class TextInterpreterTest {

    @Test
    void a_sentence_names_what_it_counts_last() {
        assertThat(facts("W 2022 r. zespół przeprowadził 33 patrole."))
                .containsExactly("Rozdział > zespół przeprowadził > patrole | 2022 | 33 | count");
    }

    @Test
    void without_a_year_of_its_own_a_sentence_speaks_of_the_reporting_year() {
        assertThat(facts("Dom dysponuje 30 miejscami."))
                .containsExactly("Rozdział > Dom dysponuje > miejscami | 2023 | 30 | place");
    }

    @Test
    void a_year_that_is_only_compared_with_is_not_the_year_of_the_figure() {
        assertThat(facts("Liczba rodzin spadła o 6% w porównaniu z rokiem 2022.")).singleElement().asString()
                .contains("zmiana w stosunku do 2022").endsWith("| 2023 | 6 | percent");
    }

    @Test
    void parts_follow_their_whole() {
        assertThat(facts("Wsparciem objęto 168 osób, w tym 12 dzieci i 40 seniorów.")).containsExactly(
                "Rozdział > Wsparciem objęto > osób | 2023 | 168 | person",
                "Rozdział > Wsparciem objęto > osób > w tym dzieci | 2023 | 12 | child",
                "Rozdział > Wsparciem objęto > osób > w tym seniorów | 2023 | 40 | person");
    }

    @Test
    void items_of_a_list_take_their_context_from_the_sentence_that_introduces_them() {
        assertThat(facts("""
                W 2021 r. skorzystało z pomocy:
                • finansowej – 79 osób,
                • prawnej – 25 osób.
                """)).containsExactly("Rozdział > skorzystało z pomocy > finansowej | 2021 | 79 | person",
                "Rozdział > skorzystało z pomocy > prawnej | 2021 | 25 | person");
    }

    @Test
    void items_under_a_counted_whole_are_under_its_label() {
        assertThat(facts("""
                Ze schronienia skorzystało 58 osób, w tym:
                • 19 osób skierowano do schronisk;
                """)).containsExactly("Rozdział > Ze schronienia skorzystało > osób | 2023 | 58 | person",
                "Rozdział > Ze schronienia skorzystało > osób > osób skierowano do schronisk | 2023 | 19 | person");
    }

    @Test
    void nested_items_stand_under_the_item_that_leads_them() {
        assertThat(facts("""
                • Zespół do spraw rodzin:
                  • kolonie – 2 dzieci
                • Zespół do spraw seniorów:
                  • telefony – 15 rozmów
                """)).extracting(fact -> fact.split(" \\| ")[0]).containsExactly(
                "Rozdział > Zespół do spraw rodzin > kolonie",
                "Rozdział > Zespół do spraw seniorów > telefony > rozmów");
    }

    @Test
    void number_words_are_figures_in_every_inflection() {
        assertThat(facts("Współpracowano z ośmioma organizacjami i podpisano dwadzieścia pięć umów."))
                .extracting(fact -> fact.split(" \\| ")[2]).containsExactly("8", "25");
        assertThat(facts("Z tych trzech przyczyn udzielano pomocy.")).isEmpty();
    }

    @Test
    void amounts_keep_their_scale_and_currency() {
        assertThat(facts("Wydatkowano 12,5 tys. zł, a rok wcześniej 1 054 289,40 zł."))
                .extracting(fact -> fact.replaceAll(".*\\| 2023 \\| ", ""))
                .containsExactly("12500 | PLN", "1054289.40 | PLN");
    }

    @Test
    void the_value_from_which_a_change_starts_is_of_no_named_year() {
        assertThat(observations("Koszt godziny wzrósł z 29,50 zł do 35,00 zł."))
                .extracting(figure -> figure.value().orElseThrow().toPlainString() + " " + figure.year() + " "
                        + figure.unit().code())
                .containsExactly("29.50 OptionalInt.empty PLN", "35.00 OptionalInt[2023] PLN");
    }

    @Test
    void hours_and_minutes_are_one_figure() {
        assertThat(facts("Zrealizowano 188 h 30 min wsparcia.")).singleElement().asString()
                .endsWith("| 2023 | 188.5 | hour");
        assertThat(ledger("Zrealizowano 188 h 30 min wsparcia.")).containsExactlyInAnyOrder("188 h 30 min observed",
                "30 part_of_figure");
    }

    @Test
    void qualifiers_are_kept() {
        assertThat(observations("Z posiłków skorzystało ok. 110 osób.")).singleElement().satisfies(
                figure -> assertThat(figure.qualifiers()).extracting(q -> q.code()).containsExactly("approx"));
        assertThat(observations("Spotkano narastająco 294 osoby.")).singleElement().satisfies(
                figure -> assertThat(figure.qualifiers()).extracting(q -> q.code()).containsExactly("cumulative"));
        assertThat(observations("Korzystało od 2 do 11 osób."))
                .extracting(figure -> figure.qualifiers().stream().map(q -> q.code()).collect(Collectors.joining()))
                .containsExactly("at_least", "at_most");
    }

    @Test
    void who_runs_what_a_section_tells_of_delivers_its_figures() {
        List<Observation> figures = observations("""
                Odbyły się 124 patrole.
                Zadanie było prowadzone przez Fundację Dobry Dom.
                """);
        assertThat(figures).singleElement()
                .satisfies(figure -> assertThat(figure.providers()).containsExactly("Fundację Dobry Dom"));
    }

    @Test
    void a_sentence_broken_over_two_paragraphs_is_one() {
        assertThat(facts("""
                Udział w zajęciach wzięło 33 dzieci
                z rodzin objętych wsparciem.
                """)).containsExactly(
                "Rozdział > Udział w zajęciach wzięło > dzieci z rodzin objętych wsparciem | 2023 | 33 | child");
    }

    @Test
    void what_is_no_figure_is_in_the_ledger_with_its_reason() {
        assertThat(ledger("Uchwała Nr XII/204/2019 z dnia 19 grudnia 2019 r.")).containsExactly("204 name", "2019 year",
                "19 date", "2019 year");
        assertThat(ledger("Na podstawie art. 19 ust. 2 ustawy")).containsExactly("19 law", "2 law");
        assertThat(ledger("dzieci w wieku 6-18 lat")).containsExactly("6 age", "18 age");
        assertThat(ledger("czynne w godzinach 8-16")).containsExactly("8 time", "16 time");
        assertThat(ledger("w okresie 01.04.2023 r. – 30.09.2023 r.")).containsExactly("01.04.2023 date",
                "30.09.2023 date");
        assertThat(ledger("Szkoła Podstawowa nr 8, Karta Rodziny 3+, COVID-19")).containsExactly("8 name", "3 name",
                "19 name");
        assertThat(ledger("Sopot 2024")).containsExactly("2024 year");
        assertThat(ledger("infolinia 22 505 11 11")).containsExactly("22 505 11 11 phone");
        assertThat(ledger("600 100 200 – numer poradni")).containsExactly("600 100 200 phone");
        assertThat(ledger("2021 2022")).containsExactly("2021 year", "2022 year");
        assertThat(ledger("W edycji pomysłów - 2023 uczniowie oddali 40 głosów.")).containsExactly("2023 year",
                "40 observed");
        assertThat(ledger("Projekt „Lato 2000 nad wodą” trwa.")).containsExactly("2000 name");
        assertThat(ledger("badania 6-latków")).containsExactly("6 name");
        assertThat(ledger("3.5 Rehabilitacja")).containsExactly("3.5 ordinal");
        assertThat(ledger("3.5.  Rehabilitacja")).containsExactly("3.5 ordinal");
        assertThat(ledger("do 06.2021")).containsExactly("06.2021 date");
        assertThat(ledger("17")).containsExactly("17 page_number");
        assertThat(ledger("czynne od 7:00 do 15:30")).containsExactly("7 time", "00 time", "15 time", "30 time");
        assertThat(ledger("Dwie sale (szkoły nr 3, 4 oraz 11)")).containsExactly("3 name", "4 name", "11 name",
                "Dwie observed");
        assertThat(ledger("w zamian za rok 2022 wobec porównania z rokiem 2021")).containsExactly("2022 year",
                "2021 year");
    }

    @Test
    void a_small_word_glued_to_a_number_may_be_its_label() {
        assertThat(facts("basen-14 dzieci")).containsExactly("Rozdział > basen | 2023 | 14 | child");
    }

    private static List<String> ledger(String text) {
        return read(text).ledger().stream().map(entry -> entry.token() + " " + entry.use()).toList();
    }

    private static List<String> facts(String text) {
        TextInterpreter.Reading reading = read(text);
        assertThat(reading.ledger()).filteredOn(entry -> entry.use().equals(LedgerEntry.OBSERVED))
                .hasSameSizeAs(reading.observations());
        return reading.observations().stream()
                .map(figure -> String.join(" > ", figure.label()) + " | " + figure.year().orElseThrow() + " | "
                        + figure.value().orElseThrow().toPlainString() + " | " + figure.unit().code())
                .toList();
    }

    private static List<Observation> observations(String text) {
        return read(text).observations();
    }

    private static TextInterpreter.Reading read(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Locator locator = new Locator("block[" + (blocks.size() + 1) + "]");
            String bare = line.strip();
            int level = line.startsWith("  ") ? 1 : 0;
            blocks.add(bare.startsWith("•")
                    ? new ListItem(locator, level, "•", false, "1", Text.of(bare.substring(1).strip()), false)
                    : Paragraph.of(locator, bare));
        }
        return new TextInterpreter(Vocabulary.polish(), Units.polish()).read(blocks,
                new TextContext("1.2. Rozdział", OptionalInt.of(2023), Optional.empty()));
    }
}
