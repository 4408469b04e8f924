package org.tabularium.interpret.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tabularium.document.Grid;
import org.tabularium.document.GridCell;

/**
 * A part of a grid with a header of its own. Most tables are one section; tables stacked in one grid are several.
 *
 * @param header
 *            the rows of the header, from above
 * @param body
 *            the rows under it, from above
 */
public record Section(List<Integer> header, List<Row> body) {

    public Section {
        header = List.copyOf(header);
        body = List.copyOf(body);
    }

    /** The cells of a column that reach into rows of data, each once. */
    List<GridCell> cells(Grid grid, int column) {
        List<GridCell> cells = new ArrayList<>();
        for (Row row : body) {
            Optional<GridCell> cell = row.kind() == RowKind.DATA ? grid.at(row.row(), column) : Optional.empty();
            if (cell.isPresent() && (cells.isEmpty() || cells.getLast() != cell.get())) {
                cells.add(cell.get());
            }
        }
        return cells;
    }

    /** A row of the body with what it is for. */
    public record Row(int row, RowKind kind) {
    }
}
