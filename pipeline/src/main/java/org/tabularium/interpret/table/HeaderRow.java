package org.tabularium.interpret.table;

import java.util.List;

import org.tabularium.document.Grid;
import org.tabularium.document.GridCell;

/**
 * A row of a header that divides the columns.
 *
 * @param numbers
 *            whether it only numbers the columns: "1 | 2 | 3"
 * @param units
 *            whether it only names units
 */
record HeaderRow(int row, boolean numbers, boolean units) {

    static HeaderRow of(Grid grid, int row, Scales scales) {
        List<GridCell> cells = grid.row(row).stream().filter(cell -> !cell.isBlank()).toList();
        boolean numbers = !cells.isEmpty() && cells.getFirst().column() == 0
                && cells.stream().allMatch(cell -> CellText.isOrdinal(cell.text()));
        return new HeaderRow(row, numbers, cells.stream().allMatch(cell -> scales.isUnit(cell.text())));
    }
}
