package org.tabularium.interpret;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tabularium.language.Expression;
import org.tabularium.language.Letters;
import org.tabularium.quantity.Unit;
import org.tabularium.quantity.Units;

/** The unit that the name of a measure implies: "Liczba rodzin" counts families, "Wydatkowana kwota" is money. */
public final class MeasureUnit {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final Pattern SIGN_BEHIND = Pattern.compile("[,;:]$");

    private static final int WORDS_OF_A_BEGINNING = 3;

    private final Vocabulary vocabulary;

    private final Units units;

    private final Expression count;

    private final Expression part;

    private final Expression inBrackets;

    private final Expression quality;

    private final Expression shareName;

    public MeasureUnit(Vocabulary vocabulary, Units units) {
        this.vocabulary = vocabulary;
        this.units = units;
        this.count = vocabulary.pattern("measure.counted");
        this.part = vocabulary.pattern("measure.part");
        this.inBrackets = vocabulary.pattern("measure.unit_in_brackets");
        this.shareName = vocabulary.pattern("measure.share_name");
        this.quality = vocabulary.pattern("measure.quality");
    }

    /** The unit; empty where the label names no measure. */
    public Optional<Unit> of(String label) {
        return inBrackets(label).or(() -> share(label)).or(() -> counted(label)).or(() -> part(label))
                .or(() -> byBeginning(label));
    }

    private Optional<Unit> inBrackets(String label) {
        Matcher brackets = inBrackets.matcher(label);
        return brackets.find() ? units.of(brackets.group(1)) : Optional.empty();
    }

    private Optional<Unit> share(String label) {
        return shareName.isIn(label.strip()) ? Optional.of(new Unit("percent")) : Optional.empty();
    }

    private Optional<Unit> counted(String label) {
        Matcher found = count.matcher(label);
        if (!found.find()) {
            return Optional.empty();
        }
        for (String word : Letters.words(found.group(1))) {
            Optional<Unit> unit = units.of(word);
            if (unit.isPresent() || !word.isEmpty() && !quality.isAllOf(word)) {
                return unit.or(() -> Optional.of(Unit.COUNT));
            }
        }
        return Optional.of(Unit.COUNT);
    }

    /** "w tym dzieci" counts children. */
    private Optional<Unit> part(String label) {
        Matcher found = part.matcher(label);
        return found.find() ? units.of(found.group(1)) : Optional.empty();
    }

    private Optional<Unit> byBeginning(String label) {
        String[] words = SPACE.split(label.strip(), WORDS_OF_A_BEGINNING + 1);
        for (int i = 0; i < Math.min(WORDS_OF_A_BEGINNING, words.length); i++) {
            String word = SIGN_BEHIND.matcher(words[i]).replaceFirst("");
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
