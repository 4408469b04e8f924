package org.tabularium.read;

import java.util.Optional;
import java.util.zip.ZipFile;

import org.tabularium.document.Document.Properties;

/** A spreadsheet of the kind .ods, read as a stream. */
final class OdsBook implements Book {

    private final OdfPackage file;

    private final Limits limits;

    private OdsBook(OdfPackage file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    static OdsBook of(ZipFile file, Limits limits) throws UnreadableDocumentException {
        return new OdsBook(OdfPackage.of(file, limits), limits);
    }

    @Override
    public void read(Visitor visitor) throws UnreadableDocumentException {
        OdfStyles styles = OdfStyles.read(file);
        file.content(xml -> {
            xml.descendants(name -> {
                if (name.equals("table:table")) {
                    table(xml, styles, visitor);
                }
            });
            return Optional.empty();
        });
    }

    private void table(XmlCursor xml, OdfStyles styles, Visitor visitor) throws UnreadableDocumentException {
        String name = xml.attributeOf("table:name").orElse("");
        String style = xml.attributeOf("table:style-name").orElse("");
        if (!styles.isShown("table", style)) {
            visitor.hidden(name);
            xml.children(_ -> {
                // A hidden sheet is passed over.
            });
            return;
        }
        SheetBuilder sheet = visitor.begin(name);
        new OdsSheet(xml, sheet, styles, new Budget(limits)).read();
        visitor.end(sheet);
    }

    @Override
    public Properties properties() throws UnreadableDocumentException {
        return file.properties();
    }

    @Override
    public void close() {
        file.close();
    }
}
