package org.tabularium.interpret;

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
}
