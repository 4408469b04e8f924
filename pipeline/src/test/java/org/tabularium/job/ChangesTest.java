package org.tabularium.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tabularium.warehouse.SourceFile;
import org.tabularium.warehouse.WarehouseBuild.Stored;

class ChangesTest {

    private static final String RULES = "rules-2";

    @Test
    void tellsNewChangedUnchangedAndGoneApart() {
        Changes changes = Changes.between(List.of(file("a", "1"), file("b", "2"), file("c", "3")),
                Map.of("b", stored("b", "0", RULES), "c", stored("c", "3", RULES), "d", stored("d", "4", RULES)),
                RULES);

        assertThat(changes.added()).containsExactly(file("a", "1"));
        assertThat(changes.changed()).containsExactly(file("b", "2"));
        assertThat(changes.unchanged()).containsExactly(file("c", "3"));
        assertThat(changes.gone()).containsExactly("d");
        assertThat(changes.none()).isFalse();
    }

    @Test
    void readsAgainWhatWasReadUnderOtherRules() {
        Changes changes = Changes.between(List.of(file("a", "1")), Map.of("a", stored("a", "1", "rules-1")), RULES);

        assertThat(changes.toRead()).containsExactly(file("a", "1"));
    }

    @Test
    void doesNothingForAFileThatIsAsItWas() {
        Changes changes = Changes.between(List.of(file("a", "1")), Map.of("a", stored("a", "1", RULES)), RULES);

        assertThat(changes.none()).isTrue();
        assertThat(changes.unchanged()).hasSize(1);
    }

    @Test
    void readsInOrderOfNamesWhetherNewOrChanged() {
        Changes changes = Changes.between(List.of(file("a", "1"), file("b", "2"), file("c", "3")),
                Map.of("b", stored("b", "0", RULES)), RULES);

        assertThat(changes.toRead()).extracting(SourceFile::name).containsExactly("a", "b", "c");
    }

    private static SourceFile file(String name, String sha256) {
        return new SourceFile(name, sha256, 1);
    }

    private static Stored stored(String name, String sha256, String rules) {
        return new Stored(file(name, sha256), rules);
    }
}
