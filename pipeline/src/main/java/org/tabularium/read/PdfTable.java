package org.tabularium.read;

import java.util.ArrayList;
import java.util.List;

import org.tabularium.document.Locator;
import org.tabularium.read.PdfGrid.Area;
import org.tabularium.read.PdfPage.RuledTable;

/**
 * A table as it is put together from its parts on one or more pages.
 *
 * @param columns
 *            the places of the columns' sides, from left to right
 * @param cells
 *            the cells by row and column; together with the holes they cover the grid
 */
record PdfTable(List<Double> columns, int rows, List<Cell> cells) {

    PdfTable {
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
    }

    /**
     * @param fragments
     *            what stands in the cell on each page, beginning with the page where the cell begins
     */
    record Cell(Area area, List<Fragment> fragments) {

        Cell {
            fragments = List.copyOf(fragments);
        }

        List<PdfLine> lines() {
            return fragments.stream().flatMap(fragment -> fragment.lines().stream()).toList();
        }

        boolean isBlank() {
            return fragments.stream().allMatch(fragment -> fragment.lines().isEmpty());
        }

        Locator place() {
            return fragments.getFirst().place();
        }

        Cell at(Area other) {
            return new Cell(other, fragments);
        }

        Cell with(List<Fragment> more) {
            List<Fragment> all = new ArrayList<>(fragments);
            all.addAll(more);
            return new Cell(area, all);
        }

        /** The words of the cell, line by line. */
        String plain() {
            return String.join("\n", lines().stream().map(PdfLine::plain).toList());
        }
    }

    /**
     * The part of a cell on one page.
     *
     * @param left
     *            the side of the cell on the page
     * @param right
     *            its other side; the same as the first where no rule shows it, for then no line was ended for want of
     *            room
     * @param begins
     *            whether the document itself says that a paragraph begins here
     */
    record Fragment(Locator place, List<PdfLine> lines, double left, double right, boolean begins) {

        Fragment {
            lines = List.copyOf(lines);
        }

        Fragment(Locator place, List<PdfLine> lines, double left, double right) {
            this(place, lines, left, right, false);
        }
    }

    /** A table on one page; its cells are counted among those that begin in their row. */
    static PdfTable of(RuledTable ruled, Locator place) {
        PdfGrid grid = ruled.grid();
        List<Cell> cells = new ArrayList<>();
        int row = -1;
        int inRow = 0;
        for (int index = 0; index < grid.areas().size(); index++) {
            Area area = grid.areas().get(index);
            inRow = area.row() == row ? inRow + 1 : 1;
            row = area.row();
            Locator cell = place.child("row", row + 1).child("cell", inRow);
            double right = ruled.ruled() ? grid.right(area) : grid.left(area);
            cells.add(new Cell(area, List.of(new Fragment(cell, ruled.cells().get(index), grid.left(area), right))));
        }
        return new PdfTable(grid.columns(), grid.rows().size() - 1, cells);
    }

    int width() {
        return columns.size() - 1;
    }

    /** The cells that begin in a row, from left to right. */
    List<Cell> row(int row) {
        return cells.stream().filter(cell -> cell.area().row() == row).toList();
    }

    /** Whether a row stands by itself: no cell of it reaches in from above or out below. */
    boolean isWhole(int row) {
        return cells.stream().map(Cell::area).noneMatch(area -> area.row() < row && area.row() + area.rowSpan() > row)
                && row(row).stream().allMatch(cell -> cell.area().rowSpan() == 1);
    }

    /** The rows {@code from} (included) to {@code to} (excluded) as a table of their own. No cell may be cut. */
    PdfTable part(int from, int to) {
        List<Cell> kept = new ArrayList<>();
        for (Cell cell : cells) {
            Area area = cell.area();
            if (area.row() >= from && area.row() < to) {
                kept.add(cell.at(new Area(area.row() - from, area.column(), area.rowSpan(), area.columnSpan())));
            }
        }
        return new PdfTable(columns, to - from, kept);
    }
}
