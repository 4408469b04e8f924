package org.tabularium.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;

import org.tabularium.document.Document.Properties;
import org.tabularium.document.Text;

/**
 * A workbook of the kind .xlsx, read as a stream: of each sheet only what its cells show is kept, never its XML.
 */
final class XlsxBook implements Book {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Map<String, String> MACROS = Map.of("application/vnd.ms-excel.sheet.macroenabled.main+xml",
            "application/vnd.ms-excel.sheet.macroenabled.12", "application/vnd.ms-excel.template.macroenabled.main+xml",
            "application/vnd.ms-excel.template.macroenabled.12");

    private final OfficePackage file;

    private final Limits limits;

    private XlsxBook(OfficePackage file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    static XlsxBook of(ZipFile file, Limits limits) throws UnreadableDocumentException {
        return new XlsxBook(OfficePackage.of(file, limits), limits);
    }

    private record SheetEntry(String name, String id, boolean hidden) {
    }

    private static final class Contents {
        private boolean from1904;
        private final List<SheetEntry> sheets = new ArrayList<>();
    }

    @Override
    public void read(Visitor visitor) throws UnreadableDocumentException {
        Contents contents = file.readMain(XlsxBook::contents);
        List<SheetLook> looks = file.read("styles", XlsxStyles::read).orElse(List.of());
        Budget budget = new Budget(limits);
        List<Text> strings = file.read("sharedStrings", xml -> XlsxText.shared(xml, budget)).orElse(List.of());
        for (SheetEntry entry : contents.sheets) {
            if (entry.hidden()) {
                visitor.hidden(entry.name());
                continue;
            }
            Optional<SheetBuilder> found = file.readById(entry.id(), xml -> {
                if (!xml.name().equals("x:worksheet")) {
                    return null;
                }
                SheetBuilder sheet = visitor.begin(entry.name());
                new XlsxSheet(xml, sheet, looks, strings, contents.from1904, new Budget(limits)).read();
                return sheet;
            });
            if (found.isPresent()) {
                visitor.end(found.get());
            }
        }
    }

    private static Contents contents(XmlCursor xml) throws UnreadableDocumentException {
        if (!xml.name().equals("x:workbook")) {
            throw Failures.corrupt("The file is not a workbook: its main part is " + xml.name() + ".");
        }
        Contents contents = new Contents();
        xml.descendants(name -> {
            if (name.equals("x:workbookPr")) {
                contents.from1904 = xml.attribute("date1904").filter(XlsxStyles::isOn).isPresent();
            } else if (name.equals("x:sheet")) {
                contents.sheets.add(new SheetEntry(xml.attribute("name").orElse(""), xml.attribute("id").orElse(""),
                        xml.attribute("state").filter(state -> !state.equals("visible")).isPresent()));
            }
        });
        return contents;
    }

    @Override
    public Properties properties() throws UnreadableDocumentException {
        return file.properties(MACROS.getOrDefault(file.contentType().toLowerCase(Locale.ROOT), XLSX));
    }

    @Override
    public void close() {
        file.close();
    }
}
