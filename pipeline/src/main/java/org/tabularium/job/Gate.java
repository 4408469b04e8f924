package org.tabularium.job;

import java.util.Locale;
import java.util.Optional;

import org.tabularium.warehouse.NightComparison;

/**
 * When a night changes so much of what is published that a person should look first.
 *
 * @param mostPercent
 *            the largest share of the former figures, 0 to 100, that may have another value or be gone; 100 lets
 *            everything pass
 * @param fewestFigures
 *            a publication of fewer figures is not guarded: a single report is a large part of it
 */
public record Gate(int mostPercent, int fewestFigures) {

    /** Half of the figures, once there are a hundred. */
    public static final Gate USUAL = new Gate(50, 100);

    private static final double WHOLE = 100.0;

    public Gate {
        if (mostPercent < 0 || mostPercent > WHOLE) {
            throw new IllegalArgumentException("a share of 0 to 100 percent is needed, not " + mostPercent);
        }
    }

    /** Why a night must stop here; empty where it may go on. */
    Optional<String> refusal(NightComparison comparison) {
        double percent = comparison.disturbedShare() * WHOLE;
        if (comparison.formerFigures() < fewestFigures || percent <= mostPercent) {
            return Optional.empty();
        }
        return Optional.of(String.format(Locale.ROOT,
                "%.1f percent of the %d published figures would change or be withdrawn, more than the %d percent"
                        + " allowed. Nothing was published; the former warehouse stands.",
                percent, comparison.formerFigures(), mostPercent));
    }
}
