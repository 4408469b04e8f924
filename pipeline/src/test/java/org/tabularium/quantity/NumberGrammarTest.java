package org.tabularium.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A token is a number in exactly one way, or it is none. */
class NumberGrammarTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "0; 0", "35; 35", "1048; 1048", "1 158 753; 1158753", "100.916; 100916",
            "23,43; 23.43", "746 386,84; 746386.84", "16 238,4; 16238.4", "1.234.567,8; 1234567.8", "-3,1; -3.1",
            "- 1,9; -1.9", "+13,4; 13.4", "5928,62; 5928.62" })
    void reads_numbers_as_polish_offices_write_them(String written, BigDecimal value) {
        assertThat(NumberGrammar.read(written, NumberStyle.COMMA_DECIMAL)).isEqualTo(new NumberReading.Value(value));
    }

    @ParameterizedTest
    @ValueSource(strings = { "74 80", "493 90,000", "1 23,4", "12 34 567", "1.23", "1,2,3", "007", "1 234.567", "",
            "12a", "1234 567", "123456789012345" })
    void takes_no_value_from_anything_else(String written) {
        assertThat(NumberGrammar.read(written, NumberStyle.COMMA_DECIMAL)).isInstanceOf(NumberReading.Malformed.class);
    }

    @Test
    void a_dot_means_what_the_style_says() {
        assertThat(NumberGrammar.read("1.234", NumberStyle.COMMA_DECIMAL))
                .isEqualTo(new NumberReading.Value(new BigDecimal("1234")));
        assertThat(NumberGrammar.read("1.234", NumberStyle.DOT_DECIMAL))
                .isEqualTo(new NumberReading.Value(new BigDecimal("1.234")));
    }

    @Property
    void a_number_written_and_read_back_is_the_same(@ForAll @Scale(4) BigDecimal number,
            @ForAll("separators") String separator) {
        BigDecimal bounded = number.remainder(new BigDecimal("9999999999")).setScale(4, java.math.RoundingMode.DOWN);
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(separator.charAt(0));
        symbols.setDecimalSeparator(',');
        String written = new DecimalFormat("#,##0.####", symbols).format(bounded);
        NumberReading reading = NumberGrammar.read(written, NumberStyle.COMMA_DECIMAL);
        assertThat(reading).isInstanceOfSatisfying(NumberReading.Value.class,
                value -> assertThat(value.value()).isEqualByComparingTo(bounded));
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of(" ", "\u00a0", "\u2009", "\u202f", ".");
    }

    @Property
    void broken_groups_are_never_a_number(@ForAll @IntRange(min = 1, max = 999) int first,
            @ForAll @IntRange(min = 10, max = 99) int second) {
        assertThat(NumberGrammar.read(first + " " + second, NumberStyle.COMMA_DECIMAL))
                .isInstanceOf(NumberReading.Malformed.class);
    }

    @Property
    void every_digit_of_a_text_is_in_exactly_one_token(@ForAll("texts") String text) {
        List<NumericToken> tokens = NumericTokens.in(text);
        for (int i = 0; i < text.length(); i++) {
            int place = i;
            long covering = tokens.stream().filter(token -> token.start() <= place && place < token.end()).count();
            assertThat(covering).isLessThanOrEqualTo(1);
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                assertThat(covering).isEqualTo(1);
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("0123456789 ,.-/()\u00a0osób").ofMaxLength(40);
    }

    @Test
    void neighbours_tell_what_a_dot_means() {
        assertThat(NumberStyleEvidence.decide(List.of("100.916", "6.977")).style())
                .isEqualTo(NumberStyle.COMMA_DECIMAL);
        assertThat(NumberStyleEvidence.decide(List.of("12.5", "0.75")).style()).isEqualTo(NumberStyle.BOTH_DECIMAL);
        assertThat(NumberStyleEvidence.decide(List.of("1,234.50", "7")).style()).isEqualTo(NumberStyle.DOT_DECIMAL);
        assertThat(NumberStyleEvidence.decide(List.of("1.234,50", "7.5")).style()).isEqualTo(NumberStyle.COMMA_DECIMAL);
    }

    @ParameterizedTest
    @CsvSource({ "-, NIL", "–, NIL", "---, NIL", "b.d., MISSING", "., MISSING", "X, NOT_APPLICABLE",
            "x, NOT_APPLICABLE", "#, SUPPRESSED" })
    void signs_stand_for_missing_values(String sign, Status status) {
        assertThat(MissingSigns.read(sign)).contains(status);
    }

    @Test
    void a_word_is_no_sign() {
        assertThat(MissingSigns.read("brak umów")).isEmpty();
        assertThat(MissingSigns.read("")).isEmpty();
    }
}
