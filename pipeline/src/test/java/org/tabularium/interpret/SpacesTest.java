package org.tabularium.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;

class SpacesTest {

    @Test
    void everyRunOfWhiteSpaceBecomesOneSpace() {
        assertThat(Spaces.collapse(" Liczba \n\n osób\u00a0\u2009w\trodzinach ")).isEqualTo("Liczba osób w rodzinach");
    }

    @Test
    void aTextWithSingleSpacesStaysTheSame() {
        String text = "Liczba osób";

        assertThat(Spaces.collapse(text)).isSameAs(text);
    }

    @Property(tries = 500)
    void itSaysTheSameAsTheExpressionThatDefinesIt(@ForAll @Chars({ 'a', ' ', '\t', '\n', '\u00a0', '\u2007', '\u2009',
            '\u202f', '\u2003', '1' }) String text) {
        assertThat(Spaces.collapse(text)).isEqualTo(text.replaceAll("[\\s\\u00a0\\u2007\\u2009\\u202f]+", " ").strip());
    }
}
