package org.tabularium.quantity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number words of a language: "ośmioma", "dwadzieścia pięć", "dwukrotnie". */
public final class NumberWords {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final NumberWords POLISH = new NumberWords(
            WordList.load(NumberWords.class, "pl/numerals.properties"),
            WordList.load(NumberWords.class, "pl/times.properties"));

    private final Map<String, Integer> values = new HashMap<>();

    private final Map<String, Integer> times = new HashMap<>();

    private NumberWords(WordList numerals, WordList timesWords) {
        numerals.keys()
                .forEach(value -> numerals.words(value).forEach(word -> values.put(word, Integer.valueOf(value))));
        timesWords.keys()
                .forEach(value -> timesWords.words(value).forEach(word -> times.put(word, Integer.valueOf(value))));
    }

    /** The number words of Polish. */
    public static NumberWords polish() {
        return POLISH;
    }

    /**
     * The number words of a text, as tokens from left to right. Words that stand together make one number: tens and
     * ones, hundreds before them.
     */
    public List<NumericToken> in(String text) {
        List<NumericToken> tokens = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        int last = 0;
        while (word.find()) {
            int value = value(word.group());
            if (value == 0) {
                continue;
            }
            boolean goesOn = !tokens.isEmpty() && text.substring(tokens.getLast().end(), word.start()).isBlank()
                    && fits(last, value);
            NumericToken before = goesOn ? tokens.removeLast() : new NumericToken(word.start(), word.start(), "");
            tokens.add(new NumericToken(before.start(), word.end(), text.substring(before.start(), word.end())));
            last = value;
        }
        return List.copyOf(tokens);
    }

    private static boolean fits(int larger, int smaller) {
        return larger >= 100 && smaller < 100 || larger >= 20 && larger < 100 && smaller < 10;
    }

    /** The value of a token that {@link #in} found; empty for any other text. */
    public OptionalInt read(String token) {
        int sum = 0;
        for (String word : token.strip().split("\\s+")) {
            int value = value(word);
            if (value == 0) {
                return OptionalInt.empty();
            }
            sum += value;
        }
        return OptionalInt.of(sum);
    }

    /** Whether a word says how many times something was done. */
    public boolean isTimes(String word) {
        return times.containsKey(word.toLowerCase(Locale.ROOT));
    }

    private int value(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return values.getOrDefault(lower, times.getOrDefault(lower, 0));
    }
}
