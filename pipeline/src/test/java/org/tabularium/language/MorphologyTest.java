package org.tabularium.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MorphologyTest {

    private final Morphology polish = Morphology.polish();

    @ParameterizedTest
    @CsvSource({ "5, osób, true", "5, domy, false", "5, osoby, true", "2, osoby, true", "22, rodziny, true",
            "12, rodzin, true", "12, domy, false", "2021, mieszkańcy, false", "2021, mieszkańców, true",
            "2015, nowych, true", "2023, uczniowie, false", "2022, szkoły, true", "1936, zagrożenie, true",
            "2020, oddano, true", "7, xyzzyk, true" })
    void a_number_and_what_it_counts_agree(int count, String word, boolean agree) {
        assertThat(polish.canBeCounted(word, count)).isEqualTo(agree);
    }

    @ParameterizedTest
    @CsvSource({ "społeczno, zawodowy, true", "kupno, sprzedaż, true", "pod, opieczny, false" })
    void compounds_are_written_with_a_hyphen(String first, String second, boolean compound) {
        assertThat(new Compounds(polish).areCompound(first, second)).isEqualTo(compound);
    }
}
