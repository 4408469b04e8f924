package org.tabularium.interpret;

import java.util.List;
import java.util.Set;

import org.tabularium.language.Expression;
import org.tabularium.language.WordList;
import org.tabularium.language.WordPatterns;

/**
 * The words and turns of phrase by which the reports of a language lay out and qualify their figures. Another language
 * is another pair of files.
 */
public final class Vocabulary {

    private static final Vocabulary POLISH = new Vocabulary(WordList.load(Vocabulary.class, "pl/vocabulary.properties"),
            "pl/patterns.properties");

    private final WordList words;

    private final Set<String> stopWords;

    private final WordPatterns patterns;

    private Vocabulary(WordList words, String patterns) {
        this.words = words;
        this.stopWords = Set.copyOf(words.words("stop"));
        this.patterns = WordPatterns.load(Vocabulary.class, patterns, words);
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

    /**
     * A turn of phrase of the language.
     *
     * @param name
     *            of a line in the language's file of patterns
     *
     * @throws IllegalArgumentException
     *             if the file has no such line: a mistake in the program, not in a document
     */
    public Expression pattern(String name) {
        return patterns.pattern(name);
    }
}
