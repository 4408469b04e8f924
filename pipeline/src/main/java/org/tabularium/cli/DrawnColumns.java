package org.tabularium.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.tabularium.warehouse.ExplainedTable.Cell;
import org.tabularium.warehouse.ExplainedTable.Mark;

/**
 * How wide each column of a drawn table is. Columns take the width of their texts; where that is too much, the widest
 * give first, and then the columns farthest from the figure go.
 */
final class DrawnColumns {

    private static final int WIDEST = 60;

    private static final int NARROWEST = 8;

    private final List<Slot> slots;

    /**
     * A column, or a gap where columns are left out.
     *
     * @param column
     *            from 1; 0 for a gap
     */
    record Slot(int column, int width) {

        boolean isGap() {
            return column == 0;
        }
    }

    DrawnColumns(List<Cell> cells, int width, int bar) {
        int[] widths = widths(cells, bar);
        TreeSet<Integer> kept = new TreeSet<>(IntStream.range(1, widths.length).boxed().toList());
        narrow(widths, kept, width, bar);
        List<Integer> farthestFirst = droppable(cells, kept);
        for (int i = 0; i < farthestFirst.size() && total(slots(widths, kept), bar) > width; i++) {
            kept.remove(farthestFirst.get(i));
        }
        this.slots = slots(widths, kept);
    }

    /** From left to right. */
    List<Slot> slots() {
        return slots;
    }

    /** The width that the texts of each column would like, by column. */
    private static int[] widths(List<Cell> cells, int bar) {
        int columns = cells.stream().mapToInt(cell -> cell.column() + cell.columnSpan() - 1).max().orElse(0);
        int[] widths = new int[columns + 1];
        Arrays.fill(widths, 1, columns + 1, 1);
        List<Cell> narrowFirst = cells.stream().sorted(Comparator.comparingInt(Cell::columnSpan)).toList();
        for (Cell cell : narrowFirst) {
            int span = cell.columnSpan();
            int wanted = Math.min(WIDEST, TableDrawing.length(TableDrawing.text(cell)));
            int has = IntStream.range(cell.column(), cell.column() + span).map(column -> widths[column]).sum()
                    + bar * (span - 1);
            for (int i = 0; has < wanted; i++, has++) {
                widths[cell.column() + i % span]++;
            }
        }
        return widths;
    }

    private static void narrow(int[] widths, TreeSet<Integer> kept, int width, int bar) {
        int total = total(slots(widths, kept), bar);
        while (total > width) {
            Optional<Integer> widest = kept.stream().filter(column -> widths[column] > NARROWEST)
                    .max(Comparator.<Integer> comparingInt(column -> widths[column]));
            if (widest.isEmpty()) {
                return;
            }
            widths[widest.get()]--;
            total--;
        }
    }

    /** The columns that hold nothing of the figure's, the farthest from it first. */
    private static List<Integer> droppable(List<Cell> cells, TreeSet<Integer> columns) {
        int figure = cells.stream().filter(cell -> cell.mark() == Mark.FIGURE).mapToInt(Cell::column).findFirst()
                .orElse(1);
        List<Integer> needed = cells.stream().filter(cell -> cell.mark() != Mark.NONE && cell.columnSpan() == 1)
                .map(Cell::column).toList();
        return columns.stream().filter(column -> column != figure && !needed.contains(column)).sorted(Comparator
                .<Integer> comparingInt(column -> -Math.abs(column - figure)).thenComparing(Comparator.reverseOrder()))
                .toList();
    }

    private static List<Slot> slots(int[] widths, TreeSet<Integer> kept) {
        List<Slot> slots = new ArrayList<>();
        int before = 0;
        for (int column : kept) {
            if (column > before + 1) {
                slots.add(new Slot(0, 1));
            }
            slots.add(new Slot(column, widths[column]));
            before = column;
        }
        if (before < widths.length - 1) {
            slots.add(new Slot(0, 1));
        }
        return List.copyOf(slots);
    }

    private static int total(List<Slot> slots, int bar) {
        return slots.stream().mapToInt(Slot::width).sum() + bar * Math.max(0, slots.size() - 1);
    }
}
