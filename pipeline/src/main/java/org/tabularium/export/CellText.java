package org.tabularium.export;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;

/** Values of the warehouse as text, the same in every file and on the console, whatever the country of the machine. */
public final class CellText {

    private CellText() {
    }

    /** Plain decimals with a dot and without idle zeros; nothing for an absent value. */
    public static String of(Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> plain(number);
            case Double number when Double.isFinite(number) -> plain(BigDecimal.valueOf(number));
            case Float number when Float.isFinite(number) -> plain(new BigDecimal(number.toString()));
            case Collection<?> items -> items.stream().map(CellText::of).collect(Collectors.joining("; "));
            default -> value.toString();
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
