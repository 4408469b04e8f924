package org.tabularium.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.tabularium.extract.ReadingBudget;
import org.tabularium.warehouse.SourceFile;
import org.tabularium.warehouse.WarehouseBuild.Stored;

class ChangesTest {

    private static final String RULES = "rules-2";

    @Test
    void tellsNewChangedUnchangedAndGoneApart() {
        Changes changes = Changes.between(List.of(file("a", "1"), file("b", "2"), file("c", "3")),
                Map.of("b", stored("b", "0", RULES), "c", stored("c", "3", RULES), "d", stored("d", "4", RULES)), RULES,
                Optional.empty());

        assertThat(changes.added()).containsExactly(file("a", "1"));
        assertThat(changes.changed()).containsExactly(file("b", "2"));
        assertThat(changes.unchanged()).containsExactly(file("c", "3"));
        assertThat(changes.gone()).containsExactly("d");
        assertThat(changes.none()).isFalse();
    }

    @Test
    void readsAgainWhatWasReadUnderOtherRules() {
        Changes changes = Changes.between(List.of(file("a", "1")), Map.of("a", stored("a", "1", "rules-1")), RULES,
                Optional.empty());

        assertThat(changes.toRead()).containsExactly(file("a", "1"));
    }

    @Test
    void doesNothingForAFileThatIsAsItWas() {
        Changes changes = Changes.between(List.of(file("a", "1")), Map.of("a", stored("a", "1", RULES)), RULES,
                Optional.empty());

        assertThat(changes.none()).isTrue();
        assertThat(changes.unchanged()).hasSize(1);
    }

    @Test
    void readsAgainWhatABudgetWasTooSmallForOnceItIsLarger() {
        assertThat(toRead("rules-2 512m 600s 120s", 512, 600, 120)).isEmpty();
        assertThat(toRead("rules-2 512m 600s 120s", 256, 300, 60)).isEmpty();
        assertThat(toRead("rules-2 512m 600s 120s", 1024, 300, 60)).hasSize(1);
        assertThat(toRead("rules-2 512m 600s 120s", 256, 601, 60)).hasSize(1);
        assertThat(toRead("rules-2 512m 600s 120s", 256, 300, 121)).hasSize(1);
        assertThat(toRead("rules-1 512m 600s 120s", 512, 600, 120)).as("other rules").hasSize(1);
        assertThat(toRead("rules-2 of an older program", 512, 600, 120)).hasSize(1);
    }

    private static List<SourceFile> toRead(String held, long memory, int document, int progress) {
        ReadingBudget budget = new ReadingBudget(memory, Duration.ofSeconds(document), Duration.ofSeconds(progress));
        return Changes.between(List.of(file("a", "1")), Map.of("a", stored("a", "1", held)), RULES, Optional.of(budget))
                .toRead();
    }

    @Test
    void readsInOrderOfNamesWhetherNewOrChanged() {
        Changes changes = Changes.between(List.of(file("a", "1"), file("b", "2"), file("c", "3")),
                Map.of("b", stored("b", "0", RULES)), RULES, Optional.empty());

        assertThat(changes.toRead()).extracting(SourceFile::name).containsExactly("a", "b", "c");
    }

    private static SourceFile file(String name, String sha256) {
        return new SourceFile(name, sha256, 1);
    }

    private static Stored stored(String name, String sha256, String rules) {
        return new Stored(file(name, sha256), rules);
    }
}
