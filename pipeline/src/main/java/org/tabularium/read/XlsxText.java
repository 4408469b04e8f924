package org.tabularium.read;

import java.util.ArrayList;
import java.util.List;

import org.tabularium.document.NoteMark;
import org.tabularium.document.Text;

/** Reads the texts of workbooks: plain ones and ones of several formats, raised note marks lifted out. */
final class XlsxText {

    private static final int FIRST_ESCAPED = "_x0000_".length();

    private final XmlCursor xml;

    private final Budget budget;

    private final StringBuilder plain = new StringBuilder();

    private final List<NoteMark> marks = new ArrayList<>();

    private XlsxText(XmlCursor xml, Budget budget) {
        this.xml = xml;
        this.budget = budget;
    }

    /** The shared texts of a workbook in the order in which cells refer to them. */
    static List<Text> shared(XmlCursor xml, Budget budget) throws UnreadableDocumentException {
        List<Text> strings = new ArrayList<>();
        xml.children(name -> {
            if (name.equals("x:si")) {
                strings.add(read(xml, budget));
            }
        });
        return strings;
    }

    /** The text of the element at which the cursor stands; phonetic readings are left out. */
    static Text read(XmlCursor xml, Budget budget) throws UnreadableDocumentException {
        XlsxText text = new XlsxText(xml, budget);
        xml.children(text::part);
        return text.marks.isEmpty() ? Text.of(text.plain.toString()) : new Text(text.plain.toString(), text.marks);
    }

    private void part(String name) throws UnreadableDocumentException {
        if (name.equals("x:t")) {
            plain.append(clean(xml.text(budget)));
        } else if (name.equals("x:r")) {
            run();
        }
    }

    private void run() throws UnreadableDocumentException {
        boolean[] raised = { false };
        StringBuilder part = new StringBuilder();
        xml.children(name -> {
            if (name.equals("x:t")) {
                part.append(clean(xml.text(budget)));
            } else if (name.equals("x:rPr")) {
                xml.children(
                        property -> raised[0] |= property.equals("x:vertAlign") && xml.value().equals("superscript"));
            }
        });
        if (raised[0] && NoteMarks.isMark(part.toString())) {
            marks.add(new NoteMark(plain.length(), part.toString().strip()));
        } else {
            plain.append(part);
        }
    }

    /** Line ends are those of the neutral document; "_x000D_" writes a character that XML has no sign for. */
    static String clean(String text) {
        if (text.indexOf('_') < 0 && text.indexOf('\r') < 0) {
            return text;
        }
        StringBuilder clean = new StringBuilder();
        int index = 0;
        while (index < text.length()) {
            if (text.regionMatches(index, "_x", 0, 2) && index + FIRST_ESCAPED <= text.length()
                    && text.substring(index, index + FIRST_ESCAPED).matches("_x[0-9A-Fa-f]{4}_")) {
                clean.append((char) Integer.parseInt(text.substring(index + 2, index + 6), 16));
                index += FIRST_ESCAPED;
            } else {
                clean.append(text.charAt(index++));
            }
        }
        return clean.toString().replace("\r\n", "\n").replace('\r', '\n');
    }
}
