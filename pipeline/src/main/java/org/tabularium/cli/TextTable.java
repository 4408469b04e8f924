package org.tabularium.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.tabularium.export.CellText;
import org.tabularium.export.VisibleText;
import org.tabularium.warehouse.QueryResult.Column;
import org.tabularium.warehouse.QueryResult.Type;

/** A table for the console: columns aligned, numbers to the right. */
final class TextTable {

    private static final int WIDEST = 60;

    private static final Set<Type> NUMBERS = EnumSet.of(Type.INTEGER, Type.DECIMAL, Type.NUMBER);

    private final List<Column> columns;

    private final List<List<Optional<Object>>> rows;

    TextTable(List<Column> columns, List<List<Optional<Object>>> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    void print(PrintWriter out) {
        int[] widths = widths();
        out.println(line(columns.stream().map(Column::name).toList(), widths));
        out.println(rule(widths));
        rows.forEach(row -> out.println(line(row, widths)));
    }

    private int[] widths() {
        int[] widths = columns.stream().mapToInt(column -> width(column.name())).toArray();
        for (List<Optional<Object>> row : rows) {
            for (int c = 0; c < widths.length; c++) {
                widths[c] = Math.max(widths[c], width(text(row.get(c))));
            }
        }
        return widths;
    }

    private String line(List<?> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            String text = text(row.get(c));
            String padding = " ".repeat(widths[c] - width(text));
            line.append(c == 0 ? "" : "  ")
                    .append(NUMBERS.contains(columns.get(c).type()) ? padding + text : text + padding);
        }
        return line.toString().stripTrailing();
    }

    private static String rule(int[] widths) {
        return String.join("  ", Arrays.stream(widths).mapToObj("-"::repeat).toList());
    }

    /** The text in one line, with the numbers of signs that would move a terminal's cursor or turn text around. */
    static String oneLine(String text) {
        return VisibleText.line(text.replaceAll("\\s+", " "));
    }

    private static String text(Object value) {
        String text = oneLine(CellText.of(value));
        return width(text) <= WIDEST ? text : text.substring(0, text.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
