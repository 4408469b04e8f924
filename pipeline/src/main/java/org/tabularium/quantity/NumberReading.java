package org.tabularium.quantity;

import java.math.BigDecimal;

/** What the grammar says of a token: a number in exactly one way, or none. */
public sealed interface NumberReading {

    /**
     * A number.
     *
     * @param value
     *            exact, with as many decimals as were written
     */
    record Value(BigDecimal value) implements NumberReading {
    }

    /**
     * Digits that are no number.
     *
     * @param reason
     *            what is wrong with them
     */
    record Malformed(String reason) implements NumberReading {
    }
}
