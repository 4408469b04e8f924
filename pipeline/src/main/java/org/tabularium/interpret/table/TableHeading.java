package org.tabularium.interpret.table;

import java.util.Optional;
import java.util.regex.Pattern;

import org.tabularium.interpret.Vocabulary;
import org.tabularium.quantity.Unit;

/**
 * What the caption of a table, or the heading above it, says to all its figures.
 *
 * @param text
 *            the caption, else the title within the table, else the heading
 * @param measure
 *            the caption without its number, where it names a measure
 * @param unit
 *            the unit that the caption names: its measure, or whom it speaks of first ("Uczestnicy według wieku")
 * @param agent
 *            the organisation that acts in the caption
 */
record TableHeading(String text, Optional<String> measure, Optional<Unit> unit, Optional<String> agent) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s/]+");

    static TableHeading of(HeaderTree header, TableContext context, TableRules rules) {
        Vocabulary vocabulary = rules.vocabulary();
        Optional<String> caption = context.caption()
                .map(text -> vocabulary.pattern("caption.number").replaceFirst(text, ""));
        Optional<String> measure = caption.filter(
                text -> hasWord(text, "measure.money.stem", vocabulary) || hasWord(text, "measure.count", vocabulary));
        Optional<Unit> unit = measure.flatMap(text -> unit(text, rules))
                .or(() -> caption.flatMap(text -> rules.units().of(text.split(" ", 2)[0])));
        String text = context.caption()
                .orElseGet(() -> header.titles().isEmpty() ? context.heading() : String.join(" ", header.titles()));
        return new TableHeading(text, measure, unit, context.caption().flatMap(rules.organisations()::agent));
    }

    private static Optional<Unit> unit(String measure, TableRules rules) {
        return rules.measureUnit().of(measure)
                .or(() -> hasWord(measure, "measure.money.stem", rules.vocabulary()) ? Optional.of(new Unit("PLN"))
                        : Optional.empty());
    }

    private static boolean hasWord(String text, String group, Vocabulary vocabulary) {
        for (String word : BETWEEN_WORDS.split(text)) {
            if (vocabulary.has(group, word)) {
                return true;
            }
        }
        return false;
    }
}
