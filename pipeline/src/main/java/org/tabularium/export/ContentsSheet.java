package org.tabularium.export;

import java.util.List;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The first sheet: what the workbook holds, with links. */
final class ContentsSheet {

    static final String NAME = "contents";

    private static final List<String> COLUMNS = List.of("sheet", "title", "description", "rows");

    private static final int[] WIDTHS = { 32, 48, 90, 10 };

    private static final int HEADER_ROW = 3;

    private final SXSSFWorkbook workbook;

    private final Styles styles;

    private final SXSSFSheet sheet;

    private int next = HEADER_ROW + 1;

    /** Begins the sheet, and with it the workbook. */
    ContentsSheet(SXSSFWorkbook workbook, Styles styles) {
        this.workbook = workbook;
        this.styles = styles;
        this.sheet = workbook.createSheet(NAME);
        TableSheet.text(sheet.createRow(0), 0, "Consolidated indicators", styles.title());
        TableSheet.text(sheet.createRow(1), 0,
                "Every figure can be followed back to the cell or sentence it came from: tabularium explain.",
                styles.plain());
        Row header = sheet.createRow(HEADER_ROW);
        for (int c = 0; c < COLUMNS.size(); c++) {
            TableSheet.text(header, c, COLUMNS.get(c), styles.columnHeader());
            sheet.setColumnWidth(c, WIDTHS[c] * 256);
        }
    }

    /** Adds a line about a table. */
    void add(String sheetName, SheetContent content) {
        writeEntry(sheet.createRow(next++), content, sheetName);
    }

    /** Adds the line about the notes, the last. */
    void finish() {
        Row notes = sheet.createRow(next);
        writeLink(notes, NotesSheet.NAME);
        TableSheet.text(notes, 1, "Notes and signs", styles.text(""));
        sheet.createFreezePane(0, HEADER_ROW + 1);
        TableSheet.setUpPage(sheet, "Consolidated indicators");
    }

    private void writeEntry(Row row, SheetContent content, String sheetName) {
        writeLink(row, sheetName);
        TableSheet.text(row, 1, content.title(), styles.text(content.title()));
        row.createCell(3).setCellValue(content.rows());
        row.getCell(3).setCellStyle(styles.number("#,##0"));
        TableSheet.text(row, 2, content.description(), styles.note());
        TableSheet.setLines(row, TableSheet.lines(content.description(), TableSheet.NOTE_LINE));
    }

    private void writeLink(Row row, String sheetName) {
        TableSheet.text(row, 0, sheetName, styles.hyperlink());
        Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + sheetName.replace("'", "''") + "'!A1");
        row.getCell(0).setHyperlink(link);
    }
}
