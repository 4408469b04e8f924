package org.tabularium.language;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.HashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns of phrase of a language as regular expressions under names, read from a resource file of lines
 * {@code name = expression}. {@code <group>} in an expression stands for any word or phrase of that group of the word
 * list. Case does not matter unless the expression says so with {@code (?-i)}, and {@code \b} and {@code \w} know the
 * letters of every language.
 */
public final class WordPatterns {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** A group's name; the names of captured groups have no dot before the sign and stand behind "(?". */
    private static final Pattern GROUP = Pattern.compile("(?<!\\(\\?|\\\\k)<([a-z][\\w.]*)>");

    private final Map<String, Expression> byName;

    private WordPatterns(Map<String, Expression> byName) {
        this.byName = byName;
    }

    /**
     * Reads the patterns of a language.
     *
     * @param owner
     *            the class beside which the resource lies
     * @param resource
     *            the name of the resource, relative to the class
     * @param words
     *            the groups that the patterns may name
     */
    public static WordPatterns load(Class<?> owner, String resource, WordList words) {
        Map<String, Expression> byName = new HashMap<>();
        ResourceLines.load(owner, resource)
                .forEach((name, expression) -> byName.put(name, Expression.of(expand(expression, words), FLAGS)));
        return new WordPatterns(byName);
    }

    /**
     * The pattern of a name.
     *
     * @throws IllegalArgumentException
     *             if the file has no such line: a mistake in the program, not in a document
     */
    public Expression pattern(String name) {
        Expression pattern = byName.get(name);
        if (pattern == null) {
            throw new IllegalArgumentException("the language has no pattern named " + name);
        }
        return pattern;
    }

    /** All of them by their names. */
    Map<String, Expression> all() {
        return byName;
    }

    private static String expand(String expression, WordList words) {
        return GROUP.matcher(expression)
                .replaceAll(group -> Matcher.quoteReplacement(anyOf(words.words(group.group(1)), group.group(1))));
    }

    /** The longest first, so that "a także" is not taken for "a". */
    private static String anyOf(List<String> words, String group) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a pattern names the group " + group + ", which has no words");
        }
        return words.stream().sorted(Comparator.comparingInt(String::length).reversed()).map(WordPatterns::expression)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String expression(String word) {
        boolean beginning = word.endsWith("*");
        String whole = Pattern.quote(beginning ? word.substring(0, word.length() - 1) : word);
        return beginning ? whole + "\\p{L}*" : whole;
    }
}
