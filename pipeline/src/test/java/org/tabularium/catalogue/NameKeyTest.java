package org.tabularium.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            Zażółć GĘŚLĄ  jaźń|zazolc-gesla-jazn
            „Posiłek w szkole – i w domu”|posilek-w-szkole-i-w-domu
             Ogółem: |ogolem
            w wieku 0-3 lata|w-wieku-0-3-lata
            60+|60-+
            dochód < 500 zł|dochod-<-500-zl
            % ogółu|%-ogolu
            """)
    void spellings_meet_and_meanings_do_not(String name, String key) {
        assertThat(NameKey.of(name)).isEqualTo(key);
    }

    @Test
    void punctuation_alone_has_a_key_and_blanks_have_none() {
        assertThat(NameKey.of("…")).isNotEmpty().isNotEqualTo(NameKey.of("-"));
        assertThat(NameKey.of(" \u00a0\t")).isEmpty();
        assertThat(NameKey.of("≠ 5")).isNotEqualTo(NameKey.of("= 5"));
    }

    @Property(tries = 500)
    void white_space_and_case_do_not_count(@ForAll String name) {
        assertThat(NameKey.of(" " + name.replace(" ", "\u00a0 ") + "\n")).isEqualTo(NameKey.of(name));
    }

    @Property(tries = 500)
    void a_key_has_no_path_or_group_sign_of_its_own(@ForAll String name) {
        assertThat(NameKey.of(name)).doesNotContain("/", " ").doesNotStartWith("-").doesNotEndWith("-");
    }
}
