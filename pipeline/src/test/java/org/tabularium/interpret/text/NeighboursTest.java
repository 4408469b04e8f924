package org.tabularium.interpret.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.quantity.NumberReading;
import org.tabularium.quantity.NumericToken;
import org.tabularium.quantity.NumericTokens;
import org.tabularium.quantity.Qualifier;

class NeighboursTest {

    private static final int MANY = 20_000;

    @Test
    void a_sentence_of_thousands_of_numbers_costs_time_in_step_with_its_length() {
        String sentence = "Od " + "5 do 6 osób, ".repeat(MANY);
        List<NumericToken> tokens = NumericTokens.in(sentence);
        List<Figure> figures = new ArrayList<>(tokens.stream().map(NeighboursTest::figure).toList());

        assertTimeoutPreemptively(Duration.ofSeconds(15),
                () -> new Neighbours(Vocabulary.polish()).join(sentence, tokens, figures));

        assertThat(figures).hasSize(2 * MANY);
        assertThat(figures.get(0).qualifiers()).containsExactly(Qualifier.AT_LEAST);
        assertThat(figures.get(1).qualifiers()).containsExactly(Qualifier.AT_MOST);
    }

    private static Figure figure(NumericToken token) {
        return new Figure(token, new NumberReading.Value(new BigDecimal(token.text())), List.of("osób"),
                List.of("osób"), Optional.empty(), Set.of(), OptionalInt.empty(), Optional.empty(), Optional.empty(),
                false);
    }
}
