package org.tabularium.interpret.text;

import java.util.regex.Pattern;

import org.tabularium.quantity.NumericToken;

/**
 * What a statement says about one of its numbers.
 *
 * @param before
 *            the words of the clause before the number
 * @param token
 *            the number's place in the sentence
 * @param after
 *            the words of the clause behind the number
 * @param signed
 *            the number with a sign that belongs to it
 */
record Clause(String before, NumericToken token, String after, String signed) {

    private static final Pattern SHARE = Pattern.compile("\\s?(?:%|p\\.?p\\.)");

    private static final String SIGNS = "+-\u2212\u2013";

    static Clause of(String sentence, int from, int to, NumericToken token) {
        String before = sentence.substring(from, token.start());
        String after = sentence.substring(token.end(), to);
        String head = before.stripTrailing();
        boolean sign = endsWithSign(head);
        boolean sticks = sign && head.length() == before.length();
        boolean share = sign && SHARE.matcher(after).lookingAt();
        boolean belongs = sticks && head.length() == 1 || share && head.length() == 1 || sticks && share;
        String signed = belongs ? head.charAt(head.length() - 1) + token.text() : token.text();
        return new Clause(belongs ? head.substring(0, head.length() - 1) : before, token, after, signed);
    }

    /** Whether a text ends with a sign that stands by itself. */
    private static boolean endsWithSign(String head) {
        int last = head.length() - 1;
        return last >= 0 && SIGNS.indexOf(head.charAt(last)) >= 0
                && (last == 0 || head.charAt(last - 1) == '(' || Character.isWhitespace(head.charAt(last - 1)));
    }

    /** The text of the clause without its number. */
    String words() {
        return before + " " + after;
    }
}
