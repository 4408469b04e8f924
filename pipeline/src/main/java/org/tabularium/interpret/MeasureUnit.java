package org.tabularium.interpret;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tabularium.quantity.Unit;
import org.tabularium.quantity.Units;

/** The unit that the name of a measure implies: "Liczba rodzin" counts families, "Wydatkowana kwota" is money. */
public final class MeasureUnit {

    private static final Pattern COUNT = Pattern.compile("\\b(?:liczb[ay]|ilość|ilości)\\s+(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private static final Pattern PART = Pattern.compile("^(?:w tym|z tego|z czego):?\\s+(?:liczba\\s+)?(\\p{L}+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[](?:w\\s+)?([\\p{L}%.]+)[)\\]]");

    private static final Pattern QUALITY = Pattern.compile("\\p{L}+(?:ych|ich|nych)");

    private static final int WORDS_OF_A_BEGINNING = 3;

    private final Vocabulary vocabulary;

    private final Units units;

    public MeasureUnit(Vocabulary vocabulary, Units units) {
        this.vocabulary = vocabulary;
        this.units = units;
    }

    /** The unit; empty where the label names no measure. */
    public Optional<Unit> of(String label) {
        return inBrackets(label).or(() -> counted(label)).or(() -> part(label)).or(() -> byBeginning(label));
    }

    private Optional<Unit> inBrackets(String label) {
        Matcher brackets = IN_BRACKETS.matcher(label);
        return brackets.find() ? units.of(brackets.group(1)) : Optional.empty();
    }

    private Optional<Unit> counted(String label) {
        Matcher count = COUNT.matcher(label);
        if (!count.find()) {
            return Optional.empty();
        }
        for (String word : count.group(1).split("[^\\p{L}]+")) {
            Optional<Unit> unit = units.of(word);
            if (unit.isPresent() || !word.isEmpty() && !QUALITY.matcher(word).matches()) {
                return unit.or(() -> Optional.of(Unit.COUNT));
            }
        }
        return Optional.of(Unit.COUNT);
    }

    /** "w tym dzieci" counts children. */
    private Optional<Unit> part(String label) {
        Matcher part = PART.matcher(label);
        return part.find() ? units.of(part.group(1)) : Optional.empty();
    }

    private Optional<Unit> byBeginning(String label) {
        String[] words = label.strip().split("\\s+");
        for (int i = 0; i < Math.min(WORDS_OF_A_BEGINNING, words.length); i++) {
            String word = words[i].replaceAll("[,;:]$", "");
            if (vocabulary.has("measure.share", word)) {
                return Optional.of(new Unit("percent"));
            }
            if (vocabulary.has("measure.money", word)) {
                return Optional.of(new Unit("PLN"));
            }
        }
        return vocabulary.begins("measure.people", label) ? Optional.of(new Unit("person")) : Optional.empty();
    }
}
