package org.tabularium.export;

import java.util.List;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The sheet that says how to read the figures and what the signs mean. */
final class NotesSheet {

    static final String NAME = "notes";

    private static final int[] WIDTHS = { 45, 90, 60, 14 };

    private final SXSSFWorkbook workbook;

    private final Styles styles;

    NotesSheet(SXSSFWorkbook workbook, Styles styles) {
        this.workbook = workbook;
        this.styles = styles;
    }

    void write() {
        SXSSFSheet sheet = workbook.createSheet(NAME);
        int next = 0;
        for (Notes notes : List.of(Notes.reading(), Notes.signs(), Notes.qualifiers())) {
            TableSheet.text(sheet.createRow(next++), 0, notes.title(), styles.title());
            for (int r = 0; r < notes.rows().size(); r++) {
                writeRow(sheet.createRow(next++), notes.rows().get(r), r == 0);
            }
            next++;
        }
        for (int c = 0; c < WIDTHS.length; c++) {
            sheet.setColumnWidth(c, WIDTHS[c] * 256);
        }
        TableSheet.setUpPage(sheet, "Notes and signs");
    }

    private void writeRow(Row row, List<String> fields, boolean header) {
        int lines = 1;
        for (int c = 0; c < fields.size(); c++) {
            String text = fields.get(c);
            TableSheet.text(row, c, text, header ? styles.columnHeader() : styles.text(text));
            lines = Math.max(lines, TableSheet.lines(text, WIDTHS[c] - 2));
        }
        if (lines > 1) {
            TableSheet.setLines(row, lines);
        }
    }
}
