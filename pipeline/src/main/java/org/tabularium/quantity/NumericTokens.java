package org.tabularium.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tabularium.language.WordList;

/** Finds the numeric tokens of a text: every digit of the text is in exactly one of them. */
public final class NumericTokens {

    private static final String SPACES = " \u00a0\u2007\u2009\u202f";

    private static final String SPACE = "[" + SPACES + "]";

    /** "746 386, 84 zł": the space behind the comma of an amount is a slip of the hand that leaves no doubt. */
    private static final String CENTS = "," + SPACE + "\\d\\d(?=" + SPACE + "?(?:" + currencies() + ")(?!\\p{L}))";

    private static final Pattern TOKEN = Pattern.compile(
            "\\d{1,3}(?:" + SPACE + "\\d{3})+(?!\\d)(?:" + CENTS + "|,\\d+)?|\\d+" + CENTS + "|\\d+(?:[.,]\\d+)*");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private NumericTokens() {
    }

    private static String currencies() {
        WordList units = WordList.load(Units.class, "pl/units.properties");
        return Stream.of("PLN", "EUR").flatMap(code -> units.words(code).stream()).map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** The numeric tokens from left to right. */
    public static List<NumericToken> in(String text) {
        int start = firstDigit(text, 0);
        if (start == text.length()) {
            return List.of();
        }
        List<NumericToken> tokens = new ArrayList<>();
        for (int end; start < text.length(); start = firstDigit(text, end)) {
            end = end(text, start);
            NumericToken token = new NumericToken(start, end, text.substring(start, end));
            if (!tokens.isEmpty() && breaksOff(tokens.getLast(), token, text)) {
                NumericToken beginning = tokens.removeLast();
                token = new NumericToken(beginning.start(), token.end(),
                        text.substring(beginning.start(), token.end()));
            }
            tokens.add(token);
        }
        return List.copyOf(tokens);
    }

    private static int firstDigit(String text, int from) {
        int at = from;
        while (at < text.length() && !isDigit(text, at)) {
            at++;
        }
        return at;
    }

    /** The end of the token that begins with the digit at a place. */
    private static int end(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text, end)) {
            end++;
        }
        if (!mayGoOn(text, end)) {
            return end; // most tokens are nothing but digits
        }
        Matcher token = TOKEN.matcher(text);
        return token.find(start) ? token.end() : end;
    }

    /** Whether digits may belong to those before a place: behind a separator, or behind the comma of an amount. */
    private static boolean mayGoOn(String text, int at) {
        if (at + 1 >= text.length()) {
            return false;
        }
        char separator = text.charAt(at);
        boolean space = SPACES.indexOf(separator) >= 0;
        return (space || separator == '.' || separator == ',') && isDigit(text, at + 1)
                || separator == ',' && SPACES.indexOf(text.charAt(at + 1)) >= 0;
    }

    private static boolean isDigit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /**
     * Digits, a single space, digits: one number with a broken group ("74 80"), unless the first is a year that the
     * sentence names before a figure ("w 2019 462").
     */
    private static boolean breaksOff(NumericToken first, NumericToken second, String text) {
        return second.start() == first.end() + 1 && SPACES.indexOf(text.charAt(first.end())) >= 0
                && !YEAR.matcher(first.text()).matches();
    }
}
