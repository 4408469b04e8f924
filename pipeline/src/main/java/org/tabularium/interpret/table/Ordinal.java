package org.tabularium.interpret.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.tabularium.document.GridCell;
import org.tabularium.document.ListItem;

/**
 * What numbers a row: "1.", "1.2", "IV", "b)".
 *
 * @param sort
 *            the sort of its first step; rows of one sort stand beside each other
 * @param steps
 *            "1.2" has two
 */
record Ordinal(Sort sort, List<String> steps) {

    /** What an ordinal is written with. */
    enum Sort {
        ROMAN, NUMBER, LETTER
    }

    Ordinal {
        steps = List.copyOf(steps);
    }

    /** The ordinal that a cell shows, typed or counted by the word processor; empty where it shows none. */
    static Optional<Ordinal> of(GridCell cell) {
        String typed = cell.text().strip();
        return typed.isEmpty()
                ? cell.content().stream().filter(ListItem.class::isInstance).map(item -> ((ListItem) item).marker())
                        .map(Ordinal::read).flatMap(Optional::stream).findFirst()
                : read(typed);
    }

    static Optional<Ordinal> read(String text) {
        List<String> steps = Arrays.stream(text.strip().split("[.)\\s]+")).filter(step -> !step.isEmpty()).toList();
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        char first = steps.getFirst().charAt(0);
        Sort sort = Character.isDigit(first) ? Sort.NUMBER : Character.isUpperCase(first) ? Sort.ROMAN : Sort.LETTER;
        return Optional.of(new Ordinal(sort, steps));
    }

    /** Whether this one divides what another one numbers: "1.2" divides "1". */
    boolean divides(Ordinal other) {
        return steps.size() > other.steps.size() && steps.subList(0, other.steps.size()).equals(other.steps);
    }

    /** Whether it has several steps, as "1.2" has. */
    boolean isDivided() {
        return steps.size() > 1;
    }

    @Override
    public String toString() {
        return String.join(".", steps);
    }
}
