package org.tabularium.interpret.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;

import org.tabularium.interpret.Labels;
import org.tabularium.interpret.Vocabulary;

/** Reads the labels of one section of a table, each once: a header is over many figures, a row's label beside many. */
final class LabelReader {

    private final TableRules rules;

    private final Set<String> projects;

    private final Map<String, LabelFacts> facts = new HashMap<>();

    private final Map<String, Optional<String>> programs = new HashMap<>();

    /**
     * @param projects
     *            names that the document calls programmes elsewhere
     */
    LabelReader(TableRules rules, Set<String> projects) {
        this.rules = rules;
        this.projects = projects;
    }

    LabelFacts of(String label) {
        LabelFacts known = facts.get(label);
        if (known == null) {
            known = read(label);
            facts.put(label, known);
        }
        return known;
    }

    private LabelFacts read(String label) {
        Vocabulary vocabulary = rules.vocabulary();
        return new LabelFacts(label, bare(label), rules.scales().in(label), rules.measureUnit().of(label),
                rules.units().of(label), rules.scales().unit(label), vocabulary.begins("part", label),
                vocabulary.pattern("label.planned").isIn(label), vocabulary.pattern("label.cumulative").isIn(label),
                period(label));
    }

    /** A label without its scale and the stop behind it. */
    String bare(String label) {
        return Labels.withoutStop(rules.scales().withoutScale(label));
    }

    private OptionalInt period(String label) {
        Matcher period = rules.vocabulary().pattern("label.period").matcher(label);
        return period.matches() ? OptionalInt.of(Integer.parseInt(period.group(1))) : OptionalInt.empty();
    }

    /** The programme that the labels of a figure name, the most specific first. */
    Optional<String> program(List<String> label) {
        for (String part : label.reversed()) {
            Optional<String> named = program(part);
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    private Optional<String> program(String label) {
        Optional<String> known = programs.get(label);
        if (known == null) {
            known = rules.programmes().ofLabel(label, projects);
            programs.put(label, known);
        }
        return known;
    }
}
