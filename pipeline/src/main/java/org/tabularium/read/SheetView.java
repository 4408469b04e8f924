package org.tabularium.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.tabularium.document.Document.Remark;
import org.tabularium.document.Locator;

/** Which rows and columns of a sheet a reader sees: visible places, counted from 0, and their A1 references. */
final class SheetView {

    private final String name;

    private final Axis rows;

    private final Axis columns;

    SheetView(Sheet sheet) {
        this.name = sheet.getSheetName();
        int lastColumn = -1;
        for (Row row : sheet) {
            lastColumn = Math.max(lastColumn, row.getLastCellNum() - 1);
        }
        this.rows = new Axis(sheet.getLastRowNum(), row -> {
            Row found = sheet.getRow(row);
            return found != null && found.getZeroHeight();
        });
        this.columns = new Axis(lastColumn, sheet::isColumnHidden);
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
    int rowsOf(CellRangeAddress range) {
        return rows.count(range.getFirstRow(), range.getLastRow());
    }

    /** How many visible columns a range covers, within what the sheet uses. */
    int columnsOf(CellRangeAddress range) {
        return columns.count(range.getFirstColumn(), range.getLastColumn());
    }

    /** How many places a range covers within what the sheet uses, hidden ones included. */
    long area(CellRangeAddress range) {
        long height = Math.min(range.getLastRow(), rows.last()) - range.getFirstRow() + 1L;
        long width = Math.min(range.getLastColumn(), columns.last()) - range.getFirstColumn() + 1L;
        return Math.max(0, height) * Math.max(0, width);
    }

    /** The places that a range covers within what the sheet uses, hidden ones included. */
    List<CellAddress> places(CellRangeAddress range) {
        List<CellAddress> places = new ArrayList<>();
        for (int row = range.getFirstRow(); row <= Math.min(range.getLastRow(), rows.last()); row++) {
            for (int column = range.getFirstColumn(); column <= Math.min(range.getLastColumn(),
                    columns.last()); column++) {
                places.add(new CellAddress(row, column));
            }
        }
        return places;
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

    private Locator at(String reference) {
        return new Locator("sheet[" + name + "]!" + reference);
    }

    private String reference(int row, int column) {
        return new CellReference(rows.real(row), columns.real(column)).formatAsString();
    }

    /** What the view leaves out. */
    List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        for (int[] run : rows.hiddenRuns()) {
            remarks.add(new Remark(at((run[0] + 1) + ":" + (run[1] + 1)), "READ-021",
                    "hidden rows were left out; unhide them if they belong to the report"));
        }
        for (int[] run : columns.hiddenRuns()) {
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

        Axis(int last, IntPredicate hidden) {
            visible = new int[last + 1];
            int count = 0;
            for (int index = 0; index <= last; index++) {
                visible[index] = hidden.test(index) ? -1 : count++;
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

        List<int[]> hiddenRuns() {
            List<int[]> runs = new ArrayList<>();
            for (int index = 0; index < visible.length; index++) {
                if (visible[index] < 0) {
                    if (index > 0 && visible[index - 1] < 0) {
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
