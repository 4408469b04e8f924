package org.tabularium.interpret.table;

import java.util.List;
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
        boolean begins = plain.charAt(0) >= '0' && plain.charAt(0) <= '9';
        return !begins && MissingSigns.read(plain).isPresent()
                || (begins || vocabulary.pattern("cell.figure").isAllOf(plain))
                        && words(plain) <= MOST_WORDS_OF_A_FIGURE;
    }

    /** How many words a text has that are parted by one space each. */
    private static int words(String plain) {
        int words = 1;
        for (int space = plain.indexOf(' '); space >= 0; space = plain.indexOf(' ', space + 1)) {
            words++;
        }
        return words;
    }

    /** Whether the text stands for the one above it: "j.w.", "-//-", a lone quotation mark. */
    static boolean isDitto(String text, Vocabulary vocabulary) {
        String plain = Spaces.collapse(text);
        return vocabulary.has("ditto", plain)
                || !plain.isEmpty() && !Character.isLetter(plain.charAt(0)) && DITTO.matcher(plain).matches();
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
