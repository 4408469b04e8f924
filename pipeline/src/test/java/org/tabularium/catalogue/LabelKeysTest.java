package org.tabularium.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LabelKeysTest {

    static final LabelKeys KEYS = new LabelKeys(Map.of("sopocie", "sopot", "sopotu", "sopot"));

    static String key(String name) {
        return KEYS.of(name).text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Straż Miejska                    | Straży Miejskiej
            Komenda Miejska Policji          | komendą miejską policji
            Fundacja „Dobry Start”           | Fundację Dobry Start
            Urząd Miasta Sopotu              | urzędem miasta w Sopocie
            Liczba rodzin objętych pomocą    | rodziny objęte pomocą
            Objęte pomocą rodziny            | rodziny objęte pomocą
            w tym: w noclegowni              | noclegownia
            z tego osób w noclegowni         | Osoby w noclegowni
            Liczba porad, w tym:             | porady
            Miejski Osrodek Pomocy Spolecznej | Miejskiego Ośrodka Pomocy Społecznej
            USŁUGI OPIEKUŃCZE                | usług opiekuńczych
            Środowiskowy Dom Samopomocy typu B | Środowiskowego Domu Samopomocy typu B
            """)
    void case_accents_inflection_order_and_small_words_do_not_count(String one, String other) {
        assertThat(key(one)).isEqualTo(key(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rodziny objęte pomocą            | rodziny nieobjęte pomocą
            rodziny objęte pomocą            | rodziny nie objęte pomocą, a inne
            dom pomocy w mieście             | dom pomocy poza miastem
            rodziny z dziećmi                | dzieci w rodzinach
            dzieci do 3 lat                  | dzieci od 3 lat
            z decyzją                        | bez decyzji
            60+                              | 60
            dochód < 500 zł                  | dochód > 500 zł
            dom typu A                       | dom typu B
            klasa 3 grupa 5                  | klasa 5 grupa 3
            Liczba osób                      | Liczba rodzin
            """)
    void negation_direction_numbers_signs_and_unit_nouns_count(String one, String other) {
        assertThat(key(one)).isNotEqualTo(key(other));
    }

    @Test
    void a_participle_that_denies_keeps_its_denial() {
        assertThat(key("nieobjętych")).isEqualTo("nie_" + key("objętych"));
    }

    @Test
    void a_name_of_nothing_but_small_words_or_punctuation_has_a_key_and_a_blank_one_none() {
        assertThat(key("w tym")).isNotEmpty();
        assertThat(key("Liczba")).isNotEmpty();
        assertThat(key("…")).isNotEmpty();
        assertThat(key(" ")).isEmpty();
    }

    @Property(tries = 300)
    void a_key_has_no_path_or_group_sign_and_does_not_depend_on_what_was_asked_before(@ForAll String name) {
        assertThat(key(name)).doesNotContain("/", " ").isEqualTo(new LabelKeys(Map.of()).of(name).text());
    }
}
