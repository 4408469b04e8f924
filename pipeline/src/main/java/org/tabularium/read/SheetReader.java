package org.tabularium.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.tabularium.read.UnreadableDocumentException.Reason;

/** Reads the visible cells of one sheet, merged ones as one cell. */
final class SheetReader {

    private final Sheet sheet;

    private final SheetView view;

    private final Limits limits;

    /** The merged range that a cell lies in. */
    private final Map<CellAddress, CellRangeAddress> merged = new HashMap<>();

    SheetReader(Sheet sheet, SheetView view, Limits limits) {
        this.sheet = sheet;
        this.view = view;
        this.limits = limits;
    }

    /** The cells that show text or borders, each place at most once, in order of rows. */
    List<SheetCell> cells(SheetCellReader reader) throws UnreadableDocumentException {
        readMerged();
        List<SheetCell> cells = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (isSeen(cell)) {
                    CellRangeAddress range = merged.getOrDefault(cell.getAddress(), single(cell));
                    SheetCell read = reader.read(cell, view, view.rowsOf(range), view.columnsOf(range));
                    if (read.hasText() || read.bordered()) {
                        cells.add(read);
                    }
                }
            }
            if (cells.size() > limits.blocks()) {
                throw new UnreadableDocumentException(Reason.TOO_LARGE,
                        "the sheet " + sheet.getSheetName() + " has more than " + limits.blocks() + " filled cells",
                        "split the workbook or raise the limit of blocks");
            }
        }
        return cells;
    }

    private static CellRangeAddress single(Cell cell) {
        return new CellRangeAddress(cell.getRowIndex(), cell.getRowIndex(), cell.getColumnIndex(),
                cell.getColumnIndex());
    }

    private boolean isSeen(Cell cell) {
        if (!view.shows(cell.getRowIndex(), cell.getColumnIndex())) {
            return false;
        }
        CellRangeAddress range = merged.get(cell.getAddress());
        return range == null || anchor(range).equals(cell.getAddress());
    }

    /** The first cell of a merged range. */
    private static CellAddress anchor(CellRangeAddress range) {
        return new CellAddress(range.getFirstRow(), range.getFirstColumn());
    }

    /**
     * Notes the ranges that lie within the used cells of the sheet; of two that overlap, the first in the sheet holds.
     */
    private void readMerged() throws UnreadableDocumentException {
        List<CellRangeAddress> ranges = new ArrayList<>(sheet.getMergedRegions());
        ranges.sort(
                Comparator.comparingInt(CellRangeAddress::getFirstRow).thenComparing(CellRangeAddress::getFirstColumn));
        for (CellRangeAddress range : ranges) {
            if (view.area(range) + merged.size() > limits.gridPlaces()) {
                throw new UnreadableDocumentException(Reason.TOO_LARGE, "the merged cells of the sheet "
                        + sheet.getSheetName() + " cover more than " + limits.gridPlaces() + " places",
                        "undo merges of whole rows and columns");
            }
            List<CellAddress> places = view.places(range);
            if (places.stream().noneMatch(merged::containsKey)) {
                places.forEach(place -> merged.put(place, range));
            }
        }
    }
}
