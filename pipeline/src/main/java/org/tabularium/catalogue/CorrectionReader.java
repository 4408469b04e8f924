package org.tabularium.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.tabularium.catalogue.Correction.Action;
import org.tabularium.catalogue.CsvFile.Row;

/** Reads what the steward says about single statements and documents. */
final class CorrectionReader {

    List<Correction> corrections(List<Row> rows) {
        return rows.stream().map(this::correction).toList();
    }

    private Correction correction(Row row) {
        row.oneOf("action", List.of("drop", "override", "scale", "flag"));
        Action action = Action.valueOf(row.required("action").toUpperCase(Locale.ROOT));
        boolean byPosition = !row.get("position").isEmpty();
        if (byPosition && row.get("document").isEmpty()) {
            throw row.wrong("a position needs its document; fill in the column \"document\"");
        }
        if (!byPosition && row.get("indicator").isEmpty()) {
            throw row.wrong("nothing says which figures are meant; fill in \"document\" and \"position\", or"
                    + " \"indicator\" and what else tells them apart");
        }
        return new Correction(action, row.get("document"), row.get("position"), row.get("indicator"), row.year("year"),
                row.get("program"), row.get("provider"), row.get("unit"), row.required("expects"), value(row, action),
                row.required("reason"), row.required("author"), date(row, "date"), row.file() + ", line " + row.line());
    }

    private static Optional<BigDecimal> value(Row row, Action action) {
        boolean needed = action == Action.OVERRIDE || action == Action.SCALE;
        if (needed == row.get("value").isEmpty()) {
            throw row.wrong(needed ? "the action needs a number in the column \"value\""
                    : "the action takes no value; empty the column \"value\"");
        }
        try {
            return needed ? Optional.of(new BigDecimal(row.get("value"))) : Optional.empty();
        } catch (NumberFormatException e) {
            throw row.wrong("the value \"" + row.get("value") + "\" is no plain number such as 1234.5");
        }
    }

    Map<String, LocalDate> published(List<Row> rows) {
        Map<String, LocalDate> published = new LinkedHashMap<>();
        for (Row row : rows) {
            if (published.put(row.required("document"), date(row, "published")) != null) {
                throw row.wrong("the document \"" + row.get("document") + "\" stands twice; take one row out");
            }
        }
        return Map.copyOf(published);
    }

    private static LocalDate date(Row row, String column) {
        try {
            return LocalDate.parse(row.required(column));
        } catch (DateTimeParseException e) {
            throw row.wrong(
                    "the column \"" + column + "\" is \"" + row.get(column) + "\"; write a date such as 2026-01-31");
        }
    }
}
