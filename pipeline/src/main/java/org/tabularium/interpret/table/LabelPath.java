package org.tabularium.interpret.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.tabularium.interpret.table.Scales.Scale;
import org.tabularium.quantity.Unit;

/**
 * The labels of a row or a column with what they say together; the innermost one that says something counts. Each
 * figure of the row or column asks, so it is found out once.
 */
final class LabelPath {

    private static final LabelPath NONE = new LabelPath(List.of());

    /** From the outermost inwards. */
    private final List<LabelFacts> labels;

    private Optional<Unit> measure = Optional.empty();

    private Optional<Unit> noun = Optional.empty();

    private Optional<Unit> stated = Optional.empty();

    private Optional<Scale> scale = Optional.empty();

    private OptionalInt period = OptionalInt.empty();

    private boolean planned;

    private boolean cumulative;

    private LabelPath(List<LabelFacts> labels) {
        this.labels = labels;
        for (LabelFacts label : labels) {
            measure = label.measure().isPresent() ? label.measure() : measure;
            noun = label.noun().isPresent() && !label.text().contains(" ") ? label.noun() : noun;
            stated = label.stated().isPresent() ? label.stated() : stated;
            scale = label.scale().isPresent() ? label.scale() : scale;
            period = label.period().isPresent() ? label.period() : period;
            planned |= label.planned();
            cumulative |= label.cumulative();
        }
    }

    static LabelPath of(List<String> texts, LabelReader reader) {
        if (texts.isEmpty()) {
            return NONE;
        }
        List<LabelFacts> labels = new ArrayList<>(texts.size());
        for (String text : texts) {
            labels.add(reader.of(text));
        }
        return new LabelPath(labels);
    }

    List<LabelFacts> labels() {
        return labels;
    }

    boolean isEmpty() {
        return labels.isEmpty();
    }

    /** The unit that the name of a measure implies. */
    Optional<Unit> measure() {
        return measure;
    }

    boolean namesMeasure() {
        return measure.isPresent();
    }

    /** A label that is nothing but a unit's noun: a column "Kobiety". */
    Optional<Unit> noun() {
        return noun;
    }

    /** A label that states a unit and nothing else. */
    Optional<Unit> stated() {
        return stated;
    }

    /** A share or change stays one whatever it is a share of. */
    Optional<Unit> relative() {
        return measure.isPresent() && measure.get().code().equals("percent") ? measure : Optional.empty();
    }

    /** "w tym:" over "dzieci" counts children. */
    Optional<Unit> part() {
        int last = labels.size() - 1;
        return last > 0 && labels.get(last - 1).part() ? labels.get(last).noun() : Optional.empty();
    }

    Optional<Scale> scale() {
        return scale;
    }

    /** "styczeń 2022" and "31.12.2022" say which year figures are of. */
    OptionalInt period() {
        return period;
    }

    boolean planned() {
        return planned;
    }

    boolean cumulative() {
        return cumulative;
    }
}
