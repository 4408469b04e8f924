package org.tabularium.interpret;

import java.util.List;
import java.util.Set;

import org.tabularium.quantity.WordList;

/** The words by which the reports of a language lay out and qualify their figures. Another language is another file. */
public final class Vocabulary {

    private static final Vocabulary POLISH = new Vocabulary(
            WordList.load(Vocabulary.class, "pl/vocabulary.properties"));

    private final WordList words;

    private final Set<String> stopWords;

    private Vocabulary(WordList words) {
        this.words = words;
        this.stopWords = Set.copyOf(words.words("stop"));
    }

    /** The words of Polish reports. */
    public static Vocabulary polish() {
        return POLISH;
    }

    /** Whether a text begins with a word or phrase of a group, such as {@code measure} or {@code header.provider}. */
    public boolean begins(String group, String text) {
        return words.begins(group, text);
    }

    /** Whether a single word belongs to a group. */
    public boolean has(String group, String word) {
        return words.has(group, word);
    }

    /** The words and phrases of a group in the order of the file. */
    public List<String> words(String group) {
        return words.words(group);
    }

    /** Whether a word carries no meaning in a label. */
    public boolean isStopWord(String word) {
        return stopWords.contains(word);
    }
}
