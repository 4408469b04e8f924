package org.tabularium.interpret;

import org.tabularium.language.Expression;

/** Labels as the warehouse keeps them: the document's words without what belongs to sentence and layout. */
public final class Labels {

    private static final Expression STOP = Expression.of("(?<=[\\p{L}\\d]{4}|[)”\"])[.,;]+$");

    private static final Expression LOOSE_DASH = Expression.of("(?<=\\S)\\s+[-\\u2013\\u2014]$");

    private static final Expression IN_BRACKETS = Expression.of("^\\(([^()]*)\\)$");

    private Labels() {
    }

    /** Without the full stop, comma or loose dash behind it; the stop of an abbreviation stays. */
    public static String withoutStop(String label) {
        boolean endsWithWord = !label.isEmpty() && Character.isLetterOrDigit(label.charAt(label.length() - 1));
        return endsWithWord ? label : STOP.replaceFirst(LOOSE_DASH.replaceFirst(label, ""), "");
    }

    /** Without a pair of brackets around all of it. */
    public static String withoutBrackets(String label) {
        return IN_BRACKETS.replaceFirst(label.strip(), "$1").strip();
    }
}
