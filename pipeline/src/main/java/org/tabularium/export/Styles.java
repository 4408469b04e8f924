package org.tabularium.export;

import java.util.HashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The looks of cells, made once for a workbook. */
final class Styles {

    private static final short TITLE_POINTS = 14;

    private final Workbook workbook;

    private final Map<String, CellStyle> numbers = new HashMap<>();

    private final CellStyle title;

    private final CellStyle note;

    private final CellStyle header;

    private final CellStyle plain;

    private final CellStyle text;

    private final CellStyle guarded;

    private final CellStyle link;

    Styles(Workbook workbook) {
        this.workbook = workbook;
        title = style(font(true, TITLE_POINTS, IndexedColors.DARK_TEAL));
        note = wrapped(style(font(false, (short) 10, IndexedColors.GREY_80_PERCENT)));
        header = header();
        plain = style(font(false, (short) 10, IndexedColors.BLACK));
        text = wrapped(style(font(false, (short) 10, IndexedColors.BLACK)));
        guarded = wrapped(style(font(false, (short) 10, IndexedColors.BLACK)));
        guarded.setQuotePrefixed(true);
        link = link();
    }

    CellStyle title() {
        return title;
    }

    CellStyle note() {
        return note;
    }

    CellStyle columnHeader() {
        return header;
    }

    /** For text; what could be taken for a formula when someone edits the cell is marked as text. */
    CellStyle text(String value) {
        return FormulaGuard.looksLikeFormula(value) ? guarded : text;
    }

    /** For text that may run over the cells beside it. */
    CellStyle plain() {
        return plain;
    }

    CellStyle hyperlink() {
        return link;
    }

    CellStyle number(String format) {
        return numbers.computeIfAbsent(format, this::numberStyle);
    }

    private CellStyle numberStyle(String format) {
        CellStyle style = style(font(false, (short) 10, IndexedColors.BLACK));
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private CellStyle header() {
        CellStyle style = wrapped(style(font(true, (short) 10, IndexedColors.WHITE)));
        style.setFillForegroundColor(IndexedColors.DARK_TEAL.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    private CellStyle link() {
        Font font = font(false, (short) 10, IndexedColors.BLUE);
        font.setUnderline(Font.U_SINGLE);
        return style(font);
    }

    private CellStyle style(Font font) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static CellStyle wrapped(CellStyle style) {
        style.setWrapText(true);
        return style;
    }

    private Font font(boolean bold, short points, IndexedColors color) {
        Font font = workbook.createFont();
        font.setFontName("Calibri");
        font.setBold(bold);
        font.setFontHeightInPoints(points);
        font.setColor(color.getIndex());
        return font;
    }
}
