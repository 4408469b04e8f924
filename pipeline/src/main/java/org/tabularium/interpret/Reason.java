package org.tabularium.interpret;

import java.util.Locale;

/**
 * What makes a reading surer or less sure, each with its weight: the only place where the weights stand. A confidence
 * begins with the weight of the place where the figure stands and adds the weight of each further reason once. The
 * weights put readings in an order and are no probabilities.
 */
public enum Reason {
    /** The figure stands in a cell, under a header and beside a label. */
    CELL(0.95),
    /** The table has one observation a row, and each of its columns is named. */
    ROW_OF_ITS_OWN(0.95),
    /** The cell has words of its own, which had to be told apart from those of its label. */
    OWN_WORDS(-0.15),
    /** Nothing in the table names a year; that of its caption or of the report was taken. */
    YEAR_OF_REPORT(-0.05),
    /** No year is named, or several are. */
    NO_YEAR(-0.65),
    /** The digits are no number; no value was taken. */
    NO_NUMBER(-0.65),
    /** Neither row nor column has a label; the heading of the table was taken. */
    NO_LABEL(-0.25),
    /** A header or caption scales the figure. */
    SCALED(-0.05),
    /** The parts of a whole add up to it. */
    SUM_HOLDS(0.02),
    /** They do not. */
    SUM_BROKEN(-0.3),
    /** A part is larger than its whole. */
    PART_ABOVE_WHOLE(-0.3),
    /** Ten times, or a tenth, of the figure of the year before or after. */
    JUMP(-0.05);

    private final double weight;

    private final String named;

    Reason(double weight) {
        this.weight = weight;
        this.named = String.format(Locale.ROOT, "%s (%+.2f): ", code(), weight);
    }

    /** What it adds to a confidence; what a confidence begins with for a place. */
    public double weight() {
        return weight;
    }

    /** The name in tables and exports. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason as it is kept with an observation: its name, its weight and what it rests on. */
    String because(String detail) {
        return named + detail;
    }
}
