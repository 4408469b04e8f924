package org.tabularium.language;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Words of a language under keys, read from a resource file. A word that ends with {@code *} stands for all words that
 * begin so; words are compared in lower case.
 */
public final class WordList {

    private final Map<String, Group> groups;

    private WordList(Map<String, Group> groups) {
        this.groups = groups;
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
        Map<String, Group> groups = new LinkedHashMap<>();
        ResourceLines.load(owner, resource).forEach((key, words) -> groups.put(key, Group.of(split(words))));
        return new WordList(groups);
    }

    private static List<String> split(String words) {
        return Arrays.stream(words.split(",")).map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty()).toList();
    }

    /** The keys in alphabetical order. */
    public List<String> keys() {
        return List.copyOf(groups.keySet());
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
        Group group = group(key);
        return group.begins(head(text.strip(), group.longest() + 1));
    }

    private Group group(String key) {
        return groups.getOrDefault(key, Group.NONE);
    }

    /** The beginning of a text in small letters, every run of white space as one space. */
    private static String head(String text, int length) {
        StringBuilder head = new StringBuilder(length);
        for (int i = 0; i < text.length() && head.length() < length; i++) {
            boolean space = isSpace(text.charAt(i));
            if (!space || !isSpace(text.charAt(i - 1))) {
                head.append(space ? ' ' : text.charAt(i));
            }
        }
        return head.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /**
     * The words under one key.
     *
     * @param words
     *            all of them
     * @param whole
     *            those that stand for themselves
     * @param beginnings
     *            what the others begin with; none of them begins with another
     * @param longest
     *            how many characters the longest has
     */
    private record Group(List<String> words, Set<String> whole, TreeSet<String> beginnings, int longest) {

        static final Group NONE = of(List.of());

        static Group of(List<String> words) {
            TreeSet<String> beginnings = new TreeSet<>();
            words.stream().filter(word -> word.endsWith("*")).map(word -> word.substring(0, word.length() - 1)).sorted()
                    .filter(word -> !beginsWithOne(beginnings, word)).forEach(beginnings::add);
            return new Group(words,
                    words.stream().filter(word -> !word.endsWith("*")).collect(Collectors.toUnmodifiableSet()),
                    beginnings, words.stream().mapToInt(String::length).max().orElse(0));
        }

        boolean has(String word) {
            return whole.contains(word) || beginsWithOne(beginnings, word);
        }

        boolean begins(String text) {
            return beginsWithOne(beginnings, text) || whole.stream().anyMatch(word -> beginsWith(text, word));
        }

        private static boolean beginsWith(String text, String word) {
            return text.startsWith(word)
                    && (text.length() == word.length() || !Character.isLetterOrDigit(text.charAt(word.length())));
        }

        /** Between a beginning and a word that begins so stand only words that begin so. */
        private static boolean beginsWithOne(TreeSet<String> beginnings, String word) {
            String before = beginnings.floor(word);
            return before != null && word.startsWith(before);
        }
    }
}
