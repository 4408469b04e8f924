package org.tabularium.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.tabularium.document.Text;

/** Reads one sheet of a workbook from its XML, cell by cell. */
final class XlsxSheet {

    private static final int LETTERS = 26;

    private static final int MOST_LETTERS = 4;

    private static final int MOST_DIGITS = 9;

    private static final Pattern NO_WIDTH = Pattern.compile("0+(\\.0*)?");

    private final XmlCursor xml;

    private final SheetBuilder sheet;

    private final List<SheetLook> looks;

    private final List<Text> strings;

    private final boolean from1904;

    private final Budget budget;

    private int row = -1;

    private int column = -1;

    XlsxSheet(XmlCursor xml, SheetBuilder sheet, List<SheetLook> looks, List<Text> strings, boolean from1904,
            Budget budget) {
        this.xml = xml;
        this.sheet = sheet;
        this.looks = looks;
        this.strings = strings;
        this.from1904 = from1904;
        this.budget = budget;
    }

    /** What one cell element holds. */
    private static final class Content {
        private boolean formula;
        private Optional<String> value = Optional.empty();
        private Optional<Text> inline = Optional.empty();
    }

    void read() throws UnreadableDocumentException {
        xml.children(part -> {
            switch (part) {
                case "x:cols" -> xml.children(_ -> column());
                case "x:sheetData" -> xml.children(_ -> row());
                case "x:mergeCells" -> xml.children(_ -> merged());
                case "x:autoFilter" -> filter();
                default -> {
                    // Print set-up and pictures show no figures.
                }
            }
        });
    }

    private void column() {
        boolean hidden = xml.attribute("hidden").filter(XlsxStyles::isOn).isPresent()
                || xml.attribute("width").filter(width -> NO_WIDTH.matcher(width).matches()).isPresent();
        if (hidden) {
            sheet.hideColumns(attribute("min").orElse(0) - 1, attribute("max").orElse(0) - 1);
        }
    }

    private void row() throws UnreadableDocumentException {
        row = attribute("r").map(number -> number - 1).orElse(row + 1);
        column = -1;
        if (xml.attribute("hidden").filter(XlsxStyles::isOn).isPresent()) {
            sheet.hideRow(row);
        }
        xml.children(_ -> cell());
    }

    private void merged() throws UnreadableDocumentException {
        sheet.merge(range());
    }

    /** Buttons of a filter hide nothing until a column has a condition. */
    private void filter() throws UnreadableDocumentException {
        SheetRange range = range();
        boolean[] on = { false };
        xml.children(name -> on[0] |= name.equals("x:filterColumn"));
        if (on[0]) {
            sheet.filter(range.top() + 1, range.bottom());
        }
    }

    private SheetRange range() throws UnreadableDocumentException {
        String reference = xml.attribute("ref").orElse("");
        int colon = reference.indexOf(':');
        int[] first = place(colon < 0 ? reference : reference.substring(0, colon));
        int[] last = place(reference.substring(colon + 1));
        return new SheetRange(first[0], first[1], last[0], last[1]);
    }

    private void cell() throws UnreadableDocumentException {
        String reference = xml.attribute("r").orElse("");
        int[] place = reference.isEmpty() ? new int[] { row, column + 1 } : place(reference);
        row = place[0];
        column = place[1];
        SheetLook look = attribute("s").filter(style -> style >= 0 && style < looks.size()).map(looks::get)
                .orElse(SheetLook.PLAIN);
        String type = xml.attribute("t").orElse("n");
        Content content = new Content();
        xml.children(part -> {
            switch (part) {
                case "x:f" -> content.formula = true;
                case "x:v" -> content.value = Optional.of(xml.text(budget));
                case "x:is" -> content.inline = Optional.of(XlsxText.read(xml, budget));
                default -> {
                    // Extensions show nothing.
                }
            }
        });
        take(type, content, look);
    }

    private void take(String type, Content content, SheetLook look) throws UnreadableDocumentException {
        if (content.inline.isPresent()) {
            text(content.inline.get(), look);
        } else if (content.value.isEmpty()) {
            if (content.formula) {
                sheet.noResult(row, column);
            }
            text(Text.EMPTY, look);
        } else {
            value(type, content.value.get(), look);
        }
    }

    private void value(String type, String value, SheetLook look) throws UnreadableDocumentException {
        switch (type) {
            case "s" -> text(shared(value), look);
            case "str", "inlineStr" -> text(Text.of(XlsxText.clean(value)), look);
            case "b" -> text(SheetNumber.truth(XlsxStyles.isOn(value)), look);
            case "d" -> text(Text.of(value.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", "")), look);
            case "e" -> sheet.error(row, column, value.strip(), look);
            default -> {
                if (value.isBlank()) {
                    text(Text.EMPTY, look);
                } else {
                    SheetNumber.of(value, look, from1904, () -> sheet.view().real(row, column)).into(sheet, row, column,
                            look);
                }
            }
        }
    }

    private Text shared(String value) throws UnreadableDocumentException {
        return WordFormat.integer(value.strip()).filter(index -> index >= 0 && index < strings.size()).map(strings::get)
                .orElseThrow(() -> damaged("the text number " + value));
    }

    private UnreadableDocumentException damaged(String what) {
        return Failures
                .corrupt("The file is damaged: " + what + " is none (at " + sheet.view().real(row, column) + ").");
    }

    private void text(Text text, SheetLook look) throws UnreadableDocumentException {
        sheet.add(row, column, text, Optional.empty(), look);
    }

    private Optional<Integer> attribute(String attribute) {
        return xml.attribute(attribute).flatMap(WordFormat::integer);
    }

    /** Row and column of a reference such as "C7" or "$C$7", counted from 0. */
    private static int[] place(String reference) throws UnreadableDocumentException {
        int column = 0;
        int row = 0;
        int letters = 0;
        int digits = 0;
        for (int index = 0; index < reference.length(); index++) {
            char sign = reference.charAt(index);
            int letter = (sign | 0x20) - 'a';
            if (sign >= '0' && sign <= '9' && letters > 0 && ++digits <= MOST_DIGITS) {
                row = row * 10 + sign - '0';
            } else if (letter >= 0 && letter < LETTERS && digits == 0 && ++letters <= MOST_LETTERS) {
                column = column * LETTERS + letter + 1;
            } else if (sign != '$') {
                throw noPlace(reference);
            }
        }
        if (row == 0) {
            throw noPlace(reference);
        }
        return new int[] { row - 1, column - 1 };
    }

    private static UnreadableDocumentException noPlace(String reference) {
        return Failures.corrupt("The file is damaged: \"" + reference + "\" is no place of a cell.");
    }
}
