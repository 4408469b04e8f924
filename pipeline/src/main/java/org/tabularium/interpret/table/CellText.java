package org.tabularium.interpret.table;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.quantity.MissingSigns;
import org.tabularium.quantity.NumericTokens;

/** What the text of a cell looks like, before it is read. */
final class CellText {

    private static final Pattern ORDINAL = Pattern
            .compile("(?:\\d{1,3}|[IVX]{1,5}|[a-z])[.)]?|\\d{1,2}(?:\\.\\d{1,2})+\\.?");

    private static final Pattern DITTO = Pattern
            .compile("[-\u2013\u2014]*\\s*(?:[\"\u201d\u201e\u201c]|''|,,|//)\\s*[-\u2013\u2014]*");

    private static final int MOST_WORDS_OF_A_FIGURE = 8;

    private CellText() {
    }

    /** Whether the text is a sign for a missing value, or a number with at most a few words behind it. */
    static boolean isFigure(String text, Vocabulary vocabulary) {
        String plain = Spaces.collapse(text);
        if (plain.isEmpty()) {
            return false;
        }
        return MissingSigns.read(plain).isPresent() || vocabulary.pattern("cell.figure").matcher(plain).matches()
                && plain.split(" ").length <= MOST_WORDS_OF_A_FIGURE;
    }

    /** Whether the text stands for the one above it: "j.w.", "-//-", a lone quotation mark. */
    static boolean isDitto(String text, Vocabulary vocabulary) {
        String plain = Spaces.collapse(text);
        return DITTO.matcher(plain).matches() || vocabulary.words("ditto").contains(plain.toLowerCase(Locale.ROOT));
    }

    /** Whether there is any digit. */
    static boolean hasNumber(String text) {
        return !NumericTokens.in(text).isEmpty();
    }

    /** Whether the text is an ordinal such as "1.", "2)", "IV" or "1.2". */
    static boolean isOrdinal(String text) {
        return ORDINAL.matcher(text.strip()).matches();
    }

    static boolean allOrdinals(List<String> texts) {
        return texts.stream().allMatch(CellText::isOrdinal);
    }
}
