package org.tabularium.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.tabularium.document.Block;
import org.tabularium.document.GridCell;
import org.tabularium.document.Locator;

/**
 * A cell of a sheet that shows something: text, or borders.
 *
 * @param row
 *            the row among the visible rows, from 0
 * @param column
 *            the column among the visible columns, from 0
 * @param rows
 *            the visible rows that the cell covers
 * @param columns
 *            the visible columns that the cell covers
 * @param bordered
 *            whether lines are drawn on at least two of its sides
 */
record SheetCell(int row, int column, int rows, int columns, List<Block> content, Optional<BigDecimal> stored,
        boolean bordered) {

    SheetCell {
        content = List.copyOf(content);
    }

    boolean hasText() {
        return !content.isEmpty();
    }

    String text() {
        return new GridCell(0, 0, 1, 1, content, stored, Locator.DOCUMENT).text();
    }

    int lastRow() {
        return row + rows - 1;
    }

    int lastColumn() {
        return column + columns - 1;
    }

    /** The cell in a grid that begins at the given place. */
    GridCell inGrid(int top, int left, SheetView view) {
        return new GridCell(row - top, column - left, rows, columns, content, stored, view.locator(row, column));
    }
}
