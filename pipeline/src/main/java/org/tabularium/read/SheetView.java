package org.tabularium.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.apache.poi.ss.util.CellReference;
import org.tabularium.document.Document.Remark;
import org.tabularium.document.Locator;

/** Which rows and columns of a sheet a reader sees: visible places, counted from 0, and their A1 references. */
final class SheetView {

    private final String name;

    private Axis rows = new Axis(-1, new BitSet());

    private Axis columns = new Axis(-1, new BitSet());

    private BitSet filtered = new BitSet();

    SheetView(String name) {
        this.name = name;
    }

    /** Tells the last used row and column and which are hidden, once the sheet is read. */
    void uses(int lastRow, BitSet hiddenRows, int lastColumn, BitSet hiddenColumns) {
        rows = new Axis(lastRow, hiddenRows);
        columns = new Axis(lastColumn, hiddenColumns);
    }

    /** Tells which of the hidden rows a filter hides. */
    void filters(BitSet rowsOfFilter) {
        filtered = rowsOfFilter;
    }

    boolean shows(int row, int column) {
        return rows.visible(row) >= 0 && columns.visible(column) >= 0;
    }

    int row(int row) {
        return rows.visible(row);
    }

    int column(int column) {
        return columns.visible(column);
    }

    /** How many visible rows a range covers, within what the sheet uses. */
    int rowsOf(SheetRange range) {
        return rows.count(range.top(), range.bottom());
    }

    /** How many visible columns a range covers, within what the sheet uses. */
    int columnsOf(SheetRange range) {
        return columns.count(range.left(), range.right());
    }

    /** The range within what the sheet uses. */
    SheetRange within(SheetRange range) {
        return new SheetRange(range.top(), range.left(), Math.min(range.bottom(), rows.last()),
                Math.min(range.right(), columns.last()));
    }

    Locator sheet() {
        return new Locator("sheet[" + name + "]");
    }

    Locator locator(int row, int column) {
        return at(reference(row, column));
    }

    Locator locator(int top, int left, int bottom, int right) {
        return at(reference(top, left) + ":" + reference(bottom, right));
    }

    /** A place by its real row and column. */
    Locator real(int row, int column) {
        return at(reference0(row, column));
    }

    private Locator at(String reference) {
        return new Locator("sheet[" + name + "]!" + reference);
    }

    private String reference(int row, int column) {
        return reference0(rows.real(row), columns.real(column));
    }

    private static String reference0(int row, int column) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }

    /** What the view leaves out. */
    List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        for (int[] run : rows.hiddenRuns(filtered)) {
            boolean byFilter = filtered.get(run[0]);
            remarks.add(new Remark(at((run[0] + 1) + ":" + (run[1] + 1)), byFilter ? "READ-025" : "READ-021",
                    byFilter ? "rows that a filter hides were left out; clear the filter if they belong to the report"
                            : "hidden rows were left out; unhide them if they belong to the report"));
        }
        for (int[] run : columns.hiddenRuns(new BitSet())) {
            String reference = CellReference.convertNumToColString(run[0]) + ":"
                    + CellReference.convertNumToColString(run[1]);
            remarks.add(new Remark(at(reference), "READ-022",
                    "hidden columns were left out; unhide them if they belong to the report"));
        }
        return remarks;
    }

    /** The lines of one direction: for each real one its number among the visible ones, or -1. */
    private static final class Axis {

        private final int[] visible;

        private final int[] real;

        Axis(int last, BitSet hidden) {
            visible = new int[last + 1];
            int count = 0;
            for (int index = 0; index <= last; index++) {
                visible[index] = hidden.get(index) ? -1 : count++;
            }
            real = new int[count];
            for (int index = 0; index <= last; index++) {
                if (visible[index] >= 0) {
                    real[visible[index]] = index;
                }
            }
        }

        int last() {
            return visible.length - 1;
        }

        int visible(int index) {
            return index < visible.length ? visible[index] : -1;
        }

        int real(int index) {
            return real[index];
        }

        int count(int first, int last) {
            int count = 0;
            for (int index = first; index <= Math.min(last, visible.length - 1); index++) {
                count += visible[index] >= 0 ? 1 : 0;
            }
            return count;
        }

        /** First and last of the hidden lines that stand together and are hidden for one reason. */
        List<int[]> hiddenRuns(BitSet reason) {
            List<int[]> runs = new ArrayList<>();
            for (int index = 0; index < visible.length; index++) {
                if (visible[index] < 0) {
                    if (index > 0 && visible[index - 1] < 0 && reason.get(index) == reason.get(index - 1)) {
                        runs.getLast()[1] = index;
                    } else {
                        runs.add(new int[] { index, index });
                    }
                }
            }
            return runs;
        }
    }
}
