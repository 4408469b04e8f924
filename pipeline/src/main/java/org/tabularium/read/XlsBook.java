package org.tabularium.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.tabularium.document.Document.Properties;
import org.tabularium.document.NoteMark;
import org.tabularium.document.Text;
import org.tabularium.read.UnreadableDocumentException.Reason;

/** A workbook of the kind .xls, by POI. The format itself holds at most 65,536 rows of 256 columns on a sheet. */
final class XlsBook implements Book {

    /** The record of a sheet that says that a filter hides rows of it. */
    private static final short FILTER_ON = 0x9B;

    private final HSSFWorkbook workbook;

    private final Limits limits;

    private final Map<Short, SheetLook> looks = new HashMap<>();

    private XlsBook(HSSFWorkbook workbook, Limits limits) {
        this.workbook = workbook;
        this.limits = limits;
    }

    static XlsBook open(Path path, Limits limits) throws UnreadableDocumentException {
        ZipGuards.ensure();
        try (POIFSFileSystem system = new POIFSFileSystem(path.toFile(), true)) {
            return new XlsBook(new HSSFWorkbook(system.getRoot(), false), limits);
        } catch (EncryptedDocumentException e) {
            throw Failures.encrypted(e);
        } catch (UnsupportedFileFormatException e) {
            throw new UnreadableDocumentException(Reason.UNSUPPORTED,
                    "The workbook is of a kind that is not read: " + Failures.oneLine(e), "Save it as .xlsx.", e);
        } catch (IOException | RuntimeException e) {
            throw Failures.unreadable("the workbook cannot be opened", e);
        }
    }

    @Override
    public void read(Visitor visitor) throws UnreadableDocumentException {
        for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
            String name = workbook.getSheetName(index);
            if (workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index)) {
                visitor.hidden(name);
            } else {
                SheetBuilder builder = visitor.begin(name);
                read(workbook.getSheetAt(index), builder);
                visitor.end(builder);
            }
        }
    }

    private void read(HSSFSheet sheet, SheetBuilder builder) throws UnreadableDocumentException {
        int columns = 0;
        for (Row row : sheet) {
            columns = Math.max(columns, row.getLastCellNum());
            if (row.getZeroHeight()) {
                builder.hideRow(row.getRowNum());
            }
            for (Cell cell : row) {
                read((HSSFCell) cell, builder);
            }
        }
        if (sheet.getSheet().getRecords().stream()
                .anyMatch(found -> found instanceof Record entry && entry.getSid() == FILTER_ON)) {
            builder.filter(0, sheet.getLastRowNum());
        }
        for (int column = 0; column < columns; column++) {
            if (sheet.isColumnHidden(column)) {
                builder.hideColumns(column, column);
            }
        }
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            builder.merge(new SheetRange(range.getFirstRow(), range.getFirstColumn(), range.getLastRow(),
                    range.getLastColumn()));
        }
    }

    private void read(HSSFCell cell, SheetBuilder builder) throws UnreadableDocumentException {
        int row = cell.getRowIndex();
        int column = cell.getColumnIndex();
        SheetLook look = look(cell.getCellStyle());
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        switch (type) {
            case NUMERIC -> SheetNumber
                    .of(cell.getNumericCellValue(), look, workbook.getInternalWorkbook().isUsing1904DateWindowing())
                    .into(builder, row, column, look);
            case STRING -> builder.add(row, column, text(cell.getRichStringCellValue()), Optional.empty(), look);
            case BOOLEAN ->
                    builder.add(row, column, SheetNumber.truth(cell.getBooleanCellValue()), Optional.empty(), look);
            case ERROR -> builder.error(row, column, error(cell.getErrorCellValue()), look);
            case BLANK, FORMULA, _NONE -> builder.add(row, column, Text.EMPTY, Optional.empty(), look);
        }
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR!";
    }

    private SheetLook look(HSSFCellStyle style) {
        return looks.computeIfAbsent(style.getIndex(), _ -> {
            int lines = 0;
            for (BorderStyle side : List.of(style.getBorderTop(), style.getBorderBottom(), style.getBorderLeft(),
                    style.getBorderRight())) {
                lines += side == BorderStyle.NONE ? 0 : 1;
            }
            return SheetLook.of(Optional.ofNullable(style.getDataFormatString()).orElse("General"),
                    style.getIndention() * XlsxStyles.INDENT, workbook.getFontAt(style.getFontIndex()).getBold(),
                    lines);
        });
    }

    private Text text(HSSFRichTextString rich) {
        String string = rich.getString().replace("\r\n", "\n").replace('\r', '\n');
        if (rich.numFormattingRuns() == 0 || string.length() != rich.length()) {
            return Text.of(string);
        }
        StringBuilder plain = new StringBuilder();
        List<NoteMark> marks = new ArrayList<>();
        int start = rich.getIndexOfFormattingRun(0);
        plain.append(string, 0, start);
        for (int run = 0; run < rich.numFormattingRuns(); run++) {
            int next = run + 1 < rich.numFormattingRuns() ? rich.getIndexOfFormattingRun(run + 1) : string.length();
            String part = string.substring(start, next);
            if (isRaised(rich.getFontOfFormattingRun(run)) && NoteMarks.isMark(part)) {
                marks.add(new NoteMark(plain.length(), part.strip()));
            } else {
                plain.append(part);
            }
            start = next;
        }
        return new Text(plain.toString(), marks);
    }

    private boolean isRaised(short font) {
        return font != HSSFRichTextString.NO_FONT && workbook.getFontAt(font).getTypeOffset() == Font.SS_SUPER;
    }

    @Override
    public Properties properties() {
        Optional<SummaryInformation> summary = Optional.ofNullable(workbook.getSummaryInformation());
        return new Properties("application/vnd.ms-excel",
                summary.map(SummaryInformation::getTitle).map(String::strip).orElse(""),
                summary.map(SummaryInformation::getAuthor).map(String::strip).orElse(""));
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException _) {
            // The file was read whole and closed when it was opened: nothing is left that could fail.
        }
    }
}
