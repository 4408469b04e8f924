package org.tabularium.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tabularium.document.Document.Remark;
import org.tabularium.document.Locator;
import org.tabularium.document.Text;

/**
 * Collects one sheet while a workbook of any format is read: cells at their real places in order of rows, merged
 * ranges, and what is hidden. Then gives the visible cells, merged ones as one cell.
 */
final class SheetBuilder {

    /** More columns and rows than any spreadsheet program has. */
    private static final int MOST_ROWS = 1 << 21;

    private static final int MOST_COLUMNS = 1 << 15;

    private final SheetBudget budget;

    private final String name;

    private final SheetView view;

    private final List<SheetCell> cells = new ArrayList<>();

    private final List<SheetRange> merged = new ArrayList<>();

    private final BitSet hiddenRows = new BitSet();

    /** Hidden rows that a filter hides. */
    private final BitSet filteredRows = new BitSet();

    private final BitSet hiddenColumns = new BitSet();

    private final List<Remark> remarks = new ArrayList<>();

    /** Cells with text under a merged one, which no program shows. */
    private final List<Locator> coveredCells = new ArrayList<>();

    private int lastRow = -1;

    private int lastColumn = -1;

    /** The place of the cell taken last, and whether each came behind the one before. */
    private long lastPlace = -1;

    private boolean inOrder = true;

    SheetBuilder(String name, SheetBudget budget) {
        this.name = name;
        this.budget = budget;
        this.view = new SheetView(name);
    }

    SheetView view() {
        return view;
    }

    void hideRow(int row) {
        if (row >= 0 && row < MOST_ROWS) {
            hiddenRows.set(row);
        }
    }

    /** A filter is on: the hidden rows of its range are hidden by it. */
    void filter(int firstRow, int lastRow) {
        int last = Math.min(lastRow, MOST_ROWS - 1);
        for (int row = hiddenRows.nextSetBit(Math.max(0, firstRow)); row >= 0
                && row <= last; row = hiddenRows.nextSetBit(row + 1)) {
            filteredRows.set(row);
        }
    }

    void hideColumns(int first, int last) {
        if (first >= 0 && first <= last && first < MOST_COLUMNS) {
            hiddenColumns.set(first, Math.min(last, MOST_COLUMNS - 1) + 1);
        }
    }

    void merge(SheetRange range) throws UnreadableDocumentException {
        if (range.top() >= 0 && range.left() >= 0 && range.bottom() >= range.top() && range.right() >= range.left()) {
            merged.add(range);
            budget.merged(name);
        }
    }

    /** Takes a cell; one that shows nothing is only counted as used. */
    void add(int row, int column, Text text, Optional<BigDecimal> stored, SheetLook look)
            throws UnreadableDocumentException {
        if (row < 0 || column < 0 || row >= MOST_ROWS || column >= MOST_COLUMNS) {
            throw Failures.corrupt("The file is damaged: the sheet " + name + " has a cell in row " + (row + 1L)
                    + " and column " + (column + 1L) + ", which no spreadsheet has.");
        }
        lastRow = Math.max(lastRow, row);
        lastColumn = Math.max(lastColumn, column);
        if (!text.isBlank() || look.bordered()) {
            budget.cell(name, text.plain().length());
            inOrder &= place(row, column) > lastPlace;
            lastPlace = place(row, column);
            cells.add(new SheetCell(view, row, column, text, text.isBlank() ? Optional.empty() : stored, look));
        }
    }

    /** The formula at a place has no stored result. */
    void noResult(int row, int column) {
        remarks.add(new Remark(view.real(row, column), "READ-023",
                "the formula has no stored result and was read as an empty cell; open the workbook in a"
                        + " spreadsheet program, recalculate and save it"));
    }

    /** Takes a cell that shows an error in place of its result. */
    void error(int row, int column, String error, SheetLook look) throws UnreadableDocumentException {
        remarks.add(new Remark(view.real(row, column), "READ-024", "the cell shows the error " + error
                + " and no figure was taken from it; mend the formula in the workbook"));
        add(row, column, Text.of(error), Optional.empty(), look);
    }

    /** The visible cells, each place at most once, in order of rows. */
    List<SheetCell> visible() throws UnreadableDocumentException {
        if (!inOrder) {
            refuseTwoAtOnePlace();
        }
        view.uses(lastRow, hiddenRows, lastColumn, hiddenColumns);
        view.filters(filteredRows);
        Map<Long, SheetRange> anchors = new HashMap<>();
        Set<Long> covered = new HashSet<>();
        readMerged(anchors, covered);
        if (anchors.isEmpty() && hiddenRows.isEmpty() && hiddenColumns.isEmpty()) {
            return cells;
        }
        int kept = 0;
        for (int index = 0; index < cells.size(); index++) {
            SheetCell cell = cells.get(index);
            long place = anchors.isEmpty() ? 0 : place(cell.row(), cell.column());
            if (covered.contains(place) && !cell.text().isBlank() && view.shows(cell.row(), cell.column())) {
                coveredCells.add(view.real(cell.row(), cell.column()));
            }
            if (view.shows(cell.row(), cell.column()) && (anchors.isEmpty() || !covered.contains(place))) {
                SheetRange range = anchors.isEmpty() ? null : anchors.get(place);
                cells.set(kept++, cell.at(view.row(cell.row()), view.column(cell.column()),
                        range == null ? 1 : view.rowsOf(range), range == null ? 1 : view.columnsOf(range)));
            }
        }
        cells.subList(kept, cells.size()).clear();
        return cells;
    }

    /** Which of two cells a program shows at one place is its own affair; a figure must not depend on it. */
    private void refuseTwoAtOnePlace() throws UnreadableDocumentException {
        Set<Long> places = new HashSet<>();
        for (SheetCell cell : cells) {
            if (!places.add(place(cell.row(), cell.column()))) {
                throw Failures.corrupt("The file is damaged: it has two cells at one place (at "
                        + view.real(cell.row(), cell.column()) + ").");
            }
        }
    }

    /** Of two ranges that overlap, the first in the sheet holds. */
    private void readMerged(Map<Long, SheetRange> anchors, Set<Long> covered) throws UnreadableDocumentException {
        merged.sort(Comparator.comparingInt(SheetRange::top).thenComparing(SheetRange::left));
        for (SheetRange given : merged) {
            SheetRange range = view.within(given);
            long area = (range.bottom() - range.top() + 1L) * (range.right() - range.left() + 1L);
            if (range.bottom() < range.top() || range.right() < range.left()) {
                continue;
            }
            budget.places(name, area + covered.size());
            List<Long> places = places(range);
            if (places.stream().noneMatch(place -> covered.contains(place) || anchors.containsKey(place))) {
                anchors.put(places.getFirst(), range);
                covered.addAll(places.subList(1, places.size()));
            }
        }
    }

    private static List<Long> places(SheetRange range) {
        List<Long> places = new ArrayList<>();
        for (int row = range.top(); row <= range.bottom(); row++) {
            for (int column = range.left(); column <= range.right(); column++) {
                places.add(place(row, column));
            }
        }
        return places;
    }

    private static long place(int row, int column) {
        return (long) row * MOST_COLUMNS + column;
    }

    /** What was read otherwise than shown, and what the view leaves out. */
    List<Remark> remarks() {
        List<Remark> all = new ArrayList<>(remarks);
        if (!coveredCells.isEmpty()) {
            all.add(new Remark(coveredCells.getFirst(), "READ-026", "text of " + coveredCells.size()
                    + " cells that merged cells cover was left out, as a spreadsheet program shows it; unmerge the cells"
                    + " if it belongs to the report"));
        }
        all.addAll(view.remarks());
        return all;
    }

    static Locator sheet(String name) {
        return new Locator("sheet[" + name + "]");
    }
}
