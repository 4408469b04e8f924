package org.tabularium.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.tabularium.document.Block;
import org.tabularium.document.Grid;
import org.tabularium.document.GridCell;
import org.tabularium.document.Table;
import org.tabularium.read.UnreadableDocumentException.Reason;

/** Makes blocks of the regions of a sheet: titles, tables and the lines below tables. */
final class SheetLayout {

    private final SheetView view;

    private final Limits limits;

    SheetLayout(SheetView view, Limits limits) {
        this.view = view;
        this.limits = limits;
    }

    List<Block> blocks(List<SheetCell> cells) throws UnreadableDocumentException {
        List<Block> blocks = new ArrayList<>();
        for (List<SheetCell> region : SheetRegions.of(cells)) {
            addRegion(region, blocks);
        }
        return Captions.marked(blocks);
    }

    private void addRegion(List<SheetCell> region, List<Block> blocks) throws UnreadableDocumentException {
        Deque<List<SheetCell>> rows = rowsWithText(region);
        int left = region.stream().mapToInt(SheetCell::column).min().orElse(0);
        boolean drawn = region.stream().anyMatch(SheetCell::bordered);
        while (!rows.isEmpty() && isLine(rows.getFirst(), left)) {
            blocks.addAll(rows.removeFirst().getFirst().content());
        }
        // A last row of one text may be a row without figures: borders around the others or its words tell.
        Deque<SheetCell> lines = new ArrayDeque<>();
        while (!rows.isEmpty() && isLine(rows.getLast(), left)
                && (drawn || NoteMarks.isNote(rows.getLast().getFirst().text()))) {
            lines.addFirst(rows.removeLast().getFirst());
        }
        if (isTable(rows)) {
            blocks.add(table(region, rows));
        } else {
            rows.forEach(row -> row.forEach(cell -> blocks.addAll(cell.content())));
        }
        lines.forEach(line -> blocks.addAll(line.content()));
    }

    /** A text alone in its row, at the left edge and without borders, is a line of text and no row of a table. */
    private static boolean isLine(List<SheetCell> row, int left) {
        SheetCell first = row.getFirst();
        return row.size() == 1 && first.column() == left && !first.bordered() && first.stored().isEmpty();
    }

    private static boolean isTable(Collection<List<SheetCell>> rows) {
        return rows.stream().anyMatch(row -> row.size() > 1)
                || rows.size() > 1 && rows.stream().anyMatch(row -> row.getFirst().stored().isPresent());
    }

    private static Deque<List<SheetCell>> rowsWithText(List<SheetCell> region) {
        Map<Integer, List<SheetCell>> rows = new TreeMap<>();
        region.stream().filter(SheetCell::hasText)
                .forEach(cell -> rows.computeIfAbsent(cell.row(), _ -> new ArrayList<>()).add(cell));
        return new ArrayDeque<>(rows.values());
    }

    /**
     * The table from the first to the last of its rows; rows and columns at its edges that show no text are cut off.
     */
    private Table table(List<SheetCell> region, Deque<List<SheetCell>> rows) throws UnreadableDocumentException {
        int top = rows.getFirst().getFirst().row();
        int bottom = rows.stream().flatMap(List::stream).mapToInt(SheetCell::lastRow).max().orElseThrow();
        int left = rows.stream().flatMap(List::stream).mapToInt(SheetCell::column).min().orElseThrow();
        int right = rows.stream().flatMap(List::stream).mapToInt(SheetCell::lastColumn).max().orElseThrow();
        List<SheetCell> inside = region.stream().filter(cell -> cell.row() >= top && cell.lastRow() <= bottom
                && cell.column() >= left && cell.lastColumn() <= right).toList();
        return new Table(view.locator(top, left, bottom, right),
                grid(inside, top, left, bottom - top + 1, right - left + 1));
    }

    private Grid grid(List<SheetCell> inside, int top, int left, int rows, int columns)
            throws UnreadableDocumentException {
        if ((long) rows * columns > limits.gridPlaces()) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE,
                    "the table " + view.locator(top, left) + " has " + rows + " rows and " + columns + " columns",
                    "split the sheet or raise the limit of table places");
        }
        List<GridCell> cells = new ArrayList<>();
        Set<Long> covered = new HashSet<>();
        for (SheetCell cell : inside) {
            cells.add(cell.inGrid(top, left, view));
            for (int row = cell.row(); row <= cell.lastRow(); row++) {
                for (int column = cell.column(); column <= cell.lastColumn(); column++) {
                    covered.add((long) (row - top) * columns + column - left);
                }
            }
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (!covered.contains((long) row * columns + column)) {
                    cells.add(GridCell.of(row, column, 1, 1, "", view.locator(top + row, left + column)));
                }
            }
        }
        cells.sort(Comparator.comparingInt(GridCell::row).thenComparing(GridCell::column));
        return new Grid(rows, columns, cells);
    }
}
