package org.tabularium.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression for texts that mostly have no match: a text without any of the words that each match must
 * contain is not searched. It finds what {@link Pattern} finds.
 * <p>
 * A region of a matcher may begin anywhere but in the middle of a word.
 */
public final class Expression {

    /** Finds nothing in any text. */
    private static final Pattern NOTHING = Pattern.compile("\\A(?!)");

    private final Pattern pattern;

    private final NeededWords needed;

    /** Whether it matches nowhere but at the beginning of a text. */
    private final boolean anchored;

    private Expression(Pattern pattern) {
        this.pattern = pattern;
        this.needed = NeededWords.of(pattern.pattern());
        this.anchored = ExpressionWords.isAnchored(pattern.pattern());
    }

    /** An expression in the notation of {@link Pattern}. */
    public static Expression of(String expression) {
        return of(expression, 0);
    }

    /** An expression with the flags of {@link Pattern}. */
    public static Expression of(String expression, int flags) {
        return new Expression(Pattern.compile(expression, flags));
    }

    /** A matcher of a text, as that of {@link Pattern}. */
    public Matcher matcher(String text) {
        return (needed.oneIsIn(text) ? pattern : NOTHING).matcher(text);
    }

    /** Whether it matches anywhere in a text. */
    public boolean isIn(String text) {
        if (needed.areFirst() && !anchored) {
            return beginsAtOneOf(text);
        }
        if (!needed.oneIsIn(text)) {
            return false;
        }
        Matcher matcher = pattern.matcher(text);
        return anchored ? matcher.lookingAt() : matcher.find();
    }

    /** Whether a match begins at one of the words with which each begins. */
    private boolean beginsAtOneOf(String text) {
        int at = needed.next(text, 0);
        if (at == text.length()) {
            return false;
        }
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        while (at < text.length() && !matcher.region(at, text.length()).lookingAt()) {
            at = needed.next(text, at + 1);
        }
        return at < text.length();
    }

    /** Whether it matches all of a text. */
    public boolean isAllOf(String text) {
        return needed.oneIsIn(text) && pattern.matcher(text).matches();
    }

    /** A text with another instead of each match; the other may name groups, as in {@link Matcher#replaceAll}. */
    public String replaceAll(String text, String other) {
        return mayBeIn(text) ? pattern.matcher(text).replaceAll(other) : text;
    }

    /** The same for the first match only. */
    public String replaceFirst(String text, String other) {
        return mayBeIn(text) ? pattern.matcher(text).replaceFirst(other) : text;
    }

    /** What stands before the first match; all where nothing matches. */
    public String before(String text) {
        if (!mayBeIn(text)) {
            return text;
        }
        Matcher found = pattern.matcher(text);
        return found.find() ? text.substring(0, found.start()) : text;
    }

    /** Whether a text is worth searching: most are not. */
    public boolean mayBeIn(String text) {
        return anchored || needed.areFirst() ? isIn(text) : needed.oneIsIn(text);
    }

    /** The same without looking for words first. */
    Pattern pattern() {
        return pattern;
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }
}
