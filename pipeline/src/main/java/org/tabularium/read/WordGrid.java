package org.tabularium.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.tabularium.document.Block;
import org.tabularium.document.Grid;
import org.tabularium.document.GridCell;
import org.tabularium.document.Locator;
import org.tabularium.document.Table;
import org.tabularium.read.WordNode.Cell;
import org.tabularium.read.WordNode.Merge;
import org.tabularium.read.WordNode.Row;
import org.tabularium.read.WordNode.Tbl;

/**
 * Lays the cells of a table onto a grid. Columns are counted by spans, as Word counts them; a cell that continues the
 * one above joins it when both have the same columns, and stands alone otherwise. So cells can never overlap.
 */
final class WordGrid {

    private final WordAssembler assembler;

    private final WordRemarks remarks;

    private final Budget budget;

    WordGrid(WordAssembler assembler, WordRemarks remarks, Budget budget) {
        this.assembler = assembler;
        this.remarks = remarks;
        this.budget = budget;
    }

    /** A physical cell at its columns, with those that it was merged with across. */
    private record Wide(Cell cell, int column, int span, Locator place) {
    }

    /** A cell of the grid that may still grow downwards. */
    private static final class Placed {

        private final int row;
        private final Wide wide;
        private final List<Block> content;
        private int height = 1;

        private Placed(int row, Wide wide, List<Block> content) {
            this.row = row;
            this.wide = wide;
            this.content = content;
        }

        private GridCell cell() {
            return new GridCell(row, wide.column(), height, wide.span(), content, Optional.empty(), wide.place());
        }
    }

    Table table(Tbl table, Locator place) throws UnreadableDocumentException {
        List<Placed> placed = new ArrayList<>();
        TreeMap<Integer, Placed> open = new TreeMap<>();
        int rows = 0;
        int columns = 0;
        for (Row row : table.rows()) {
            if (row.hidden()) {
                remarks.hiddenRow(place, rows);
                continue;
            }
            List<Wide> cells = across(row, place.child("row", rows + 1));
            open = down(cells, rows, open, placed);
            rows++;
            columns = Math.max(columns, cells.getLast().column() + cells.getLast().span());
        }
        budget.grid(rows, columns, place::path);
        return new Table(place, new Grid(rows, columns, placed.stream().map(Placed::cell).toList()));
    }

    /** The cells of a row at their columns; a cell that continues the one before it widens that one. */
    private List<Wide> across(Row row, Locator place) {
        List<Wide> cells = new ArrayList<>();
        int column = row.before();
        int number = 0;
        for (Cell cell : row.cells()) {
            Locator here = place.child("cell", ++number);
            if (cell.across() == Merge.CONTINUE && !cells.isEmpty()) {
                Wide before = cells.removeLast();
                cells.add(new Wide(before.cell(), before.column(), before.span() + cell.span(), before.place()));
                covered(cell, here);
            } else {
                cells.add(new Wide(cell, column, cell.span(), here));
            }
            column += cell.span();
        }
        return cells;
    }

    /** Places the cells of a row under those still open above; gives those that are open for the next row. */
    private TreeMap<Integer, Placed> down(List<Wide> cells, int row, TreeMap<Integer, Placed> above,
            List<Placed> placed) throws UnreadableDocumentException {
        TreeMap<Integer, Placed> open = new TreeMap<>();
        for (Wide wide : cells) {
            boolean continues = wide.cell().down() == Merge.CONTINUE;
            Placed over = above.get(wide.column());
            if (continues && over != null && over.wide.span() == wide.span()) {
                over.height++;
                open.put(wide.column(), over);
                covered(wide.cell(), wide.place());
                continue;
            }
            if (continues && overlaps(wide, above)) {
                remarks.misalignedMerge(wide.place());
            }
            Placed own = new Placed(row, wide,
                    assembler.blocks(wide.cell().content(), WordPlaces.ofCell(wide.place())));
            placed.add(own);
            if (wide.cell().down() != Merge.NONE) {
                open.put(wide.column(), own);
            }
        }
        return open;
    }

    private static boolean overlaps(Wide wide, TreeMap<Integer, Placed> above) {
        Map.Entry<Integer, Placed> nearest = above.lowerEntry(wide.column() + wide.span());
        return nearest != null && nearest.getKey() + nearest.getValue().wide.span() > wide.column();
    }

    private void covered(Cell cell, Locator place) {
        if (WordNode.hasText(cell.content())) {
            remarks.coveredText(place);
        }
    }
}
