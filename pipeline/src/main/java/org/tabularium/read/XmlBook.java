package org.tabularium.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

import org.tabularium.document.Document.Properties;

/**
 * A workbook that is one XML file, as Excel 2002 and 2003 saved it and programs for registers still export it, mostly
 * under the name .xls.
 */
final class XmlBook implements Book {

    static final String TYPE = "application/vnd.ms-spreadsheetml";

    private final Path file;

    private final Limits limits;

    private final String[] titleAndAuthor = { "", "" };

    XmlBook(Path file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    /** Reads something out of the file, whose root element the cursor stands at. */
    @FunctionalInterface
    private interface Walk {
        void over(XmlCursor xml) throws UnreadableDocumentException;
    }

    @Override
    public void read(Visitor visitor) throws UnreadableDocumentException {
        BitSet hidden = new BitSet();
        walk(xml -> hidden(xml, hidden));
        walk(xml -> sheets(xml, hidden, visitor));
    }

    private void walk(Walk walk) throws UnreadableDocumentException {
        try (InputStream source = new BoundedStream(Files.newInputStream(file), limits.fileBytes());
                XmlCursor xml = XmlCursor.open(source, "the workbook")) {
            if (!xml.name().equals("ss:Workbook")) {
                throw Failures.corrupt("The file is not a workbook: it begins with " + xml.name() + ".");
            }
            walk.over(xml);
        } catch (IOException failure) {
            throw Failures.unreadable("the workbook cannot be read", failure);
        }
    }

    /** Which sheets are hidden stands behind their cells. */
    private static void hidden(XmlCursor xml, BitSet hidden) throws UnreadableDocumentException {
        int[] sheet = { 0 };
        Budget budget = new Budget(Limits.DEFAULT);
        xml.children(part -> {
            if (part.equals("ss:Worksheet")) {
                xml.descendants(name -> {
                    if (name.equals("excel:Visible") && !xml.text(budget).strip().equals("SheetVisible")) {
                        hidden.set(sheet[0]);
                    }
                });
                sheet[0]++;
            }
        });
    }

    private void sheets(XmlCursor xml, BitSet hidden, Visitor visitor) throws UnreadableDocumentException {
        Map<String, SheetLook> looks = new HashMap<>();
        int[] sheet = { 0 };
        Budget budget = new Budget(limits);
        xml.children(part -> {
            switch (part) {
                case "o:DocumentProperties" -> properties(xml, budget);
                case "ss:Styles" -> XmlBookStyles.read(xml, looks);
                case "ss:Worksheet" -> {
                    String name = xml.attributeOf("ss:Name").orElse("");
                    if (hidden.get(sheet[0]++)) {
                        visitor.hidden(name);
                    } else {
                        SheetBuilder builder = visitor.begin(name);
                        new XmlBookSheet(xml, builder, looks, budget).read();
                        visitor.end(builder);
                    }
                }
                default -> {
                    // Names, windows and protection show nothing.
                }
            }
        });
    }

    private void properties(XmlCursor xml, Budget budget) throws UnreadableDocumentException {
        xml.children(name -> {
            if (name.equals("o:Title")) {
                titleAndAuthor[0] = xml.text(budget).strip();
            } else if (name.equals("o:Author")) {
                titleAndAuthor[1] = xml.text(budget).strip();
            }
        });
    }

    @Override
    public Properties properties() {
        return new Properties(TYPE, titleAndAuthor[0], titleAndAuthor[1]);
    }

    @Override
    public void close() {
        // Nothing is open between two walks.
    }
}
