package org.tabularium.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.tabularium.document.Block;
import org.tabularium.document.Grid;
import org.tabularium.document.GridCell;
import org.tabularium.document.Locator;
import org.tabularium.document.Table;
import org.tabularium.read.SheetPieces.Piece;
import org.tabularium.read.UnreadableDocumentException.Reason;

import java.math.BigDecimal;

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
        for (Piece piece : SheetPieces.of(SheetRegions.of(cells))) {
            if (piece.isTable()) {
                blocks.add(table(piece));
            } else {
                piece.cells().stream().filter(SheetCell::hasText).forEach(cell -> blocks.addAll(cell.content()));
            }
        }
        return Captions.marked(blocks);
    }

    /** The table around all cells with text; rows and columns at its edges that show no text are cut off. */
    private Table table(Piece piece) throws UnreadableDocumentException {
        int top = Integer.MAX_VALUE;
        int left = Integer.MAX_VALUE;
        int bottom = 0;
        int right = 0;
        for (SheetCell cell : piece.cells()) {
            if (cell.hasText()) {
                top = Math.min(top, cell.row());
                left = Math.min(left, cell.column());
                bottom = Math.max(bottom, cell.lastRow());
                right = Math.max(right, cell.lastColumn());
            }
        }
        return new Table(view.locator(top, left, bottom, right),
                grid(piece.cells(), new SheetRange(top, left, bottom, right)));
    }

    private Grid grid(List<SheetCell> cells, SheetRange area) throws UnreadableDocumentException {
        int rows = area.bottom() - area.top() + 1;
        int columns = area.right() - area.left() + 1;
        if ((long) rows * columns > limits.gridPlaces()) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE,
                    "The workbook is too large: the table at " + view.locator(area.top(), area.left()) + " has " + rows
                            + " rows and " + columns + " columns, more than " + limits.gridPlaces() + " places.",
                    "Split the sheet into smaller tables.");
        }
        List<GridCell> placed = new ArrayList<>();
        BitSet covered = new BitSet(rows * columns);
        for (SheetCell cell : cells) {
            if (area.contains(cell.row(), cell.column()) && area.contains(cell.lastRow(), cell.lastColumn())) {
                placed.add(cell.inGrid(area.top(), area.left()));
                for (int row = cell.row() - area.top(); row <= cell.lastRow() - area.top(); row++) {
                    int from = row * columns + cell.column() - area.left();
                    covered.set(from, from + cell.columns());
                }
            }
        }
        for (int place = covered.nextClearBit(0); place < rows * columns; place = covered.nextClearBit(place + 1)) {
            placed.add(new GridCell(place / columns, place % columns, 1, 1,
                    new Blank(view, area.top() + place / columns, area.left() + place % columns)));
        }
        placed.sort(Comparator.comparingInt(GridCell::row).thenComparing(GridCell::column));
        return new Grid(rows, columns, placed);
    }

    /** A place of a table where the sheet shows nothing. */
    private record Blank(SheetView view, int row, int column) implements GridCell.Source {

        @Override
        public List<Block> content() {
            return List.of();
        }

        @Override
        public Optional<BigDecimal> stored() {
            return Optional.empty();
        }

        @Override
        public Locator locator() {
            return view.locator(row, column);
        }
    }
}
