package org.tabularium.interpret;

import java.util.ArrayList;
import java.util.List;

/**
 * How sure the reading of a figure is, with the evidence.
 *
 * @param value
 *            0 to 1
 * @param reasons
 *            the rules that led to this reading, most general first, in words a person can follow
 */
public record Confidence(double value, List<String> reasons) {

    public Confidence {
        if (value < 0 || value > 1) {
            throw new IllegalArgumentException("confidence is between 0 and 1: " + value);
        }
        reasons = List.copyOf(reasons);
    }

    private static final double LOWEST = 0.1;

    private static final double HIGHEST = 0.99;

    /**
     * How sure a reading is that begins with the place where the figure stands.
     *
     * @param place
     *            a reason of the kind of place, such as {@link Reason#CELL}
     * @param rules
     *            what led to the reading
     */
    public static Confidence of(Reason place, List<String> rules) {
        return new Confidence(place.weight(), rules);
    }

    /**
     * Surer or less sure for a further reason.
     *
     * @param detail
     *            what the reason rests on here, in words
     */
    public Confidence and(Reason reason, String detail) {
        List<String> all = new ArrayList<>(reasons);
        all.add(reason.because(detail));
        return new Confidence(Math.clamp(value + reason.weight(), LOWEST, HIGHEST), all);
    }
}
