package org.tabularium.interpret.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

import org.tabularium.interpret.table.Scales.Scale;
import org.tabularium.quantity.Unit;

/**
 * The labels of a row or a column with what they say together; the innermost one that says something counts.
 *
 * @param labels
 *            from the outermost inwards
 */
record LabelPath(List<LabelFacts> labels) {

    private static final LabelPath NONE = new LabelPath(List.of());

    static LabelPath of(List<String> texts, LabelReader reader) {
        return texts.isEmpty() ? NONE : new LabelPath(texts.stream().map(reader::of).toList());
    }

    boolean isEmpty() {
        return labels.isEmpty();
    }

    /** The unit that the name of a measure implies. */
    Optional<Unit> measure() {
        return innermost(LabelFacts::measure);
    }

    boolean namesMeasure() {
        return measure().isPresent();
    }

    /** A label that is nothing but a unit's noun: a column "Kobiety". */
    Optional<Unit> noun() {
        return innermost(label -> label.text().contains(" ") ? Optional.empty() : label.noun());
    }

    /** A label that states a unit and nothing else. */
    Optional<Unit> stated() {
        return innermost(LabelFacts::stated);
    }

    /** A share or change stays one whatever it is a share of. */
    Optional<Unit> relative() {
        return measure().filter(unit -> unit.code().equals("percent"));
    }

    /** "w tym:" over "dzieci" counts children. */
    Optional<Unit> part() {
        int last = labels.size() - 1;
        return last > 0 && labels.get(last - 1).part() ? labels.get(last).noun() : Optional.empty();
    }

    Optional<Scale> scale() {
        return innermost(LabelFacts::scale);
    }

    /** "styczeń 2022" and "31.12.2022" say which year figures are of. */
    OptionalInt period() {
        for (LabelFacts label : labels.reversed()) {
            if (label.period().isPresent()) {
                return label.period();
            }
        }
        return OptionalInt.empty();
    }

    boolean planned() {
        return labels.stream().anyMatch(LabelFacts::planned);
    }

    boolean cumulative() {
        return labels.stream().anyMatch(LabelFacts::cumulative);
    }

    private <T> Optional<T> innermost(Function<LabelFacts, Optional<T>> fact) {
        for (LabelFacts label : labels.reversed()) {
            Optional<T> found = fact.apply(label);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
