package org.tabularium.read;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.tabularium.document.Block;
import org.tabularium.document.Document.Remark;
import org.tabularium.document.Locator;
import org.tabularium.document.NoteMark;
import org.tabularium.document.Text;

/** Reads what one cell of a sheet shows, and keeps the number behind it. */
final class SheetCellReader {

    /** Points of one step of a cell's indent. */
    private static final double INDENT = 9;

    private final Workbook workbook;

    private final boolean from1904;

    private final List<Remark> remarks;

    SheetCellReader(Workbook workbook, boolean from1904, List<Remark> remarks) {
        this.workbook = workbook;
        this.from1904 = from1904;
        this.remarks = remarks;
    }

    /** The cell at a visible place, covering the given number of visible rows and columns. */
    SheetCell read(Cell cell, SheetView view, int rows, int columns) {
        int row = view.row(cell.getRowIndex());
        int column = view.column(cell.getColumnIndex());
        Locator locator = view.locator(row, column);
        CellType type = type(cell, locator);
        List<Block> content = content(cell, type, locator);
        Optional<BigDecimal> stored = type == CellType.NUMERIC && !content.isEmpty() && !isDate(cell)
                ? Optional.of(ShownNumber.exact(cell.getNumericCellValue()))
                : Optional.empty();
        return new SheetCell(row, column, rows, columns, content, stored, isBordered(cell.getCellStyle()));
    }

    /** The type of the value: that of the stored result for a formula. */
    private CellType type(Cell cell, Locator locator) {
        if (cell.getCellType() != CellType.FORMULA) {
            return cell.getCellType();
        }
        if (cell instanceof XSSFCell xssf && !xssf.getCTCell().isSetV()) {
            remarks.add(new Remark(locator, "READ-023",
                    "the formula has no stored result and was read as an empty cell; open the workbook in a"
                            + " spreadsheet program, recalculate and save it"));
            return CellType.BLANK;
        }
        return cell.getCachedFormulaResultType();
    }

    private List<Block> content(Cell cell, CellType type, Locator locator) {
        return switch (type) {
            case STRING -> blocks(text(cell.getRichStringCellValue()), cell, locator);
            case NUMERIC -> blocks(Text.of(number(cell)), cell, locator);
            case BOOLEAN -> blocks(Text.of(cell.getBooleanCellValue() ? "PRAWDA" : "FAŁSZ"), cell, locator);
            case ERROR -> {
                remarks.add(new Remark(locator, "READ-024", "the cell shows the error " + error(cell)
                        + " and was read as empty; mend the formula in the workbook"));
                yield List.of();
            }
            case BLANK, FORMULA, _NONE -> List.of();
        };
    }

    private static String error(Cell cell) {
        byte code = cell.getErrorCellValue();
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "number " + code;
    }

    private List<Block> blocks(Text text, Cell cell, Locator locator) {
        CellStyle style = cell.getCellStyle();
        boolean bold = workbook.getFontAt(style.getFontIndex()).getBold();
        return WrittenLines.blocks(text, locator, style.getIndention() * INDENT, bold);
    }

    private boolean isDate(Cell cell) {
        CellStyle style = cell.getCellStyle();
        return DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString())
                && DateUtil.isValidExcelDate(cell.getNumericCellValue());
    }

    private String number(Cell cell) {
        double raw = cell.getNumericCellValue();
        String format = Optional.ofNullable(cell.getCellStyle().getDataFormatString()).orElse("General");
        if (!isDate(cell)) {
            return ShownNumber.of(ShownNumber.exact(raw), format);
        }
        return date(DateUtil.getLocalDateTime(raw, from1904, true), raw, format.toLowerCase(Locale.ROOT));
    }

    /** A date as ISO 8601, as much of it as the format shows; a span of time as hours and minutes. */
    private static String date(LocalDateTime date, double raw, String format) {
        if (format.contains("[h")) {
            long minutes = Math.round(raw * 24 * 60);
            return "%d:%02d".formatted(minutes / 60, minutes % 60);
        }
        String signs = format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "");
        if (!signs.contains("y") && !signs.contains("d") || raw < 1) {
            return LocalTime.from(date).toString();
        }
        if (!signs.contains("d")) {
            return date.format(DateTimeFormatter.ofPattern(signs.contains("m") ? "yyyy-MM" : "yyyy", Locale.ROOT));
        }
        return signs.contains("h") ? date.toString() : date.toLocalDate().toString();
    }

    private Text text(RichTextString rich) {
        String string = rich.getString().replace("\r\n", "\n").replace('\r', '\n');
        if (rich.numFormattingRuns() == 0 || string.length() != rich.length()) {
            return Text.of(string);
        }
        StringBuilder plain = new StringBuilder();
        List<NoteMark> marks = new ArrayList<>();
        int end = string.length();
        int start = rich.getIndexOfFormattingRun(0);
        plain.append(string, 0, start);
        for (int run = 0; run < rich.numFormattingRuns(); run++) {
            int next = run + 1 < rich.numFormattingRuns() ? rich.getIndexOfFormattingRun(run + 1) : end;
            String part = string.substring(start, next);
            if (isRaised(rich, run) && NoteMarks.isMark(part)) {
                marks.add(new NoteMark(plain.length(), part.strip()));
            } else {
                plain.append(part);
            }
            start = next;
        }
        return new Text(plain.toString(), marks);
    }

    private boolean isRaised(RichTextString rich, int run) {
        return switch (rich) {
            case XSSFRichTextString xssf -> {
                XSSFFont font = xssf.getFontOfFormattingRun(run);
                yield font != null && font.getTypeOffset() == Font.SS_SUPER;
            }
            case HSSFRichTextString hssf when workbook instanceof HSSFWorkbook book ->
                    hssf.getFontOfFormattingRun(run) != HSSFRichTextString.NO_FONT
                            && book.getFontAt(hssf.getFontOfFormattingRun(run)).getTypeOffset() == Font.SS_SUPER;
            default -> false;
        };
    }

    private static boolean isBordered(CellStyle style) {
        int sides = 0;
        for (BorderStyle side : List.of(style.getBorderTop(), style.getBorderBottom(), style.getBorderLeft(),
                style.getBorderRight())) {
            sides += side == BorderStyle.NONE ? 0 : 1;
        }
        return sides >= 2;
    }
}
