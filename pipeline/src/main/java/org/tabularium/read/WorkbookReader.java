package org.tabularium.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.tabularium.document.Block;
import org.tabularium.document.Document;
import org.tabularium.document.Document.Properties;
import org.tabularium.document.Document.Remark;
import org.tabularium.document.Heading;
import org.tabularium.document.Locator;
import org.tabularium.document.Text;
import org.tabularium.read.UnreadableDocumentException.Reason;

/**
 * Reads Excel workbooks: every visible sheet, the tables on it with their titles, and the lines around them.
 * <p>
 * A number is kept twice: the exact decimal that is stored, and the text that its format shows, in a plain form with a
 * decimal comma. Formulas give their stored result and are never computed. Hidden sheets, rows and columns are left out
 * with a remark.
 */
public final class WorkbookReader implements DocumentReader {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String XLSM = "application/vnd.ms-excel.sheet.macroenabled.12";

    private static final String XLS = "application/vnd.ms-excel";

    /** Names that a spreadsheet program gives to a new sheet. */
    private static final Pattern UNNAMED = Pattern.compile("(?iu)(arkusz|sheet|tabelle)\\s?\\d*");

    private final Limits limits;

    public WorkbookReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Set<String> mediaTypes() {
        return Set.of(XLSX, XLSM, XLS, "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
                "application/vnd.ms-excel.template.macroenabled.12");
    }

    @Override
    public Document read(Path file, String name) throws UnreadableDocumentException {
        try (Workbook workbook = open(file)) {
            return document(workbook, name);
        } catch (IOException e) {
            throw corrupt(e);
        }
    }

    private Workbook open(Path file) throws UnreadableDocumentException {
        try {
            if (Files.size(file) > limits.fileBytes()) {
                throw new UnreadableDocumentException(Reason.TOO_LARGE,
                        "the workbook has " + Files.size(file) + " bytes",
                        "split it, or raise the limit of bytes of a file");
            }
            return WorkbookFactory.create(file.toFile(), null, true);
        } catch (EncryptedDocumentException e) {
            throw new UnreadableDocumentException(Reason.ENCRYPTED, "the workbook needs a password",
                    "save it without a password", e);
        } catch (NotOfficeXmlFileException e) {
            throw corrupt(e);
        } catch (UnsupportedFileFormatException e) {
            throw new UnreadableDocumentException(Reason.UNSUPPORTED,
                    "the workbook is of a kind that cannot be read: " + e.getMessage(), "save it as .xlsx", e);
        } catch (IOException | RuntimeException e) {
            throw corrupt(e);
        }
    }

    private static UnreadableDocumentException corrupt(Exception cause) {
        return new UnreadableDocumentException(Reason.CORRUPT, "the workbook cannot be read: " + cause.getMessage(),
                "open it in a spreadsheet program and save it again as .xlsx", cause);
    }

    private Document document(Workbook workbook, String name) throws UnreadableDocumentException {
        List<Remark> remarks = new ArrayList<>();
        SheetCellReader reader = new SheetCellReader(workbook, isFrom1904(workbook), remarks);
        List<Block> blocks = new ArrayList<>();
        List<Sheet> visible = visibleSheets(workbook, remarks);
        for (Sheet sheet : visible) {
            SheetView view = new SheetView(sheet);
            List<SheetCell> cells = new SheetReader(sheet, view, limits).cells(reader);
            List<Block> found = new SheetLayout(view, limits).blocks(cells);
            if (!found.isEmpty() && (visible.size() > 1 || hasMeaning(sheet.getSheetName()))) {
                blocks.add(new Heading(view.sheet(), 1, "", Text.of(sheet.getSheetName().strip())));
            }
            blocks.addAll(found);
            remarks.addAll(view.remarks());
        }
        if (blocks.isEmpty()) {
            throw new UnreadableDocumentException(Reason.EMPTY, "no visible sheet of the workbook has any content",
                    "unhide the sheets that belong to the report");
        }
        return new Document(name, properties(workbook), blocks, List.of(), remarks);
    }

    private static List<Sheet> visibleSheets(Workbook workbook, List<Remark> remarks) {
        List<Sheet> sheets = new ArrayList<>();
        for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
            if (workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index)) {
                String name = workbook.getSheetName(index);
                remarks.add(new Remark(new Locator("sheet[" + name + "]"), "READ-020",
                        "a hidden sheet was left out; unhide it if it belongs to the report"));
            } else if (workbook.getSheetAt(index) instanceof Sheet sheet) {
                sheets.add(sheet);
            }
        }
        return sheets;
    }

    private static boolean hasMeaning(String sheetName) {
        return !UNNAMED.matcher(sheetName.strip()).matches();
    }

    private static boolean isFrom1904(Workbook workbook) {
        return switch (workbook) {
            case XSSFWorkbook xssf -> xssf.isDate1904();
            case HSSFWorkbook hssf -> hssf.getInternalWorkbook().isUsing1904DateWindowing();
            default -> false;
        };
    }

    private static Properties properties(Workbook workbook) {
        return switch (workbook) {
            case XSSFWorkbook xssf -> {
                CoreProperties core = xssf.getProperties().getCoreProperties();
                yield properties(xssf.isMacroEnabled() ? XLSM : XLSX, core.getTitle(), core.getCreator());
            }
            case HSSFWorkbook hssf -> {
                Optional<SummaryInformation> summary = Optional.ofNullable(hssf.getSummaryInformation());
                yield properties(XLS, summary.map(SummaryInformation::getTitle).orElse(""),
                        summary.map(SummaryInformation::getAuthor).orElse(""));
            }
            default -> properties(XLSX, "", "");
        };
    }

    private static Properties properties(String mediaType, String title, String creator) {
        return new Properties(mediaType, Optional.ofNullable(title).orElse("").strip(),
                Optional.ofNullable(creator).orElse("").strip());
    }
}
