package org.tabularium.interpret.text;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tabularium.interpret.Vocabulary;

/** Recognises figures that state a change: "wzrosła o 7%", "o 20 osób więcej niż w roku ubiegłym". */
final class Changes {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern BY = Pattern
            .compile("(?:^|[\\s(\\u2013-])o\\s+(?:ok\\.|ponad|niemal|prawie|około)?\\s*$", FLAGS);

    private static final Pattern MORE = Pattern.compile("^[^.;]{0,40}\\b(?:więcej|mniej)\\b", FLAGS);

    private static final Pattern BASE = Pattern.compile(
            "\\b(?:(?:stosunku|porównaniu|odniesieniu)\\s+(?:do|z)|niż w|od)\\s+(?:(?:roku|rokiem|lat)\\s+)?((?:19|20)\\d\\d)\\b|\\b((?:19|20)\\d\\d)\\s+roku\\b",
            FLAGS);

    private static final Pattern YEAR_BEFORE = Pattern.compile(
            "\\b(?:rok do roku|rok(?:u|iem) (?:ubiegł|poprzedn|wcześniej|poprzedz)\\p{L}*|rokiem wcześniejszym)",
            FLAGS);

    private final Vocabulary vocabulary;

    Changes(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
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
        boolean changes = BY.matcher(before).find() && (says(sentence) || MORE.matcher(after).find());
        if (!changes) {
            return Optional.empty();
        }
        String name = vocabulary.words("change.label").getFirst();
        Matcher base = BASE.matcher(sentence);
        if (base.find()) {
            return Optional.of(name + " " + (base.group(1) == null ? base.group(2) : base.group(1)));
        }
        boolean last = YEAR_BEFORE.matcher(sentence).find() && year.isPresent();
        return Optional.of(last ? name + " " + (year.getAsInt() - 1) : name + " okresu wcześniejszego");
    }

    private boolean says(String sentence) {
        return Pattern.compile("[^\\p{L}]+").splitAsStream(sentence.toLowerCase(java.util.Locale.ROOT))
                .anyMatch(word -> vocabulary.has("change", word));
    }
}
