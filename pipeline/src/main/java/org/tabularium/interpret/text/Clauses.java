package org.tabularium.interpret.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tabularium.quantity.NumericToken;

/** Divides a statement with several figures into clauses, one for each figure. */
final class Clauses {

    /** Where one thing said ends for sure. */
    private static final Pattern STRONG = Pattern.compile("[;(]|\\.(?=\\s+\\p{Lu})|\\)(?=[\\s.,;]*\\S)");

    private static final Pattern PART = Pattern.compile(",?\\s+(?=(?:w tym|z czego|z tego)\\b)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern COMMA = Pattern.compile(",(?!\\d)|\\s(?=a\\s|natomiast\\s|co\\s)");

    private static final Pattern AND = Pattern.compile("\\s(?=(?:i|oraz|a także|lub|/)\\s+(?:\\S+\\s+){0,5}$)");

    private static final Pattern DASH = Pattern.compile("\\s[-\\u2013]\\s(?=\\S*\\p{L})|:\\s");

    private static final Pattern PREPOSITION = Pattern.compile("\\s(?=(?:przy|na|dla|z|ze|do|przez|w|o|po)\\s)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private Clauses() {
    }

    /**
     * The borders between the clauses of the figures: one more than there are figures, the ends of the text included.
     */
    static List<Integer> borders(String text, List<NumericToken> figures) {
        List<Integer> borders = new ArrayList<>();
        borders.add(0);
        for (int i = 1; i < figures.size(); i++) {
            borders.add(border(text, figures.get(i - 1).end(), figures.get(i).start()));
        }
        borders.add(text.length());
        return borders;
    }

    private static int border(String text, int from, int to) {
        String between = text.substring(from, to);
        for (Pattern separator : List.of(STRONG, PART, COMMA, AND, DASH)) {
            int last = lastEnd(separator, between);
            if (last >= 0) {
                return from + last;
            }
        }
        Matcher preposition = PREPOSITION.matcher(between);
        int firstWord = between.stripLeading().indexOf(' ');
        if (firstWord > 0 && preposition.find(Math.min(firstWord, between.length()))) {
            return from + preposition.start();
        }
        return to;
    }

    private static int lastEnd(Pattern separator, String between) {
        Matcher matcher = separator.matcher(between);
        int last = -1;
        while (matcher.find()) {
            last = matcher.group().startsWith("(") ? matcher.start() : matcher.end();
        }
        return last;
    }
}
