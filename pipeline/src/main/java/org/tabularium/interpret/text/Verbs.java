package org.tabularium.interpret.text;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tabularium.language.Morphology;

/** Where a phrase says what is done: the verbs that divide a sentence into what it is about and what it states. */
final class Verbs {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private Verbs() {
    }

    /** Where the first verb of a phrase begins; empty where it has none, as in a title. */
    static OptionalInt first(String phrase) {
        Matcher word = WORD.matcher(phrase);
        while (word.find()) {
            if (Morphology.polish().isVerb(word.group())) {
                return OptionalInt.of(word.start());
            }
        }
        return OptionalInt.empty();
    }

    /** Where the last verb of a phrase begins. */
    static OptionalInt last(String phrase) {
        Matcher word = WORD.matcher(phrase);
        OptionalInt last = OptionalInt.empty();
        while (word.find()) {
            last = Morphology.polish().isVerb(word.group()) ? OptionalInt.of(word.start()) : last;
        }
        return last;
    }

    /** Whether a phrase has a verb. */
    static boolean in(String phrase) {
        return first(phrase).isPresent();
    }

    /** Whether a phrase has a word that can be a noun, or a name that no dictionary knows. */
    static boolean nounIn(String phrase) {
        Matcher word = WORD.matcher(phrase);
        while (word.find()) {
            boolean name = word.group().length() > 1 && Morphology.polish().readings(word.group()).isEmpty();
            if (name || Morphology.polish().isNoun(word.group())) {
                return true;
            }
        }
        return false;
    }
}
