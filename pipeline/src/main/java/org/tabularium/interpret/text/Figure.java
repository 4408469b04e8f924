package org.tabularium.interpret.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.tabularium.quantity.NumberReading;
import org.tabularium.quantity.NumericToken;
import org.tabularium.quantity.Qualifier;
import org.tabularium.quantity.Unit;

/**
 * A number in a statement with what its words say about it.
 *
 * @param token
 *            where it stands in the statement
 * @param label
 *            what is counted, from general to specific, in the statement's own words; empty where it has none and in
 *            running text
 * @param path
 *            the same for running text: from what the sentence is about down to a short phrase for the thing counted
 * @param unit
 *            empty where the words name none
 * @param year
 *            empty where the words name none
 * @param provider
 *            the source of the figure, as in "dane UM"
 * @param partWord
 *            where it is a part of the figure before it: the words that say so ("w tym"), empty for a bracket
 * @param earlier
 *            whether it is the value from which a change starts; its year is not that of the report
 */
public record Figure(NumericToken token, NumberReading reading, List<String> label, List<String> path,
        Optional<Unit> unit, Set<Qualifier> qualifiers, OptionalInt year, Optional<String> provider,
        Optional<String> partWord, boolean earlier) {

    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    /** Whether it is a part of the figure before it. */
    public boolean part() {
        return partWord.isPresent();
    }

    /** "40,00 / 45,00 (za dobę)": what is said behind the last of several rates holds for each. */
    Figure sharing(Figure last) {
        return new Figure(token, reading, last.label, last.path, last.unit, last.qualifiers, last.year, last.provider,
                partWord, earlier);
    }

    /** "od 3 do 9 osób": the upper end of a range that begins with another figure. */
    Figure upTo(Figure lower) {
        List<String> both = new ArrayList<>(lower.label);
        label.stream().filter(words -> !both.contains(words)).forEach(both::add);
        return new Figure(token, reading, List.of(String.join(" ", both)), lower.path, unit, Set.of(Qualifier.AT_MOST),
                lower.year, provider, partWord, earlier);
    }

    /** "wzrósł z 29,50 zł do 35 zł": where the change starts. */
    Figure changedTo(Figure later) {
        return new Figure(token, reading, label, path, unit.or(later::unit), qualifiers, year, provider, partWord,
                true);
    }

    /** Where the change ends: the same thing as where it starts. */
    Figure changedFrom(Figure before) {
        return new Figure(token, reading, before.label, before.path, unit, Set.of(), year, provider, partWord, false);
    }

    /** The lower end of a range. */
    Figure from() {
        return new Figure(token, reading, label, path, unit, Set.of(Qualifier.AT_LEAST), year, provider, partWord,
                earlier);
    }

    /** "12 h 30 min" states 12.5 hours; minutes that are no exact decimal of an hour state no number. */
    Figure withMinutes(Figure minutes) {
        NumericToken both = new NumericToken(token.start(), minutes.token.end(),
                token.text() + " h " + minutes.token.text() + " min");
        List<String> words = minutes.label.isEmpty() ? label : minutes.label;
        return new Figure(both, hours(minutes.reading), label.isEmpty() ? words : label, goingOnWith(minutes), unit,
                qualifiers, year, provider, partWord, earlier);
    }

    /** "188 godzin 30 min wsparcia" counts hours of support: what follows the minutes goes on with the hours. */
    private List<String> goingOnWith(Figure minutes) {
        String behind = minutes.path.isEmpty() ? "" : minutes.path.getLast().replaceFirst("^\\S+\\s*", "");
        if (behind.isEmpty() || path.isEmpty()) {
            return path;
        }
        List<String> all = new ArrayList<>(path);
        all.add(all.removeLast() + " " + behind);
        return List.copyOf(all);
    }

    private NumberReading hours(NumberReading minutes) {
        if (reading instanceof NumberReading.Value whole && minutes instanceof NumberReading.Value part
                && part.value().remainder(THREE).signum() == 0) {
            return new NumberReading.Value(whole.value().add(part.value().divide(SIXTY)));
        }
        return new NumberReading.Malformed("hours and minutes that are no exact decimal of an hour");
    }
}
