package org.tabularium.interpret.table;

import java.util.List;
import java.util.Optional;

import org.tabularium.quantity.NumericToken;

/**
 * A text that is one number and nothing else, as in most cells of a table. It has no words, so nothing needs to be read
 * out of them.
 *
 * @param written
 *            the number with its sign
 */
record LoneNumber(NumericToken token, String written) {

    private static final String SIGNS = "+-\u2212\u2013";

    /**
     * The number that a text is.
     *
     * @param tokens
     *            those of the text
     *
     * @return empty where the text has more than one number, or anything beside it but spaces and a sign
     */
    static Optional<LoneNumber> of(String text, List<NumericToken> tokens) {
        if (tokens.size() != 1) {
            return Optional.empty();
        }
        NumericToken token = tokens.getFirst();
        String before = text.substring(0, token.start());
        boolean signed = before.length() == 1 && SIGNS.contains(before);
        return (signed || before.isBlank()) && text.substring(token.end()).isBlank()
                ? Optional.of(new LoneNumber(token, signed ? before + token.text() : token.text()))
                : Optional.empty();
    }
}
