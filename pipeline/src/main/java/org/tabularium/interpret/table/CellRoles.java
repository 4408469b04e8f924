package org.tabularium.interpret.table;

import java.util.ArrayList;
import java.util.List;

import org.tabularium.document.Grid;
import org.tabularium.interpret.TableEvidence.Cell;
import org.tabularium.interpret.TableEvidence.Role;

/** What each cell of a section was taken for, from the kind of its row and the role of its column. */
final class CellRoles {

    private final Grid grid;

    private final List<ColumnRoles.Decision> columns;

    private final List<Cell> cells = new ArrayList<>();

    private CellRoles(Grid grid, List<ColumnRoles.Decision> columns) {
        this.grid = grid;
        this.columns = columns;
    }

    static List<Cell> of(Grid grid, Section section, List<ColumnRoles.Decision> columns) {
        CellRoles roles = new CellRoles(grid, columns);
        section.header().forEach(row -> roles.add(row, RowKind.HEADER));
        section.body().forEach(row -> roles.add(row.row(), row.kind()));
        return List.copyOf(roles.cells);
    }

    private void add(int row, RowKind kind) {
        grid.row(row).forEach(cell -> cells.add(new Cell(cell.locator(), row, cell.column(), cell.rowSpan(),
                cell.columnSpan(), role(kind, cell.column()), cell.text())));
    }

    private Role role(RowKind kind, int column) {
        return switch (kind) {
            case HEADER -> Role.HEADER;
            case REPEATED -> Role.REPEATED;
            case BAND -> Role.BAND;
            case NOTE, CARRIED -> Role.TEXT;
            case BLANK -> Role.EMPTY;
            case DATA -> switch (columns.get(column).role()) {
                case ORDINAL -> Role.ORDINAL;
                case STUB, CONTEXT -> Role.LABEL;
                case YEAR -> Role.YEAR;
                case VALUE -> Role.VALUE;
                case TEXT -> Role.TEXT;
                case UNIT -> Role.UNIT;
                case PROVIDER -> Role.PROVIDER;
                case PROGRAM -> Role.PROGRAM;
                case EMPTY -> Role.EMPTY;
            };
        };
    }
}
