package org.tabularium.language;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words of a language under keys, read from a resource file. A word that ends with {@code *} stands for all words that
 * begin so; words are compared in lower case.
 */
public final class WordList {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final Group NONE = Group.of(List.of());

    private final Map<String, Group> groupsByKey;

    private WordList(Map<String, Group> groupsByKey) {
        this.groupsByKey = groupsByKey;
    }

    /**
     * The words under a key.
     *
     * @param words
     *            as the file has them
     * @param whole
     *            those that stand for themselves
     * @param beginnings
     *            those that stand for all words that begin so, without their star
     */
    private record Group(List<String> words, Set<String> whole, List<String> beginnings) {

        static Group of(List<String> words) {
            return new Group(words, Set.copyOf(words.stream().filter(word -> !word.endsWith("*")).toList()),
                    words.stream().filter(word -> word.endsWith("*")).map(word -> word.substring(0, word.length() - 1))
                            .toList());
        }

        boolean has(String word) {
            return whole.contains(word) || hasBeginningOf(word);
        }

        boolean hasBeginningOf(String text) {
            for (String beginning : beginnings) {
                if (text.startsWith(beginning)) {
                    return true;
                }
            }
            return false;
        }

        boolean begins(String text) {
            for (String word : whole) {
                if (text.startsWith(word)
                        && (text.length() == word.length() || !Character.isLetterOrDigit(text.charAt(word.length())))) {
                    return true;
                }
            }
            return hasBeginningOf(text);
        }
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
        Map<String, Group> groupsByKey = new LinkedHashMap<>();
        ResourceLines.load(owner, resource).forEach((key, words) -> groupsByKey.put(key, Group.of(split(words))));
        return new WordList(groupsByKey);
    }

    private static List<String> split(String words) {
        return Arrays.stream(words.split(",")).map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty()).toList();
    }

    /** The keys in alphabetical order. */
    public List<String> keys() {
        return List.copyOf(groupsByKey.keySet());
    }

    /** The words under a key, as the file has them; empty where the key is not there. */
    public List<String> words(String key) {
        return group(key).words();
    }

    /** Whether a word is one of those under a key. */
    public boolean has(String key, String word) {
        return group(key).has(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a text begins with one of the words or phrases under a key, as whole words. */
    public boolean begins(String key, String text) {
        return group(key).begins(withSingleSpaces(text.strip().toLowerCase(Locale.ROOT)));
    }

    private Group group(String key) {
        return groupsByKey.getOrDefault(key, NONE);
    }

    private static String withSingleSpaces(String text) {
        boolean single = text.indexOf("  ") < 0;
        for (int i = 0; single && i < text.length(); i++) {
            single = text.charAt(i) < '\t' || text.charAt(i) > '\r';
        }
        return single ? text : SPACES.matcher(text).replaceAll(" ");
    }
}
