package org.tabularium.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.tabularium.export.CellText;

/** A table for the console: columns aligned, numbers to the right. */
final class TextTable {

    private static final int WIDEST = 60;

    private final List<String> columns;

    private final List<List<Object>> rows;

    TextTable(List<String> columns, List<List<Object>> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    void print(PrintWriter out) {
        int[] widths = widths();
        out.println(line(new ArrayList<>(columns), widths));
        out.println(rule(widths));
        rows.forEach(row -> out.println(line(row, widths)));
    }

    private int[] widths() {
        int[] widths = columns.stream().mapToInt(TextTable::width).toArray();
        for (List<Object> row : rows) {
            for (int c = 0; c < widths.length; c++) {
                widths[c] = Math.max(widths[c], width(text(row.get(c))));
            }
        }
        return widths;
    }

    private static String line(List<?> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            String text = text(row.get(c));
            String padding = " ".repeat(widths[c] - width(text));
            line.append(c == 0 ? "" : "  ").append(row.get(c) instanceof Number ? padding + text : text + padding);
        }
        return line.toString().stripTrailing();
    }

    private static String rule(int[] widths) {
        return String.join("  ", Arrays.stream(widths).mapToObj("-"::repeat).toList());
    }

    /** One line of text without signs that would move a terminal's cursor. */
    private static String text(Object value) {
        String text = CellText.of(value).replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "�");
        return width(text) <= WIDEST ? text : text.substring(0, text.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
