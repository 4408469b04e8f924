package org.tabularium.interpret;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tabularium.language.Expression;

/** Labels as the warehouse keeps them: the document's words without what belongs to sentence and layout. */
public final class Labels {

    private static final Pattern STOP = Pattern.compile("(?<=[\\p{L}\\d]{4}|[)”\"])[.,;]+$");

    private static final Pattern LOOSE_DASH = Pattern.compile("(?<=\\S)\\s+[-\\u2013\\u2014]$");

    /** What a label may end with that goes; most labels end with a letter and stay as they are. */
    private static final String ENDS = ".,;-\u2013\u2014\n\r\u0085\u2028\u2029";

    private static final Expression IN_BRACKETS = Expression.of("^\\(([^()]*)\\)$");

    private Labels() {
    }

    /** Without the full stop, comma or loose dash behind it; the stop of an abbreviation stays. */
    public static String withoutStop(String label) {
        if (label.isEmpty() || ENDS.indexOf(label.charAt(label.length() - 1)) < 0) {
            return label;
        }
        return without(STOP, without(LOOSE_DASH, label));
    }

    /** What stands at the end is looked for there alone. */
    private static String without(Pattern pattern, String label) {
        int end = label.length();
        while (end > 0 && (ENDS.indexOf(label.charAt(end - 1)) >= 0 || Character.isWhitespace(label.charAt(end - 1)))) {
            end--;
        }
        Matcher found = pattern.matcher(label);
        return found.find(end) ? label.substring(0, found.start()) + label.substring(found.end()) : label;
    }

    /** Without a pair of brackets around all of it. */
    public static String withoutBrackets(String label) {
        return IN_BRACKETS.replaceFirst(label.strip(), "$1").strip();
    }
}
