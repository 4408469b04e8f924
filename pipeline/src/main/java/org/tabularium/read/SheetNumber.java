package org.tabularium.read;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.apache.poi.ss.usermodel.DateUtil;
import org.tabularium.document.Locator;
import org.tabularium.document.Text;

/** What a stored number shows under the format of its cell. */
record SheetNumber(String text, Optional<BigDecimal> stored) {

    static SheetNumber of(double raw, SheetLook look, boolean from1904) {
        if (look.date() && DateUtil.isValidExcelDate(raw)) {
            return new SheetNumber(
                    date(DateUtil.getLocalDateTime(raw, from1904, true), raw, look.format().toLowerCase(Locale.ROOT)),
                    Optional.empty());
        }
        return of(ShownNumber.exact(raw), look);
    }

    /** A number that is written in a file at a place of a sheet. */
    static SheetNumber of(String written, SheetLook look, boolean from1904, Supplier<Locator> place)
            throws UnreadableDocumentException {
        String number = written.strip();
        double raw = parse(number, place);
        return look.date() ? of(raw, look, from1904) : of(ShownNumber.exact(number, raw), look);
    }

    private static SheetNumber of(BigDecimal exact, SheetLook look) {
        return new SheetNumber(look.shown().text(exact), Optional.of(exact));
    }

    /**
     * The number that a file writes at a place of a sheet.
     *
     * @throws UnreadableDocumentException
     *             when it is none: the file is damaged
     */
    private static double parse(String value, Supplier<Locator> place) throws UnreadableDocumentException {
        try {
            double number = Double.parseDouble(value);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Told below.
        }
        throw Failures.corrupt("The file is damaged: the number \"" + value + "\" is none (at " + place.get() + ").");
    }

    /** What a cell with a truth value shows. */
    static Text truth(boolean value) {
        return Text.of(value ? "PRAWDA" : "FAŁSZ");
    }

    /** Takes the number into a sheet. */
    void into(SheetBuilder sheet, int row, int column, SheetLook look) throws UnreadableDocumentException {
        sheet.add(row, column, Text.of(text), stored, look);
    }

    /** A date as ISO 8601, as much of it as the format shows; a span of time as hours and minutes. */
    private static String date(LocalDateTime date, double raw, String format) {
        if (format.contains("[h")) {
            long minutes = Math.round(raw * 24 * 60);
            return "%d:%02d".formatted(minutes / 60, minutes % 60);
        }
        String signs = format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "");
        if (!signs.contains("y") && !signs.contains("d") && !signs.contains("mmm") || raw < 1) {
            return LocalTime.from(date).toString();
        }
        if (!signs.contains("d")) {
            return date.format(DateTimeFormatter.ofPattern(signs.contains("m") ? "yyyy-MM" : "yyyy", Locale.ROOT));
        }
        return signs.contains("h") ? date.toString() : date.toLocalDate().toString();
    }
}
