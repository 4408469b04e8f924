package org.tabularium.quantity;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tabularium.quantity.NumberStyle.Separator;

/**
 * The grammar of one written number: an optional sign, whole digits with or without groups of three, optional decimals.
 * Groups are parted by one kind of separator throughout. Nothing that breaks a rule is read.
 */
public final class NumberGrammar {

    /** Longer runs of digits are account or registration numbers, and would not fit the warehouse. */
    private static final int MOST_DIGITS = 14;

    private static final Pattern SPACES = Pattern.compile("[ \\u00a0\\u2007\\u2009\\u202f]");

    /** Only an amount of money is found with them: see {@link NumericTokens}. */
    private static final Pattern SPACED_CENTS = Pattern.compile(", (\\d\\d)$");

    private static final Pattern SHAPE = Pattern
            .compile("(?<sign>[+\\-\\u2212\\u2013]? ?)(?<whole>\\d[\\d .,]*?)(?:(?<separator>[.,])(?<decimals>\\d+))?");

    private static final Pattern SEPARATORS = Pattern.compile("[ .,]");

    private static final Pattern SIGN = Pattern.compile("^[+\\-\\u2212\\u2013]");

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:([ .,])\\d{3})(?:\\1\\d{3})*");

    private NumberGrammar() {
    }

    /**
     * Reads a token.
     *
     * @param token
     *            digits with separators and an optional sign, nothing else
     */
    public static NumberReading read(String token, NumberStyle style) {
        if (isWhole(token)) {
            return new NumberReading.Value(new BigDecimal(token));
        }
        String spaced = SPACES.matcher(token.strip()).replaceAll(" ");
        String text = spaced.contains(", ") ? SPACED_CENTS.matcher(spaced).replaceFirst(",$1") : spaced;
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            return new NumberReading.Malformed("not a number");
        }
        String whole = shape.group("whole");
        String decimals = shape.group("decimals");
        if (decimals != null && role(shape.group("separator"), style) == Separator.GROUP) {
            whole = whole + shape.group("separator") + decimals;
            decimals = null;
        }
        return wholeProblem(whole, style) instanceof String problem ? new NumberReading.Malformed(problem)
                : value(shape.group("sign"), isDigits(whole) ? whole : SEPARATORS.matcher(whole).replaceAll(""),
                        decimals == null ? "" : decimals);
    }

    /** Most numbers are nothing but digits. */
    private static boolean isWhole(String token) {
        return !token.isEmpty() && token.length() <= MOST_DIGITS && (token.charAt(0) != '0' || token.length() == 1)
                && isDigits(token);
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static NumberReading value(String sign, String whole, String decimals) {
        if (whole.length() + decimals.length() > MOST_DIGITS) {
            return new NumberReading.Malformed("too many digits for a figure");
        }
        BigDecimal value = new BigDecimal(decimals.isEmpty() ? whole : whole + "." + decimals);
        return new NumberReading.Value(sign.isBlank() || sign.startsWith("+") ? value : value.negate());
    }

    /** What is wrong with the whole part, or {@code null} where nothing is. */
    private static String wholeProblem(String whole, NumberStyle style) {
        if (isDigits(whole)) {
            return whole.length() > 1 && whole.startsWith("0") ? "a leading zero, as in a code" : null;
        }
        Matcher grouped = GROUPED.matcher(whole);
        if (!grouped.matches()) {
            return "digits not in groups of three";
        }
        String separator = grouped.group(1);
        if (!separator.equals(" ") && role(separator, style) == Separator.DECIMAL) {
            return "more than one decimal separator";
        }
        return whole.startsWith("0") ? "a leading zero, as in a code" : null;
    }

    private static Separator role(String separator, NumberStyle style) {
        return separator.equals(".") ? style.dot() : style.comma();
    }

    static String withoutSignAndSpaces(String token) {
        if (isWhole(token)) {
            return token;
        }
        return SIGN.matcher(SPACES.matcher(token.strip()).replaceAll("")).replaceFirst("");
    }
}
