package org.tabularium.interpret;

import java.util.regex.Pattern;

/** Labels as the warehouse keeps them: the document's words without what belongs to sentence and layout. */
public final class Labels {

    private static final Pattern STOP = Pattern.compile("(?<=[\\p{L}\\d]{4}|[)”\"])[.,;]+$");

    private static final Pattern IN_BRACKETS = Pattern.compile("^\\(([^()]*)\\)$");

    private Labels() {
    }

    /** Without the full stop or comma behind it; that of an abbreviation stays. */
    public static String withoutStop(String label) {
        return STOP.matcher(label).replaceFirst("");
    }

    /** Without a pair of brackets around all of it. */
    public static String withoutBrackets(String label) {
        return IN_BRACKETS.matcher(label.strip()).replaceFirst("$1").strip();
    }
}
