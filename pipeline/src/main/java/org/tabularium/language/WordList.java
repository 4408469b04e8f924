package org.tabularium.language;

import java.util.Arrays;
import java.util.BitSet;
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
        // whoever asks names a group by a literal, and those are interned too: the same text is the same object
        ResourceLines.load(owner, resource).forEach((key, words) -> groups.put(key.intern(), Group.of(split(words))));
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
        Group group = group(key);
        return group.mayHave(word) && group.has(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a text begins with one of the words or phrases under a key, as whole words. */
    public boolean begins(String key, String text) {
        Group group = group(key);
        String said = text.strip();
        return group.mayHave(said) && group.begins(head(said, group.longest() + 1));
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
     * @param firstLetters
     *            with which they begin, in small letters: most words that are asked for begin with another
     * @param longest
     *            how many characters the longest has
     */
    private record Group(List<String> words, Set<String> whole, TreeSet<String> beginnings, BitSet firstLetters,
            int longest) {

        static final Group NONE = of(List.of());

        static Group of(List<String> words) {
            TreeSet<String> beginnings = new TreeSet<>();
            words.stream().filter(word -> word.endsWith("*")).map(word -> word.substring(0, word.length() - 1)).sorted()
                    .filter(word -> !beginsWithOne(beginnings, word)).forEach(beginnings::add);
            BitSet firstLetters = new BitSet();
            words.forEach(word -> firstLetters.set(word.charAt(0)));
            return new Group(words,
                    words.stream().filter(word -> !word.endsWith("*")).collect(Collectors.toUnmodifiableSet()),
                    beginnings, firstLetters, words.stream().mapToInt(String::length).max().orElse(0));
        }

        /** Whether one of the words begins with the first letter of a text. */
        boolean mayHave(String text) {
            return !text.isEmpty() && firstLetters.get(Character.toLowerCase(text.charAt(0)));
        }

        boolean has(String word) {
            return whole.contains(word) || beginsWithOne(beginnings, word);
        }

        boolean begins(String text) {
            if (beginsWithOne(beginnings, text)) {
                return true;
            }
            for (String word : whole) {
                if (beginsWith(text, word)) {
                    return true;
                }
            }
            return false;
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
