package org.tabularium.interpret.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.interpret.text.Figure;
import org.tabularium.interpret.text.StatementReader;
import org.tabularium.quantity.NumberGrammar;
import org.tabularium.quantity.NumberStyle;
import org.tabularium.quantity.NumericTokens;
import org.tabularium.quantity.Units;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LoneNumberTest {

    private static final StatementReader STATEMENTS = new StatementReader(Vocabulary.polish(), Units.polish());

    /** The short way of reading a cell may be taken only where the long way finds no words either. */
    @Property(tries = 300)
    void aLoneNumberReadsAsAStatementWithoutWords(@ForAll("numbers") String text) {
        LoneNumber number = LoneNumber.of(text, NumericTokens.in(text)).orElseThrow();

        Figure figure = STATEMENTS.readNumbers(text, NumberStyle.COMMA_DECIMAL).figures().getFirst();

        assertThat(number.token()).isEqualTo(figure.token());
        assertThat(NumberGrammar.read(number.written(), NumberStyle.COMMA_DECIMAL)).isEqualTo(figure.reading());
        assertThat(figure.label()).isEmpty();
        assertThat(figure.path()).isEmpty();
        assertThat(figure.unit()).isEmpty();
        assertThat(figure.qualifiers()).isEmpty();
        assertThat(figure.year()).isEmpty();
        assertThat(figure.provider()).isEmpty();
        assertThat(figure.part()).isFalse();
    }

    @Provide
    Arbitrary<String> numbers() {
        Arbitrary<String> before = Arbitraries.of("", "-", "+", "\u2013", "\u2212", " ", "  ");
        Arbitrary<String> number = Arbitraries.oneOf(Arbitraries.integers().between(0, 3_000_000).map(String::valueOf),
                Arbitraries.of("1 234", "12,5", "1.234,50", "0012", "74 80", "2023", "12.05", "493\u00a0906,19",
                        "1,234.5", "123456789012345678"));
        return Combinators.combine(before, number, Arbitraries.of("", " ", "\t")).as((a, b, c) -> a + b + c);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "brak", "12 osób", "12 / 14", "3 4 i 5", "(12)", "12*", "ok. 12", " - 12", "12.",
            "-12 -", "12\u00a0" })
    void anythingBesideTheNumberIsReadAsWords(String text) {
        assertThat(LoneNumber.of(text, NumericTokens.in(text))).isEmpty();
    }

    @Test
    void theSignBelongsToTheNumber() {
        assertThat(LoneNumber.of("\u221212,5", NumericTokens.in("\u221212,5"))).map(LoneNumber::written)
                .hasValue("\u221212,5");
    }
}
