package org.tabularium.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.tabularium.catalogue.Suggestion.Candidate;

class SuggestionsTest {

    static Subject indicator(String code, String name, String... figures) {
        Map<String, BigDecimal> values = new TreeMap<>();
        for (String figure : figures) {
            values.put(figure.split(" = ")[0], new BigDecimal(figure.split(" = ")[1]));
        }
        return new Subject(Dimension.INDICATOR, code, name, code.equals(code.toUpperCase(java.util.Locale.ROOT)),
                values, new TreeSet<>(List.of("a.docx")), figures.length);
    }

    static Subject provider(String code, String name) {
        return new Subject(Dimension.PROVIDER, code, name, code.equals(code.toUpperCase(java.util.Locale.ROOT)),
                Map.of(), new TreeSet<>(), 1);
    }

    static List<Suggestion> suggestions(Subject... subjects) {
        return new Suggestions(List.of(subjects), new LabelKeys(Map.of())).all();
    }

    @Test
    void equal_figures_and_common_words_suggest_and_the_reasons_are_told() {
        List<Suggestion> all = suggestions(
                indicator("MEALS", "Posiłki wydane w stołówce", "2022 count = 120", "2023 count = 130"),
                indicator("x", "W stołówce wydano obiady", "2022 count = 120", "2023 count = 130"));
        assertThat(all).singleElement().satisfies(suggestion -> {
            Candidate best = suggestion.candidates().getFirst();
            assertThat(best.subject().code()).isEqualTo("MEALS");
            assertThat(best.reasons()).anyMatch(reason -> reason.endsWith("words the same"))
                    .contains("same value for 2022, 2023");
        });
    }

    @Test
    void a_denial_or_another_unit_suggests_nothing() {
        assertThat(suggestions(indicator("HELPED", "Rodziny objęte pomocą", "2023 family = 120"),
                indicator("x", "Rodziny nieobjęte pomocą", "2023 family = 120"))).isEmpty();
        assertThat(suggestions(indicator("HELPED", "Rodziny objęte pomocą społeczną", "2023 family = 120"),
                indicator("x", "Rodziny objęte pomocą", "2023 PLN = 120"))).isEmpty();
    }

    @Test
    void initials_and_shorter_names_of_providers_are_suggested() {
        List<Suggestion> all = suggestions(provider("OFFICE", "Miejski Ośrodek Pomocy"), provider("mop", "MOP"),
                provider("y", "Ośrodek Pomocy"));
        assertThat(all)
                .extracting(suggestion -> suggestion.subject().name() + " > "
                        + suggestion.candidates().getFirst().subject().code() + ": "
                        + suggestion.candidates().getFirst().reasons().getFirst())
                .containsExactlyInAnyOrder("MOP > OFFICE: one is the initials of the other",
                        "Ośrodek Pomocy > OFFICE: all words of the shorter name are in the longer one");
    }

    @Test
    void of_two_names_without_entry_one_is_asked_about_and_the_order_does_not_matter() {
        List<Subject> subjects = new ArrayList<>(
                List.of(indicator("a", "Dyżury nocne w jadłodajni", "2021 count = 40", "2022 count = 50"),
                        indicator("b", "Dyżury nocne jadłodajni miejskiej", "2022 count = 50"),
                        indicator("c", "Paczki dla dzieci", "2022 count = 50")));
        List<Suggestion> one = suggestions(subjects.toArray(Subject[]::new));
        Collections.reverse(subjects);
        assertThat(one).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.subject().code()).isEqualTo("b");
            assertThat(suggestion.candidates()).extracting(candidate -> candidate.subject().code())
                    .containsExactly("a");
        });
        assertThat(suggestions(subjects.toArray(Subject[]::new))).isEqualTo(one);
    }

    @Test
    void a_name_that_a_spreadsheet_would_run_is_guarded_and_asked_about_once() {
        List<Subject> subjects = List.of(
                indicator("MEALS", "Posiłki wydane w stołówce", "2022 count = 120", "2023 count = 130"),
                indicator("x", "=W stołówce wydano obiady", "2022 count = 120", "2023 count = 130"));

        String file = SuggestionFile.with("", subjects, Catalogue.builtIn());

        assertThat(file).contains("'=W stołówce wydano obiady").doesNotContain(",=W");
        assertThat(SuggestionFile.with(file, subjects, Catalogue.builtIn())).isEqualTo(file);
        assertThat(NameKey.of("'=W stołówce")).as("the guard is nothing in the key of a name")
                .isEqualTo(NameKey.of("=W stołówce"));
    }
}
