package org.tabularium.export;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from taking text for a formula. Text from a report is not ours: a spreadsheet that opens
 * {@code =HYPERLINK(…)} from a CSV file runs it.
 */
final class FormulaGuard {

    private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /** A negative number as Polish spreadsheets read it. */
    private static final Pattern NEGATIVE = Pattern.compile("-\\d+(,\\d+)?");

    private FormulaGuard() {
    }

    /** Whether a spreadsheet could take a text for a formula: it begins with a sign that begins formulas. */
    static boolean looksLikeFormula(String text) {
        if (!text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0) {
            return true;
        }
        String shown = text.stripLeading();
        return !shown.isEmpty() && STARTS.indexOf(shown.charAt(0)) >= 0;
    }

    /** The text as it is, or with an apostrophe before it where it could be a formula and is no negative number. */
    static String guarded(String text) {
        return looksLikeFormula(text) && !NEGATIVE.matcher(text).matches() ? "'" + text : text;
    }
}
