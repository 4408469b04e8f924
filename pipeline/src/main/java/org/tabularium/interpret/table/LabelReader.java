package org.tabularium.interpret.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;

import org.tabularium.interpret.Labels;
import org.tabularium.interpret.MeasureUnit;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.interpret.text.Programmes;
import org.tabularium.quantity.Units;

/** Reads the labels of one section of a table, each once: a header is over many figures, a row's label beside many. */
final class LabelReader {

    private final Vocabulary vocabulary;

    private final Units units;

    private final Scales scales;

    private final MeasureUnit measureUnit;

    private final Programmes programmes;

    private final Set<String> projects;

    private final Map<String, LabelFacts> facts = new HashMap<>();

    private final Map<String, Optional<String>> programs = new HashMap<>();

    /**
     * @param projects
     *            names that the document calls programmes elsewhere
     */
    LabelReader(Vocabulary vocabulary, Units units, Scales scales, Set<String> projects) {
        this.vocabulary = vocabulary;
        this.units = units;
        this.scales = scales;
        this.measureUnit = new MeasureUnit(vocabulary, units);
        this.programmes = new Programmes(vocabulary);
        this.projects = projects;
    }

    LabelFacts of(String label) {
        return facts.computeIfAbsent(label, this::read);
    }

    private LabelFacts read(String label) {
        return new LabelFacts(label, bare(label), scales.in(label), measureUnit.of(label), units.of(label),
                scales.unit(label), vocabulary.begins("part", label),
                vocabulary.pattern("label.planned").matcher(label).find(),
                vocabulary.pattern("label.cumulative").matcher(label).find(), period(label));
    }

    /** A label without its scale and the stop behind it. */
    String bare(String label) {
        return Labels.withoutStop(scales.withoutScale(label));
    }

    private OptionalInt period(String label) {
        Matcher period = vocabulary.pattern("label.period").matcher(label);
        return period.matches() ? OptionalInt.of(Integer.parseInt(period.group(1))) : OptionalInt.empty();
    }

    /** The programme that the labels of a figure name, the most specific first. */
    Optional<String> program(List<String> label) {
        for (String part : label.reversed()) {
            Optional<String> named = programs.computeIfAbsent(part,
                    text -> programmes.ofLabel(List.of(text), projects));
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }
}
