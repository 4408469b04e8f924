package org.tabularium.interpret.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

import org.tabularium.document.GridCell;

/**
 * The exact number behind the text of a workbook's cell. A format may round what it shows (0.0754 as "8%") or leave out
 * zeros (1234567 as "1235"): then the number that the workbook keeps is the figure, and the text is how it was written.
 */
final class StoredFigure {

    /** Decimals that are kept at least: more are the noise of a division. */
    private static final int DECIMALS = 4;

    private static final int PERCENT = 2;

    /** The zeros that a format can leave out: none, thousands, millions, thousand millions. */
    private static final int[] LEFT_OUT = { 0, -3, -6, -9 };

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private StoredFigure() {
    }

    /**
     * The exact figure.
     *
     * @param shown
     *            the figure as read from the text
     *
     * @return empty where the cell keeps no number, or another one than the text shows
     */
    static Optional<BigDecimal> of(GridCell cell, BigDecimal shown) {
        return cell.stored().flatMap(stored -> exact(stored, shown, cell.text().contains("%")));
    }

    private static Optional<BigDecimal> exact(BigDecimal stored, BigDecimal shown, boolean percent) {
        if (percent && isRounded(stored.scaleByPowerOfTen(PERCENT), shown)) {
            return Optional.of(kept(stored.scaleByPowerOfTen(PERCENT), shown));
        }
        for (int zeros : LEFT_OUT) {
            if (isRounded(stored.scaleByPowerOfTen(zeros), shown)) {
                return Optional.of(kept(stored, shown));
            }
        }
        return Optional.empty();
    }

    /** Whether a number is nearer to the shown one than half of its last digit. */
    private static boolean isRounded(BigDecimal exact, BigDecimal shown) {
        return exact.subtract(shown).abs().compareTo(HALF.scaleByPowerOfTen(-shown.scale())) <= 0;
    }

    private static BigDecimal kept(BigDecimal exact, BigDecimal shown) {
        BigDecimal rounded = exact.scale() > DECIMALS
                ? exact.setScale(Math.max(DECIMALS, shown.scale()), RoundingMode.HALF_UP)
                : exact;
        return rounded.compareTo(shown) == 0 ? shown : rounded.stripTrailingZeros();
    }
}
