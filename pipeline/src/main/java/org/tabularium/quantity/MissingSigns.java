package org.tabularium.quantity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.tabularium.language.Expression;
import org.tabularium.language.WordList;

/** The signs that stand in a table in place of a value. */
public final class MissingSigns {

    private static final Pattern DASHES = Pattern.compile("(?:\\s*[-\\u2010-\\u2015\\u2212_])+\\s*");

    private static final WordList WORDS = WordList.load(MissingSigns.class, "pl/signs.properties");

    /** What spreadsheet programs show where a formula failed: "#DIV/0!", in other languages "#DZIEL/0!". */
    private static final Expression ERROR = Expression.of("#\\p{L}[\\p{L}\\d/_.]*[!?]|#n/[ad]!?|[\\p{L}]{3,5}:5\\d\\d");

    private MissingSigns() {
    }

    /** The status that a whole cell's text stands for; empty where the text is no such sign. */
    public static Optional<Status> read(String cell) {
        String sign = cell.strip().toLowerCase(Locale.ROOT);
        if (sign.isEmpty() || sign.charAt(0) >= '0' && sign.charAt(0) <= '9') {
            return Optional.empty(); // most cells hold figures, and no sign begins with a digit
        }
        if (!Character.isLetter(sign.charAt(0)) && DASHES.matcher(sign).matches()) {
            return Optional.of(Status.NIL);
        }
        if (WORDS.has("missing", sign)) {
            return Optional.of(Status.MISSING);
        }
        if (WORDS.has("not_applicable", sign)) {
            return Optional.of(Status.NOT_APPLICABLE);
        }
        if (ERROR.isAllOf(sign)) {
            return Optional.of(Status.INVALID);
        }
        return sign.equals("#") ? Optional.of(Status.SUPPRESSED) : Optional.empty();
    }
}
