package org.tabularium.interpret.text;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;

import org.tabularium.interpret.Vocabulary;
import org.tabularium.language.Expression;
import org.tabularium.language.Letters;

/** Recognises figures that state a change: "wzrosła o 7%", "o 20 osób więcej niż w roku ubiegłym". */
final class Changes {

    private final Vocabulary vocabulary;

    private final Expression by;

    private final Expression more;

    private final Expression compared;

    private final Expression base;

    private final Expression fromYearBefore;

    Changes(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.by = vocabulary.pattern("change.by");
        this.more = vocabulary.pattern("change.more");
        this.compared = vocabulary.pattern("change.compared");
        this.base = vocabulary.pattern("change.base");
        this.fromYearBefore = vocabulary.pattern("change.from_year_before");
    }

    /**
     * The label of a change with the year it is compared with.
     *
     * @param sentence
     *            the whole sentence
     * @param year
     *            the year of the figure
     *
     * @return empty where the figure states no change
     */
    Optional<String> label(String sentence, String before, String after, OptionalInt year) {
        boolean changes = by.isIn(before) && (says(sentence) || more.isIn(after))
                || compared.isIn(after) && says(sentence);
        if (!changes) {
            return Optional.empty();
        }
        String name = vocabulary.words("change.label").getFirst();
        Matcher base = this.base.matcher(sentence);
        if (base.find()) {
            return Optional.of(name + " " + (base.group(1) == null ? base.group(2) : base.group(1)));
        }
        boolean last = fromYearBefore.isIn(sentence) && year.isPresent();
        return Optional.of(last ? name + " " + (year.getAsInt() - 1)
                : name + " " + vocabulary.words("change.base.unnamed").getFirst());
    }

    private boolean says(String sentence) {
        return Letters.words(sentence).stream().anyMatch(word -> vocabulary.has("change", word));
    }
}
