package org.tabularium.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.tabularium.document.Block;
import org.tabularium.document.GridCell;
import org.tabularium.document.Locator;
import org.tabularium.document.NoteMark;
import org.tabularium.document.Text;

/**
 * A cell of a sheet that shows something: text, or borders. It keeps little, for a workbook may have a million; blocks
 * and places are made when they are asked for.
 */
final class SheetCell implements GridCell.Source {

    private final SheetView view;

    private final int row;

    private final int column;

    private final int rows;

    private final int columns;

    private final String plain;

    private final List<NoteMark> marks;

    /** The number behind the text, or null. */
    private final BigDecimal number;

    private final SheetLook look;

    private SheetCell(SheetView view, int row, int column, int rows, int columns, SheetCell shown) {
        this.view = view;
        this.row = row;
        this.column = column;
        this.rows = rows;
        this.columns = columns;
        this.plain = shown.plain;
        this.marks = shown.marks;
        this.number = shown.number;
        this.look = shown.look;
    }

    SheetCell(SheetView view, int row, int column, Text text, Optional<BigDecimal> stored, SheetLook look) {
        this.view = view;
        this.row = row;
        this.column = column;
        this.rows = 1;
        this.columns = 1;
        this.plain = text.plain();
        this.marks = text.marks();
        this.number = stored.orElse(null);
        this.look = look;
    }

    /** The same cell among the visible rows and columns, covering some of them. */
    SheetCell at(int visibleRow, int visibleColumn, int coveredRows, int coveredColumns) {
        return new SheetCell(view, visibleRow, visibleColumn, coveredRows, coveredColumns, this);
    }

    int row() {
        return row;
    }

    int column() {
        return column;
    }

    int lastRow() {
        return row + rows - 1;
    }

    int lastColumn() {
        return column + columns - 1;
    }

    int columns() {
        return columns;
    }

    boolean bordered() {
        return look.bordered();
    }

    boolean bold() {
        return look.bold();
    }

    boolean hasText() {
        return !plain.isBlank();
    }

    boolean isNumber() {
        return number != null;
    }

    String text() {
        return plain;
    }

    @Override
    public List<Block> content() {
        return WrittenLines.blocks(new Text(plain, marks), locator(), look.indent(), look.bold());
    }

    @Override
    public String words() {
        return GridCell.text(WrittenLines.blocks(new Text(plain, marks), Locator.DOCUMENT, 0, false));
    }

    @Override
    public Optional<BigDecimal> stored() {
        return Optional.ofNullable(number);
    }

    @Override
    public Locator locator() {
        return view.locator(row, column);
    }

    /** The cell in a grid that begins at the given place. */
    GridCell inGrid(int top, int left) {
        return new GridCell(row - top, column - left, rows, columns, this);
    }
}
