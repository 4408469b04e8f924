package org.tabularium.interpret.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;

import org.tabularium.interpret.Vocabulary;
import org.tabularium.language.Expression;
import org.tabularium.quantity.NumericToken;

/** Divides a statement with several figures into clauses, one for each figure. */
final class Clauses {

    /** Where one thing said ends for sure. */
    private static final Expression STRONG = Expression.of("[;(]|\\.(?=\\s+\\p{Lu})|\\)(?=[\\s.,;]*\\S)");

    private static final Expression DASH = Expression.of("\\s[-\\u2013](?:\\s(?=\\S*\\p{L})|(?=\\p{L}))|:\\s");

    private final List<Expression> separators;

    private final Expression preposition;

    private final Expression betweenVerb;

    private final Expression withVerb;

    Clauses(Vocabulary vocabulary) {
        this.separators = List.of(STRONG, vocabulary.pattern("clause.part"), vocabulary.pattern("clause.comma"),
                vocabulary.pattern("clause.and"), DASH);
        this.withVerb = vocabulary.pattern("clause.with_verb");
        this.betweenVerb = vocabulary.pattern("clause.between_verb");
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
        for (Expression separator : separators) {
            int last = lastEnd(separator, between);
            if (last >= 0) {
                return from + last;
            }
        }
        OptionalInt verb = verbOfNext(between);
        if (verb.isPresent()) {
            return from + verb.getAsInt();
        }
        Matcher word = preposition.matcher(between);
        int firstWord = between.stripLeading().indexOf(' ');
        int last = firstWord > 0 && word.find(Math.min(firstWord, between.length())) ? word.start() : -1;
        while (last >= 0 && word.find()) {
            last = word.start();
        }
        return last >= 0 ? from + last : to;
    }

    /** "30 % kryterium wynosiło 500 zł": a verb right before a number is said of it, with what belongs to the verb. */
    private OptionalInt verbOfNext(String between) {
        OptionalInt verb = Verbs.last(between);
        if (verb.isEmpty() || !Verbs.nounIn(between.substring(0, verb.getAsInt()))
                || !betweenVerb.isAllOf(between.substring(wordEnd(between, verb.getAsInt())).strip())) {
            return OptionalInt.empty();
        }
        Matcher belongs = withVerb.matcher(between.substring(0, verb.getAsInt()));
        return belongs.find() ? OptionalInt.of(belongs.end()) : verb;
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int lastEnd(Expression separator, String between) {
        Matcher matcher = separator.matcher(between);
        int last = -1;
        while (matcher.find()) {
            last = matcher.group().startsWith("(") ? matcher.start() : matcher.end();
        }
        return last;
    }
}
