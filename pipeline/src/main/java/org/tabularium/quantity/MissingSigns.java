package org.tabularium.quantity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.tabularium.language.WordList;

/** The signs that stand in a table in place of a value. */
public final class MissingSigns {

    private static final Pattern DASHES = Pattern.compile("[-\\u2010-\\u2015\\u2212_]+");

    private static final WordList WORDS = WordList.load(MissingSigns.class, "pl/signs.properties");

    private MissingSigns() {
    }

    /** The status that a whole cell's text stands for; empty where the text is no such sign. */
    public static Optional<Status> read(String cell) {
        String sign = cell.strip().toLowerCase(Locale.ROOT);
        if (DASHES.matcher(sign.replaceAll("\\s", "")).matches()) {
            return Optional.of(Status.NIL);
        }
        if (WORDS.words("missing").contains(sign)) {
            return Optional.of(Status.MISSING);
        }
        if (WORDS.words("not_applicable").contains(sign)) {
            return Optional.of(Status.NOT_APPLICABLE);
        }
        return sign.equals("#") ? Optional.of(Status.SUPPRESSED) : Optional.empty();
    }
}
