package org.tabularium.warehouse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The one place where a value takes the scale of its column, DECIMAL(18,4).
 *
 * @param value
 *            with four decimals, or empty where the value cannot be kept
 * @param change
 *            what was lost
 */
record StoredValue(Optional<BigDecimal> value, Change change) {

    private static final int DECIMALS = 4;

    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(14);

    private static final BigDecimal THOUSANDTH = new BigDecimal("0.001");

    enum Change {
        NONE, ROUNDED, REFUSED
    }

    /** A value that can be kept, without its decimal point. */
    static long unscaled(BigDecimal value) {
        return value.setScale(DECIMALS).unscaledValue().longValueExact();
    }

    /** The value that {@link #unscaled} was made of. */
    static BigDecimal scaled(long unscaled) {
        return BigDecimal.valueOf(unscaled, DECIMALS);
    }

    static StoredValue of(BigDecimal exact) {
        if (exact.abs().compareTo(LIMIT) >= 0) {
            return new StoredValue(Optional.empty(), Change.REFUSED);
        }
        BigDecimal kept = exact.setScale(DECIMALS, RoundingMode.HALF_UP);
        BigDecimal lost = exact.subtract(kept).abs();
        if (lost.signum() == 0) {
            return new StoredValue(Optional.of(kept), Change.NONE);
        }
        boolean tooMuch = kept.abs().compareTo(LIMIT) >= 0 || lost.compareTo(exact.abs().multiply(THOUSANDTH)) > 0;
        return tooMuch ? new StoredValue(Optional.empty(), Change.REFUSED)
                : new StoredValue(Optional.of(kept), Change.ROUNDED);
    }
}
