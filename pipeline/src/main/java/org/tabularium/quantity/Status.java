package org.tabularium.quantity;

import java.util.Locale;

/** What stands where a value is expected, in the terms of official statistics. */
public enum Status {
    /** A value. */
    NORMAL,
    /** A dash: the thing did not occur. */
    NIL,
    /** No information: "b.d.", a dot, or an empty cell among filled ones. */
    MISSING,
    /** "X": cannot or need not be filled. */
    NOT_APPLICABLE,
    /** "#": withheld. */
    SUPPRESSED,
    /** Something that is no number where a number must be; its text is kept and no value is guessed. */
    INVALID;

    /** The name in tables and exports, such as {@code not_applicable}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
