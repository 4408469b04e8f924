package org.tabularium.export;

import java.math.BigDecimal;

/** How numbers look in the workbook. The spreadsheet shows the signs of the reader's country. */
final class NumberFormats {

    /** A spreadsheet shows no more than fifteen digits; more decimals than these are noise to a reader. */
    private static final int DECIMALS = 4;

    private NumberFormats() {
    }

    /** Whether a column holds percents, which a spreadsheet keeps as parts of one. */
    static boolean percent(String column) {
        return column.equals("percent") || column.endsWith("_percent");
    }

    /**
     * The format of one value as the warehouse has it: years and keys as plain digits, counts with grouped thousands,
     * others with as many decimals as they have.
     */
    static String of(String column, BigDecimal value) {
        if (column.equals("year") || column.endsWith("_year") || column.endsWith("_key") || column.endsWith("_id")) {
            return "0";
        }
        int decimals = Math.clamp(value.stripTrailingZeros().scale(), 0, DECIMALS);
        String format = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        return percent(column) ? format + "%" : format;
    }
}
