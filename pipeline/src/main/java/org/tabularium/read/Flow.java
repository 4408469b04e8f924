package org.tabularium.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.tabularium.document.Block;
import org.tabularium.document.Grid;
import org.tabularium.document.GridCell;
import org.tabularium.document.Heading;
import org.tabularium.document.ListItem;
import org.tabularium.document.Locator;
import org.tabularium.document.Paragraph;
import org.tabularium.document.Table;
import org.tabularium.document.Text;

/**
 * Takes the paragraphs and tables of a document one after the other and lays the cells onto grids: a cell comes to the
 * first place of its row that no cell above covers, so that cells never overlap. Every {@code begin} needs its
 * {@code end}.
 */
final class Flow {

    private static final int MOST_ROWS_COVERED = 10_000;

    private final Budget budget;

    private final Deque<Story> stories = new ArrayDeque<>();

    private final Deque<OpenTable> tables = new ArrayDeque<>();

    Flow(Budget budget) {
        this.budget = budget;
        stories.push(new Story(WordPlaces.ofBody()));
    }

    private static final class Story {
        private final WordPlaces places;
        private final List<Block> blocks = new ArrayList<>();

        private Story(WordPlaces places) {
            this.places = places;
        }
    }

    private record OpenCell(int row, int column, int rows, int columns, Locator place) {
    }

    private static final class OpenTable {
        private final Locator place;
        private final List<BitSet> covered = new ArrayList<>();
        private final List<OpenCell> cells = new ArrayList<>();
        private final List<List<Block>> contents = new ArrayList<>();
        private int row = -1;
        private int inRow;
        private int columns;
        /** All places of the row before this one are taken. */
        private int taken;

        private OpenTable(Locator place) {
            this.place = place;
        }

        private BitSet row(int index) {
            while (covered.size() <= index) {
                covered.add(new BitSet());
            }
            return covered.get(index);
        }
    }

    void heading(int level, String number, Text text) throws UnreadableDocumentException {
        if (!text.isBlank()) {
            add(new Heading(next(), level, number, text));
        }
    }

    void paragraph(Paragraph.Role role, Text text, double indent, boolean bold) throws UnreadableDocumentException {
        if (!text.isBlank()) {
            add(new Paragraph(next(), role, text, indent, bold));
        }
    }

    /** An item; in a cell also one of only its marker, as a cell that numbers its row. */
    void item(int level, String marker, boolean ordered, String list, Text text, boolean bold)
            throws UnreadableDocumentException {
        if (!text.isBlank() || ordered && stories.peek().places.isCell()) {
            add(new ListItem(next(), level, marker, ordered, list, text, bold));
        }
    }

    private Locator next() {
        return stories.peek().places.nextText();
    }

    private void add(Block block) throws UnreadableDocumentException {
        budget.block(() -> block.locator().path());
        stories.peek().blocks.add(block);
    }

    /** Whether a table of this size may be made here. */
    void fits(long rows, long columns) throws UnreadableDocumentException {
        budget.grid(rows, columns, () -> next().path());
    }

    void beginTable() throws UnreadableDocumentException {
        Story story = stories.peek();
        OpenTable table = new OpenTable(story.places.nextTable());
        budget.down(table.place::path);
        tables.push(table);
    }

    void beginRow() throws UnreadableDocumentException {
        OpenTable table = tables.peek();
        table.row++;
        table.inRow = 0;
        table.taken = 0;
        budget.grid(table.row + 1L, table.columns, table.place::path);
    }

    /** Leaves places of the row open, as at the start of one that begins late. */
    void skip(int columns) throws UnreadableDocumentException {
        OpenTable table = tables.peek();
        int from = table.row(table.row).nextClearBit(table.taken);
        budget.grid(table.row + 1L, (long) from + columns, table.place::path);
        table.row(table.row).set(from, from + columns);
        table.taken = from + columns;
    }

    /** Begins a cell at the next free place of the row; what follows is its content. */
    void beginCell(int rows, int columns) throws UnreadableDocumentException {
        OpenTable table = tables.peek();
        int column = table.row(table.row).nextClearBit(table.taken);
        int wide = Math.max(1, columns);
        budget.grid(table.row + 1L, (long) column + wide, table.place::path);
        // A cell that a taller one from above stands in the way of is as wide as the room there is.
        int taken = table.row(table.row).nextSetBit(column);
        wide = taken < 0 ? wide : Math.min(wide, taken - column);
        int high = Math.clamp(rows, 1, MOST_ROWS_COVERED);
        budget.grid((long) table.row + high, Math.max(table.columns, column + wide), table.place::path);
        for (int row = table.row; row < table.row + high; row++) {
            table.row(row).set(column, column + wide);
        }
        table.taken = column + wide;
        table.columns = Math.max(table.columns, column + wide);
        Locator place = table.place.child("row", table.row + 1).child("cell", ++table.inRow);
        table.cells.add(new OpenCell(table.row, column, high, wide, place));
        stories.push(new Story(WordPlaces.ofCell(place)));
        budget.block(place::path);
    }

    void endCell() {
        tables.peek().contents.add(stories.pop().blocks);
    }

    /** Ends a table and adds it, unless it has no cell. */
    void endTable() throws UnreadableDocumentException {
        OpenTable table = tables.pop();
        budget.up();
        if (table.cells.isEmpty()) {
            return;
        }
        int rows = table.row + 1;
        List<GridCell> cells = new ArrayList<>();
        for (int index = 0; index < table.cells.size(); index++) {
            OpenCell cell = table.cells.get(index);
            cells.add(new GridCell(cell.row(), cell.column(), Math.min(cell.rows(), rows - cell.row()), cell.columns(),
                    table.contents.get(index), Optional.empty(), cell.place()));
        }
        cells.sort(Comparator.comparingInt(GridCell::row).thenComparing(GridCell::column));
        add(new Table(table.place, new Grid(rows, table.columns, cells)));
    }

    /** All that was taken. */
    List<Block> blocks() {
        return stories.peek().blocks;
    }
}
