package org.tabularium.export;

import java.math.BigDecimal;
import java.util.Optional;

/** Values of the warehouse as text, the same in every file and on the console, whatever the country of the machine. */
public final class CellText {

    private CellText() {
    }

    /** Plain decimals with a dot and without idle zeros; nothing for an absent value. */
    public static String of(Object value) {
        if (value instanceof Optional<?> field) {
            return field.isPresent() ? text(field.get()) : "";
        }
        return text(value);
    }

    private static String text(Object value) {
        return switch (value) {
            case String text -> text;
            case BigDecimal number -> plain(number);
            case Double number when Double.isFinite(number) -> plain(BigDecimal.valueOf(number));
            default -> value.toString();
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
