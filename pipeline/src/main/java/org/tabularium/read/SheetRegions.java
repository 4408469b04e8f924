package org.tabularium.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Cuts the cells of a sheet into regions that blank columns or blank rows keep apart, in reading order: columns are cut
 * first, so that a title stays with the table below it when tables stand side by side.
 * <p>
 * A blank column parts two tables only where both can stand alone: what has no labels of its own to the left of its
 * figures belongs to the labels before it, and labels without figures belong to the figures after them.
 */
final class SheetRegions {

    private static final int TELLING_ROWS = 2;

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
        List<List<SheetCell>> parts = byColumns ? joined(parts(cells, SheetCell::column, SheetCell::lastColumn))
                : parts(cells, SheetCell::row, SheetCell::lastRow);
        if (parts.size() == 1 && settled) {
            regions.add(sorted(cells));
            return;
        }
        for (List<SheetCell> part : parts) {
            cut(part, !byColumns, parts.size() == 1, regions);
        }
    }

    private static List<SheetCell> sorted(List<SheetCell> cells) {
        return cells.stream().sorted(Comparator.comparingInt(SheetCell::row).thenComparing(SheetCell::column)).toList();
    }

    /** The cells between lines without any, in the order of these lines; within a part in the order given. */
    private static List<List<SheetCell>> parts(List<SheetCell> cells, ToIntFunction<SheetCell> first,
            ToIntFunction<SheetCell> last) {
        BitSet used = new BitSet();
        for (SheetCell cell : cells) {
            used.set(first.applyAsInt(cell), last.applyAsInt(cell) + 1);
        }
        int[] partOf = new int[used.length()];
        List<List<SheetCell>> parts = new ArrayList<>();
        for (int start = used.nextSetBit(0); start >= 0; start = used.nextSetBit(used.nextClearBit(start))) {
            Arrays.fill(partOf, start, used.nextClearBit(start), parts.size());
            parts.add(new ArrayList<>());
        }
        if (parts.size() == 1) {
            return List.of(cells);
        }
        cells.forEach(cell -> parts.get(partOf[first.applyAsInt(cell)]).add(cell));
        return parts;
    }

    /** Parts from left to right; one that cannot stand alone is joined to its neighbour on the same rows. */
    private static List<List<SheetCell>> joined(List<List<SheetCell>> parts) {
        List<List<SheetCell>> joined = new ArrayList<>();
        if (parts.size() == 1) {
            return parts;
        }
        for (List<SheetCell> part : parts) {
            if (!joined.isEmpty() && shareRows(joined.getLast(), part)
                    && (hasFigures(part) && !hasLabelledFigures(part) || !hasFigures(joined.getLast()))) {
                joined.getLast().addAll(part);
            } else {
                joined.add(new ArrayList<>(part));
            }
        }
        return joined;
    }

    private static boolean shareRows(List<SheetCell> left, List<SheetCell> right) {
        BitSet rows = rowsWithText(left);
        rows.and(rowsWithText(right));
        return rows.cardinality() >= TELLING_ROWS;
    }

    private static BitSet rowsWithText(List<SheetCell> part) {
        BitSet rows = new BitSet();
        part.stream().filter(SheetCell::hasText).forEach(cell -> rows.set(cell.row()));
        return rows;
    }

    private static boolean hasFigures(List<SheetCell> part) {
        return part.stream().anyMatch(SheetRegions::isFigure);
    }

    /** Whether some row begins with a text and goes on with a figure. */
    private static boolean hasLabelledFigures(List<SheetCell> part) {
        Map<Integer, SheetCell> first = new HashMap<>();
        for (SheetCell cell : part) {
            if (cell.hasText()) {
                first.merge(cell.row(), cell, (one, other) -> one.column() <= other.column() ? one : other);
            }
        }
        return part.stream().filter(SheetRegions::isFigure).map(cell -> first.get(cell.row()))
                .anyMatch(label -> !isFigure(label));
    }

    /** A stored number, or a text that a person typed as one. */
    static boolean isFigure(SheetCell cell) {
        return cell.isNumber() || startsWithDigit(cell.text());
    }

    private static boolean startsWithDigit(String text) {
        String plain = text.strip();
        return !plain.isEmpty() && Character.isDigit(plain.charAt(0))
                && plain.chars().filter(Character::isLetter).count() <= 2;
    }
}
