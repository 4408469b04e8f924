package org.tabularium.language;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words of a language under keys, read from a resource file. A word that ends with {@code *} stands for all words that
 * begin so; words are compared in lower case.
 */
public final class WordList {

    private final Map<String, List<String>> wordsByKey;

    private WordList(Map<String, List<String>> wordsByKey) {
        this.wordsByKey = wordsByKey;
    }

    /**
     * Reads a file of lines {@code key = word, word, …} in UTF-8.
     *
     * @param owner
     *            the class beside which the resource lies
     * @param resource
     *            the name of the resource, relative to the class
     */
    public static WordList load(Class<?> owner, String resource) {
        Map<String, List<String>> wordsByKey = new LinkedHashMap<>();
        ResourceLines.load(owner, resource).forEach((key, words) -> wordsByKey.put(key, split(words)));
        return new WordList(wordsByKey);
    }

    private static List<String> split(String words) {
        return Arrays.stream(words.split(",")).map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty()).toList();
    }

    /** The keys in alphabetical order. */
    public List<String> keys() {
        return List.copyOf(wordsByKey.keySet());
    }

    /** The words under a key, as the file has them; empty where the key is not there. */
    public List<String> words(String key) {
        return wordsByKey.getOrDefault(key, List.of());
    }

    /** Whether a word is one of those under a key. */
    public boolean has(String key, String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return words(key).stream().anyMatch(entry -> matches(entry, lower));
    }

    /** Whether a text begins with one of the words or phrases under a key, as whole words. */
    public boolean begins(String key, String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return words(key).stream().anyMatch(entry -> beginsWith(entry, lower));
    }

    private static boolean beginsWith(String entry, String text) {
        if (entry.endsWith("*")) {
            return text.startsWith(entry.substring(0, entry.length() - 1));
        }
        return text.startsWith(entry)
                && (text.length() == entry.length() || !Character.isLetterOrDigit(text.charAt(entry.length())));
    }

    private static boolean matches(String entry, String word) {
        return entry.endsWith("*") ? word.startsWith(entry.substring(0, entry.length() - 1)) : word.equals(entry);
    }
}
