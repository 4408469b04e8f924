package org.tabularium.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table as a grid: cells with spans that never overlap. A place that no cell covers is a hole, as at the start of a
 * row that begins late.
 */
public final class Grid {

    private final int rows;

    private final int columns;

    private final List<GridCell> cells;

    private final GridCell[] places;

    private final List<List<GridCell>> cellsByRow;

    /**
     * @throws IllegalArgumentException
     *             when two cells overlap or a cell reaches out of the grid
     */
    public Grid(int rows, int columns, List<GridCell> cells) {
        this.rows = rows;
        this.columns = columns;
        this.cells = List.copyOf(cells);
        this.places = new GridCell[Math.multiplyExact(rows, columns)];
        cells.forEach(this::place);
        Map<Integer, List<GridCell>> byRow = cells.stream().collect(Collectors.groupingBy(GridCell::row));
        this.cellsByRow = IntStream.range(0, rows).mapToObj(row -> byRow.getOrDefault(row, List.of())).toList();
    }

    private void place(GridCell cell) {
        if (cell.row() + cell.rowSpan() > rows || cell.column() + cell.columnSpan() > columns) {
            throw new IllegalArgumentException("cell reaches out of the grid: " + cell.locator());
        }
        for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
            for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                if (places[row * columns + column] != null) {
                    throw new IllegalArgumentException("cells overlap: " + cell.locator());
                }
                places[row * columns + column] = cell;
            }
        }
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** All cells, by row and then by column of their first place. */
    public List<GridCell> cells() {
        return cells;
    }

    /** The cell that covers a place, counted from 0; empty for a hole. */
    public Optional<GridCell> at(int row, int column) {
        return Optional.ofNullable(places[row * columns + column]);
    }

    /** The text at a place, also where a spanning cell covers it; empty for a hole. */
    public String text(int row, int column) {
        GridCell cell = places[row * columns + column];
        return cell == null ? "" : cell.text();
    }

    /** The cells that begin in a row, from left to right. */
    public List<GridCell> row(int row) {
        return cellsByRow.get(row);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Grid grid && rows == grid.rows && columns == grid.columns && cells.equals(grid.cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }
}
