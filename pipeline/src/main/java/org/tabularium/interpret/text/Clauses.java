package org.tabularium.interpret.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tabularium.interpret.Vocabulary;
import org.tabularium.quantity.NumericToken;

/** Divides a statement with several figures into clauses, one for each figure. */
final class Clauses {

    /** Where one thing said ends for sure. */
    private static final Pattern STRONG = Pattern.compile("[;(]|\\.(?=\\s+\\p{Lu})|\\)(?=[\\s.,;]*\\S)");

    private static final Pattern DASH = Pattern.compile("\\s[-\\u2013]\\s(?=\\S*\\p{L})|:\\s");

    private final List<Pattern> separators;

    private final Pattern preposition;

    Clauses(Vocabulary vocabulary) {
        this.separators = List.of(STRONG, vocabulary.pattern("clause.part"), vocabulary.pattern("clause.comma"),
                vocabulary.pattern("clause.and"), DASH);
        this.preposition = vocabulary.pattern("clause.preposition");
    }

    /**
     * The borders between the clauses of the figures: one more than there are figures, the ends of the text included.
     */
    List<Integer> borders(String text, List<NumericToken> figures) {
        List<Integer> borders = new ArrayList<>();
        borders.add(0);
        for (int i = 1; i < figures.size(); i++) {
            borders.add(border(text, figures.get(i - 1).end(), figures.get(i).start()));
        }
        borders.add(text.length());
        return borders;
    }

    private int border(String text, int from, int to) {
        String between = text.substring(from, to);
        for (Pattern separator : separators) {
            int last = lastEnd(separator, between);
            if (last >= 0) {
                return from + last;
            }
        }
        Matcher word = preposition.matcher(between);
        int firstWord = between.stripLeading().indexOf(' ');
        if (firstWord > 0 && word.find(Math.min(firstWord, between.length()))) {
            return from + word.start();
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
