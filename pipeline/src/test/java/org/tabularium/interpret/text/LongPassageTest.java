package org.tabularium.interpret.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.tabularium.document.Block;
import org.tabularium.document.Locator;
import org.tabularium.document.Paragraph;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.quantity.Units;

import com.sun.management.ThreadMXBean;

/** A passage that is four times as long takes four times the work, told by the memory that it passes through. */
class LongPassageTest {

    private static final int FEW = 100;

    private static final int TIMES = 4;

    /** What any reading takes, and tables of words that grow by doubling. */
    private static final double SLACK = 1.3;

    private final TextInterpreter interpreter = new TextInterpreter(Vocabulary.polish(), Units.polish());

    @Test
    void a_passage_of_many_sentences() {
        assertGrowsInProportion(sentences -> List.of(paragraph(0,
                IntStream.range(0, sentences).mapToObj(
                        i -> "W klubie zajęcia ukończyło " + (100 + i) + " osób, w tym " + (i % 90 + 2) + " kobiet.")
                        .collect(Collectors.joining(" ")))));
    }

    @Test
    void a_sentence_of_many_figures() {
        assertGrowsInProportion(figures -> List.of(paragraph(0,
                "Pomoc otrzymało " + IntStream.range(0, figures)
                        .mapToObj(i -> (100 + i) + " osób w rejonie " + (char) ('A' + i % 20))
                        .collect(Collectors.joining(", ")))));
    }

    @Test
    void a_passage_of_many_lines() {
        assertGrowsInProportion(lines -> {
            List<Block> blocks = new ArrayList<>(List.of(paragraph(0, "Pomoc")));
            IntStream.range(1, lines).forEach(
                    i -> blocks.add(paragraph(i, "otrzymało " + (100 + i) + " osób, a koszt wyniósł " + i + " zł")));
            return blocks;
        });
    }

    /** Makes a section of so many sentences, figures or lines. */
    private interface Section {

        List<Block> of(int size);
    }

    private void assertGrowsInProportion(Section section) {
        memory(section, FEW);
        long little = memory(section, FEW);
        long much = memory(section, TIMES * FEW);
        assertThat((double) much / little).isLessThan(TIMES * SLACK);
    }

    private long memory(Section section, int size) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        List<Block> blocks = section.of(size);
        long before = threads.getCurrentThreadAllocatedBytes();
        TextInterpreter.Reading reading = interpreter.read(blocks,
                new TextContext("", OptionalInt.of(2023), Optional.empty()));
        long taken = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(reading.observations()).hasSizeGreaterThanOrEqualTo(size - 1);
        return taken;
    }

    private static Paragraph paragraph(int number, String text) {
        return Paragraph.of(Locator.DOCUMENT.child("block", number + 1), text);
    }
}
