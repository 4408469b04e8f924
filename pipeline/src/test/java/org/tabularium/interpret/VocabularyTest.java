package org.tabularium.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class VocabularyTest {

    private final Vocabulary polish = Vocabulary.polish();

    @Test
    void a_pattern_takes_in_the_words_of_a_group() {
        assertThat(polish.pattern("change.by").matcher("wzrosła o ok. ").find()).isTrue();
        assertThat(polish.pattern("change.by").matcher("wzrosła o co najmniej ").find()).isTrue();
        assertThat(polish.pattern("change.by").matcher("mowa o dwóch ").find()).isFalse();
    }

    @Test
    void a_pattern_that_the_language_does_not_have_is_a_mistake_of_the_program() {
        assertThatIllegalArgumentException().isThrownBy(() -> polish.pattern("no.such"))
                .withMessageContaining("no.such");
    }
}
