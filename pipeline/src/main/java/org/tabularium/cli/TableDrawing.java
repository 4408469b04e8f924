package org.tabularium.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.tabularium.warehouse.ExplainedTable;
import org.tabularium.warehouse.ExplainedTable.Cell;
import org.tabularium.warehouse.ExplainedTable.Mark;

/**
 * The part of a table around a figure as lines of text: the figure between ▶ and ◀, what was joined to it in square
 * brackets. Long texts are cut, rows and columns that are left out leave a "…".
 */
final class TableDrawing {

    private static final String CUT = "…";

    private static final String BAR = " | ";

    private static final String RULE = "-+-";

    private final ExplainedTable table;

    private final List<Integer> rows;

    private final DrawnColumns columns;

    private final Map<Place, Cell> places = new HashMap<>();

    private record Place(int row, int column) {
    }

    /**
     * @param width
     *            the most characters of a line
     */
    TableDrawing(ExplainedTable table, int width) {
        this.table = table;
        this.rows = rows(table.cells());
        for (Cell cell : table.cells()) {
            rows.stream().filter(row -> covers(cell, row))
                    .forEach(row -> IntStream.range(cell.column(), cell.column() + cell.columnSpan())
                            .forEach(column -> places.put(new Place(row, column), cell)));
        }
        this.columns = new DrawnColumns(table.cells(), width, BAR.length());
    }

    /** The header, the figure's surroundings, and one row of each cell that these do not show. */
    private static List<Integer> rows(List<Cell> cells) {
        TreeSet<Integer> rows = new TreeSet<>();
        cells.stream().filter(cell -> cell.rowSpan() == 1).map(Cell::row).forEach(rows::add);
        cells.stream().filter(cell -> rows.stream().noneMatch(row -> covers(cell, row))).map(Cell::row).toList()
                .forEach(rows::add);
        return List.copyOf(rows);
    }

    private static boolean covers(Cell cell, int row) {
        return cell.row() <= row && row < cell.row() + cell.rowSpan();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        int before = 0;
        for (int row : rows) {
            if (isHeader(before) && !isHeader(row)) {
                lines.add(rule());
            }
            if (row > before + 1) {
                lines.add(CUT);
            }
            lines.add(line(row));
            before = row;
        }
        return List.copyOf(lines);
    }

    private boolean isHeader(int row) {
        return table.cells().stream().anyMatch(cell -> covers(cell, row) && cell.role().equals("header"));
    }

    private String rule() {
        List<String> parts = columns.slots().stream().map(slot -> "-".repeat(slot.width())).toList();
        return String.join(RULE, parts);
    }

    private String line(int row) {
        List<String> parts = new ArrayList<>();
        List<DrawnColumns.Slot> slots = columns.slots();
        int next = 0;
        while (next < slots.size()) {
            DrawnColumns.Slot slot = slots.get(next);
            Optional<Cell> cell = at(row, slot);
            int end = next + 1;
            while (cell.isPresent() && end < slots.size() && goesOn(row, cell.get(), end)) {
                end++;
            }
            int width = IntStream.range(next, end).map(i -> slots.get(i).width()).sum()
                    + BAR.length() * (end - next - 1);
            String text = slot.isGap() ? CUT
                    : cell.filter(found -> isFirst(found, row)).map(TableDrawing::text).orElse("");
            parts.add(padded(text, width, cell.filter(found -> found.role().equals("value")).isPresent()));
            next = end;
        }
        return String.join(BAR, parts).stripTrailing();
    }

    private Optional<Cell> at(int row, DrawnColumns.Slot slot) {
        return slot.isGap() ? Optional.empty() : Optional.ofNullable(places.get(new Place(row, slot.column())));
    }

    /** Whether a cell covers a slot too; a gap when it covers the column behind it. */
    private boolean goesOn(int row, Cell cell, int index) {
        List<DrawnColumns.Slot> slots = columns.slots();
        int behind = slots.get(index).isGap() ? index + 1 : index;
        return behind < slots.size() && at(row, slots.get(behind)).filter(cell::equals).isPresent();
    }

    private boolean isFirst(Cell cell, int row) {
        return rows.stream().filter(shown -> covers(cell, shown)).findFirst().filter(first -> first == row).isPresent();
    }

    /** The text of a cell with the signs for what it is. */
    static String text(Cell cell) {
        return sign(cell.mark(), true) + TextTable.oneLine(cell.text()) + sign(cell.mark(), false);
    }

    private static String sign(Mark mark, boolean before) {
        return switch (mark) {
            case FIGURE -> before ? "▶" : "◀";
            case COLUMN, ROW, BESIDE -> before ? "[" : "]";
            case NONE -> "";
        };
    }

    private static String padded(String text, int width, boolean right) {
        String shown = cut(text, width);
        String padding = " ".repeat(width - length(shown));
        return right ? padding + shown : shown + padding;
    }

    /** A text that is too long loses its middle, so that a sign at its end stays. */
    private static String cut(String text, int width) {
        if (length(text) <= width) {
            return text;
        }
        String last = text.endsWith("]") || text.endsWith("◀") ? text.substring(text.length() - 1) : "";
        int kept = Math.max(0, width - 1 - last.length());
        return text.substring(0, text.offsetByCodePoints(0, kept)).stripTrailing() + CUT + last;
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
