package org.tabularium.interpret.text;

import java.util.OptionalInt;

import org.tabularium.language.Letters;
import org.tabularium.language.Morphology;

/** Where a phrase says what is done: the verbs that divide a sentence into what it is about and what it states. */
final class Verbs {

    private Verbs() {
    }

    /** Where the first verb of a phrase begins; empty where it has none, as in a title. */
    static OptionalInt first(String phrase) {
        for (int start = Letters.next(phrase, 0), end; start < phrase.length(); start = Letters.next(phrase, end)) {
            end = Letters.end(phrase, start);
            if (Morphology.polish().isVerb(phrase.substring(start, end))) {
                return OptionalInt.of(start);
            }
        }
        return OptionalInt.empty();
    }

    /** Where the last verb of a phrase begins. */
    static OptionalInt last(String phrase) {
        OptionalInt last = OptionalInt.empty();
        for (int start = Letters.next(phrase, 0), end; start < phrase.length(); start = Letters.next(phrase, end)) {
            end = Letters.end(phrase, start);
            last = Morphology.polish().isVerb(phrase.substring(start, end)) ? OptionalInt.of(start) : last;
        }
        return last;
    }

    /** Whether a phrase has a verb. */
    static boolean in(String phrase) {
        return first(phrase).isPresent();
    }

    /** Whether a phrase has a word that can be a noun, or a name that no dictionary knows. */
    static boolean nounIn(String phrase) {
        for (int start = Letters.next(phrase, 0), end; start < phrase.length(); start = Letters.next(phrase, end)) {
            end = Letters.end(phrase, start);
            String word = phrase.substring(start, end);
            boolean name = word.length() > 1 && !Morphology.polish().knows(word);
            if (name || Morphology.polish().isNoun(word)) {
                return true;
            }
        }
        return false;
    }
}
