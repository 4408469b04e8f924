package org.tabularium.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

import org.apache.poi.poifs.filesystem.FileMagic;
import org.tabularium.document.Block;
import org.tabularium.document.Document;
import org.tabularium.document.Document.Remark;
import org.tabularium.document.Heading;
import org.tabularium.document.Text;
import org.tabularium.read.UnreadableDocumentException.Reason;

/**
 * Reads workbooks (.xlsx, .xlsm, .xls, .ods, .xml of Excel 2003): every visible sheet, the tables on it with their
 * titles, and the lines around them.
 * <p>
 * A number is kept twice: the exact decimal that is stored, and the text that its format shows, in a plain form with a
 * decimal comma. Formulas give their stored result and are never computed. Hidden sheets, rows and columns are left out
 * with a remark.
 */
public final class WorkbookReader implements DocumentReader {

    /** Names that a spreadsheet program gives to a new sheet. */
    private static final Pattern UNNAMED = Pattern.compile("(?iu)(arkusz|sheet|tabelle)\\s?\\d*");

    private final Limits limits;

    public WorkbookReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Set<String> mediaTypes() {
        return Set.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
                "application/vnd.ms-excel.sheet.macroenabled.12", "application/vnd.ms-excel.template.macroenabled.12",
                "application/vnd.ms-excel", XmlBook.TYPE, "application/vnd.oasis.opendocument.spreadsheet",
                "application/vnd.oasis.opendocument.spreadsheet-template");
    }

    @Override
    public Document read(Path file, String name) throws UnreadableDocumentException {
        try (Book book = open(file)) {
            Found found = new Found(new SheetBudget(limits));
            book.read(found);
            if (found.parts.isEmpty()) {
                throw new UnreadableDocumentException(Reason.EMPTY, "No visible sheet of the workbook has any content.",
                        "Unhide the sheets that belong to the report.");
            }
            return new Document(name, book.properties(), found.blocks(), List.of(), found.remarks);
        }
    }

    private Book open(Path file) throws UnreadableDocumentException {
        try {
            FileMagic magic = FileMagic.valueOf(file.toFile());
            if (magic == FileMagic.OLE2) {
                return XlsBook.open(file, limits);
            }
            if (magic != FileMagic.OOXML) {
                return new XmlBook(file, limits);
            }
            ZipFile zip = ZipIntegrity.open(file, limits);
            return OdfPackage.isOne(zip) ? OdsBook.of(zip, limits) : XlsxBook.of(zip, limits);
        } catch (IOException failure) {
            throw Failures.unreadable("the workbook cannot be opened", failure);
        }
    }

    private record Part(Heading heading, List<Block> blocks) {
    }

    /** What was found so far. */
    private final class Found implements Book.Visitor {

        private final SheetBudget budget;

        private final List<Part> parts = new ArrayList<>();

        private final List<Remark> remarks = new ArrayList<>();

        private String sheet = "";

        private int visible;

        Found(SheetBudget budget) {
            this.budget = budget;
        }

        @Override
        public SheetBuilder begin(String name) {
            sheet = name;
            visible++;
            return new SheetBuilder(name, budget);
        }

        @Override
        public void end(SheetBuilder builder) throws UnreadableDocumentException {
            List<SheetCell> cells = builder.visible();
            List<Block> blocks = new SheetLayout(builder.view(), limits).blocks(cells);
            remarks.addAll(builder.remarks());
            if (!blocks.isEmpty()) {
                parts.add(new Part(new Heading(builder.view().sheet(), 1, "", Text.of(sheet.strip())), blocks));
            }
        }

        @Override
        public void hidden(String name) {
            remarks.add(new Remark(SheetBuilder.sheet(name), "READ-020",
                    "a hidden sheet was left out; unhide it if it belongs to the report"));
        }

        /** The blocks of all sheets, under headings where there are several sheets or the names say something. */
        List<Block> blocks() {
            List<Block> all = new ArrayList<>();
            for (Part part : parts) {
                String title = part.heading().text().plain();
                if (!title.isEmpty() && (visible > 1 || !UNNAMED.matcher(title).matches())) {
                    all.add(part.heading());
                }
                all.addAll(part.blocks());
            }
            return all;
        }
    }
}
