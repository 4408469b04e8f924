package org.tabularium.interpret.table;

import java.util.Arrays;
import java.util.Optional;

import org.tabularium.interpret.MeasureUnit;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.interpret.text.Organisations;
import org.tabularium.quantity.Unit;
import org.tabularium.quantity.Units;

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

    static TableHeading of(HeaderTree header, TableContext context, Vocabulary vocabulary, Units units) {
        Optional<String> caption = context.caption()
                .map(text -> vocabulary.pattern("caption.number").matcher(text).replaceFirst(""));
        Optional<String> measure = caption.filter(
                text -> hasWord(text, "measure.money.stem", vocabulary) || hasWord(text, "measure.count", vocabulary));
        Optional<Unit> unit = measure.flatMap(text -> unit(text, vocabulary, units))
                .or(() -> caption.flatMap(text -> units.of(text.split(" ", 2)[0])));
        String text = context.caption()
                .orElseGet(() -> header.titles().isEmpty() ? context.heading() : String.join(" ", header.titles()));
        return new TableHeading(text, measure, unit, context.caption().flatMap(new Organisations(vocabulary)::agent));
    }

    private static Optional<Unit> unit(String measure, Vocabulary vocabulary, Units units) {
        return new MeasureUnit(vocabulary, units).of(measure)
                .or(() -> hasWord(measure, "measure.money.stem", vocabulary) ? Optional.of(new Unit("PLN"))
                        : Optional.empty());
    }

    private static boolean hasWord(String text, String group, Vocabulary vocabulary) {
        return Arrays.stream(text.split("[\\s/]+")).anyMatch(word -> vocabulary.has(group, word));
    }
}
