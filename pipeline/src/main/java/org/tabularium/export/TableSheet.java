package org.tabularium.export;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.tabularium.warehouse.QueryResult;
import org.tabularium.warehouse.QueryResult.Column;

/** A table with title, notes, a frozen header with filters, and a page that prints well. */
final class TableSheet {

    private static final int TITLE_ROW = 0;

    private static final int NOTE_ROW = 1;

    private static final int HEADER_ROW = 3;

    private static final int WIDTH_UNIT = 256;

    private static final int NARROWEST = 8;

    private static final int WIDEST = 45;

    static final int NOTE_LINE = 100;

    /** So many characters side by side can still be read on A4. */
    private static final int FITS_A4 = 200;

    /** A sheet's row is at most 409 points high. */
    private static final int MOST_LINES = 25;

    private static final int DIGITS = 15;

    /** What spreadsheets take for the number of a character, such as {@code _x0041_}, where the text means itself. */
    private static final Pattern ESCAPED = Pattern.compile("_(x[0-9A-Fa-f]{4}_)");

    private static final int TEXT_LENGTH = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final SXSSFWorkbook workbook;

    private final Styles styles;

    TableSheet(SXSSFWorkbook workbook, Styles styles) {
        this.workbook = workbook;
        this.styles = styles;
    }

    void write(String sheetName, SheetContent content) {
        SXSSFSheet sheet = workbook.createSheet(sheetName);
        QueryResult table = content.shown();
        List<Column> columns = table.columns();
        writeHead(sheet, content, columns);
        List<List<Optional<Object>>> rows = table.rows();
        int[] widths = widths(columns, rows);
        for (int r = 0; r < rows.size(); r++) {
            writeRow(sheet.createRow(HEADER_ROW + 1 + r), columns, rows.get(r), widths);
        }
        for (int c = 0; c < columns.size(); c++) {
            sheet.setColumnWidth(c, widths[c] * WIDTH_UNIT);
        }
        sheet.createFreezePane(0, HEADER_ROW + 1);
        sheet.setAutoFilter(new CellRangeAddress(HEADER_ROW, HEADER_ROW + rows.size(), 0, columns.size() - 1));
        sheet.setRepeatingRows(new CellRangeAddress(HEADER_ROW, HEADER_ROW, -1, -1));
        setUpPage(sheet, content.title());
        if (Arrays.stream(widths).sum() > FITS_A4) {
            sheet.getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
        }
    }

    /** In characters, with room for the button of the filter. */
    private static int[] widths(List<Column> columns, List<List<Optional<Object>>> rows) {
        int[] widths = columns.stream().mapToInt(column -> column.name().length() + 4).toArray();
        for (List<Optional<Object>> row : rows) {
            for (int c = 0; c < widths.length; c++) {
                widths[c] = Math.max(widths[c], CellText.of(row.get(c)).length() + 2);
            }
        }
        return Arrays.stream(widths).map(width -> Math.clamp(width, NARROWEST, WIDEST)).toArray();
    }

    private void writeRow(Row row, List<Column> columns, List<Optional<Object>> fields, int[] widths) {
        int lines = 1;
        for (int c = 0; c < widths.length; c++) {
            if (fields.get(c).isPresent()) {
                String text = CellText.of(fields.get(c));
                writeCell(row, c, columns.get(c).name(), fields.get(c).get(), text);
                lines = Math.max(lines, lines(text, widths[c] - 2));
            }
        }
        if (lines > 1) {
            setLines(row, lines);
        }
    }

    /** Programs do not find out the height of a row by themselves. */
    static void setLines(Row row, int lines) {
        row.setHeightInPoints(Math.min(lines, MOST_LINES) * row.getSheet().getDefaultRowHeightInPoints());
    }

    private void writeHead(Sheet sheet, SheetContent content, List<Column> columns) {
        text(sheet.createRow(TITLE_ROW), 0, content.title(), styles.title());
        Row notes = sheet.createRow(NOTE_ROW);
        text(notes, 0, content.description(), styles.note());
        if (columns.size() > 1) {
            sheet.addMergedRegion(new CellRangeAddress(NOTE_ROW, NOTE_ROW, 0, columns.size() - 1));
        }
        setLines(notes, lines(content.description(), NOTE_LINE));
        Row header = sheet.createRow(HEADER_ROW);
        for (int c = 0; c < columns.size(); c++) {
            text(header, c, columns.get(c).name(), styles.columnHeader());
        }
    }

    private void writeCell(Row row, int index, String column, Object value, String text) {
        Optional<BigDecimal> number = number(value);
        if (number.isPresent()) {
            Cell cell = row.createCell(index);
            cell.setCellValue(shown(column, number.get()).doubleValue());
            cell.setCellStyle(styles.number(NumberFormats.of(column, number.get())));
        } else {
            text(row, index, text, styles.text(text));
        }
    }

    private static BigDecimal shown(String column, BigDecimal number) {
        return NumberFormats.percent(column) ? number.movePointLeft(2) : number;
    }

    /** The number to show; none for text, and for numbers with more digits than a spreadsheet can keep. */
    private static Optional<BigDecimal> number(Object value) {
        return decimal(value).filter(number -> number.stripTrailingZeros().precision() <= DIGITS);
    }

    private static Optional<BigDecimal> decimal(Object value) {
        return switch (value) {
            case BigDecimal number -> Optional.of(number);
            case Double number when Double.isFinite(number) -> Optional.of(BigDecimal.valueOf(number));
            case Long number -> Optional.of(BigDecimal.valueOf(number));
            default -> Optional.empty();
        };
    }

    static void text(Row row, int index, String value, CellStyle style) {
        Cell cell = row.createCell(index);
        String shown = value.length() <= TEXT_LENGTH ? value : value.substring(0, TEXT_LENGTH - 1) + "…";
        cell.setCellValue(shown.contains("_x") ? ESCAPED.matcher(shown).replaceAll("_x005F_$1") : shown);
        cell.setCellStyle(style);
    }

    /** How many lines a text takes in a cell, about. */
    static int lines(String text, int width) {
        if (text.length() <= width && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return 1;
        }
        return Math.max(1, text.lines().mapToInt(line -> Math.max(1, Math.ceilDiv(line.length(), width))).sum());
    }

    static void setUpPage(Sheet sheet, String title) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        // An ampersand begins a code in page headers; two are one.
        sheet.getHeader().setLeft(title.replace("&", "&&"));
        sheet.getFooter().setRight("&P / &N");
    }
}
