package org.tabularium.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Cuts the cells of a sheet into regions that blank columns or blank rows keep apart, in reading order: columns are cut
 * first, so that a title stays with the table below it when tables stand side by side.
 */
final class SheetRegions {

    private SheetRegions() {
    }

    static List<List<SheetCell>> of(List<SheetCell> cells) {
        List<List<SheetCell>> regions = new ArrayList<>();
        cut(cells, true, false, regions);
        return regions;
    }

    /**
     * @param settled
     *            whether the other direction was tried on the same cells and found no gap
     */
    private static void cut(List<SheetCell> cells, boolean byColumns, boolean settled, List<List<SheetCell>> regions) {
        if (cells.stream().noneMatch(SheetCell::hasText)) {
            return;
        }
        List<List<SheetCell>> parts = byColumns ? parts(cells, SheetCell::column, SheetCell::lastColumn)
                : parts(cells, SheetCell::row, SheetCell::lastRow);
        if (parts.size() == 1 && settled) {
            regions.add(cells.stream().sorted(Comparator.comparingInt(SheetCell::row).thenComparing(SheetCell::column))
                    .toList());
            return;
        }
        for (List<SheetCell> part : parts) {
            cut(part, !byColumns, parts.size() == 1, regions);
        }
    }

    private static List<List<SheetCell>> parts(List<SheetCell> cells, ToIntFunction<SheetCell> first,
            ToIntFunction<SheetCell> last) {
        List<SheetCell> sorted = cells.stream().sorted(Comparator.comparingInt(first)).toList();
        List<List<SheetCell>> parts = new ArrayList<>();
        int reach = Integer.MIN_VALUE;
        for (SheetCell cell : sorted) {
            if (parts.isEmpty() || first.applyAsInt(cell) > reach + 1) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(cell);
            reach = Math.max(reach, last.applyAsInt(cell));
        }
        return parts;
    }
}
