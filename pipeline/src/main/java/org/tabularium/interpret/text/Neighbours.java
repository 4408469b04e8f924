package org.tabularium.interpret.text;

import java.util.ArrayList;
import java.util.List;

import org.tabularium.interpret.Vocabulary;
import org.tabularium.language.Expression;
import org.tabularium.quantity.NumericToken;

/** What stands between two numbers of a sentence may make them one figure, a range, a change or several rates. */
final class Neighbours {

    private static final Expression SLASH = Expression.of("\\s*/\\s*");

    /** Words further away than this many characters say nothing about two numbers. */
    private static final int NEAR = 120;

    private final Expression to;

    private final Expression from;

    private final Expression unitTo;

    private final Expression changeFrom;

    private final Expression hours;

    private final Expression minutes;

    Neighbours(Vocabulary vocabulary) {
        this.to = vocabulary.pattern("joint.to");
        this.from = vocabulary.pattern("joint.from");
        this.unitTo = vocabulary.pattern("joint.unit_to");
        this.changeFrom = vocabulary.pattern("joint.change_from");
        this.hours = vocabulary.pattern("joint.hours");
        this.minutes = vocabulary.pattern("joint.minutes");
    }

    /** What two numbers that follow each other are together. */
    private enum Joint {
        /** "40,00 / 45,00 (za dobę)". */
        RATES,
        /** "od 3 do 9 osób". */
        RANGE,
        /** "wzrósł z 29,50 zł do 35 zł". */
        CHANGE,
        /** "12 h 30 min". */
        HOURS_AND_MINUTES,
        /** Two figures. */
        NONE
    }

    /**
     * Joins the figures of a sentence.
     *
     * @param tokens
     *            the numbers of the sentence
     * @param figures
     *            the figure of each token; changed in place
     *
     * @return the tokens that are no figures any more, because they went into the one before
     */
    List<NumericToken> join(String text, List<NumericToken> tokens, List<Figure> figures) {
        List<NumericToken> joined = new ArrayList<>();
        for (int i = tokens.size() - 2; i >= 0; i--) {
            Figure first = figures.get(i);
            Figure second = figures.get(i + 1);
            switch (joint(text, tokens.get(i), tokens.get(i + 1))) {
                case RATES -> figures.set(i, first.sharing(second));
                case RANGE -> {
                    Figure upper = second.upTo(first);
                    figures.set(i + 1, upper);
                    figures.set(i, first.sharing(upper).from());
                }
                case CHANGE -> {
                    figures.set(i + 1, second.changedFrom(first));
                    figures.set(i, first.changedTo(second));
                }
                case HOURS_AND_MINUTES -> {
                    figures.set(i, first.withMinutes(second));
                    figures.remove(i + 1);
                    joined.add(tokens.get(i + 1));
                }
                case NONE -> {
                    // each stands for itself
                }
            }
        }
        return joined;
    }

    private Joint joint(String text, NumericToken first, NumericToken second) {
        String before = text.substring(Math.max(0, first.start() - NEAR), first.start());
        String between = text.substring(first.end(), second.start());
        if (SLASH.isAllOf(between)) {
            return Joint.RATES;
        }
        if (to.isAllOf(between) && from.isAllOf(before)) {
            return Joint.RANGE;
        }
        if (unitTo.isAllOf(between) && changeFrom.isAllOf(before)) {
            return Joint.CHANGE;
        }
        boolean ofHour = minutes.isAllOf(text.substring(second.end(), Math.min(text.length(), second.end() + NEAR)));
        return ofHour && hours.isAllOf(between) ? Joint.HOURS_AND_MINUTES : Joint.NONE;
    }
}
