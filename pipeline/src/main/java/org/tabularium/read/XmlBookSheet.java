package org.tabularium.read;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

import org.apache.poi.ss.usermodel.DateUtil;
import org.tabularium.document.Text;

/** Reads one sheet of a workbook that is one XML file. */
final class XmlBookSheet {

    private final XmlCursor xml;

    private final SheetBuilder sheet;

    private final Map<String, SheetLook> looks;

    private final Budget budget;

    private int row = -1;

    private int column = -1;

    private int sheetColumn = -1;

    XmlBookSheet(XmlCursor xml, SheetBuilder sheet, Map<String, SheetLook> looks, Budget budget) {
        this.xml = xml;
        this.sheet = sheet;
        this.looks = looks;
        this.budget = budget;
    }

    void read() throws UnreadableDocumentException {
        xml.children(part -> {
            if (part.equals("ss:Table")) {
                xml.children(name -> {
                    switch (name) {
                        case "ss:Column" -> column();
                        case "ss:Row" -> row();
                        default -> {
                            // Nothing else stands in a sheet.
                        }
                    }
                });
            } else if (part.equals("excel:AutoFilter")) {
                filter();
            }
        });
    }

    private Optional<Integer> number(String attribute) {
        return xml.attributeOf(attribute).flatMap(WordFormat::integer);
    }

    private boolean isHidden() {
        return xml.attributeOf("ss:Hidden").filter(XlsxStyles::isOn).isPresent();
    }

    private void column() {
        int first = number("ss:Index").map(index -> index - 1).orElse(sheetColumn + 1);
        sheetColumn = first + Math.max(0, number("ss:Span").orElse(0));
        if (isHidden()) {
            sheet.hideColumns(first, sheetColumn);
        }
    }

    private void row() throws UnreadableDocumentException {
        row = number("ss:Index").map(index -> index - 1).orElse(row + 1);
        column = -1;
        int repeated = Math.clamp(number("ss:Span").orElse(0), 0, 1 << 21);
        if (isHidden()) {
            for (int hidden = row; hidden <= row + repeated; hidden++) {
                sheet.hideRow(hidden);
            }
        }
        xml.children(name -> {
            if (name.equals("ss:Cell")) {
                cell();
            }
        });
        row += repeated;
    }

    private void filter() throws UnreadableDocumentException {
        boolean[] on = { false };
        xml.descendants(name -> on[0] |= name.equals("excel:AutoFilterCondition"));
        if (on[0]) {
            sheet.filter(0, Integer.MAX_VALUE);
        }
    }

    private void cell() throws UnreadableDocumentException {
        column = number("ss:Index").map(index -> index - 1).orElse(column + 1);
        int right = Math.max(0, number("ss:MergeAcross").orElse(0));
        int down = Math.max(0, number("ss:MergeDown").orElse(0));
        SheetLook look = Optional.ofNullable(looks.get(xml.attributeOf("ss:StyleID").orElse("Default")))
                .orElse(SheetLook.PLAIN);
        boolean formula = xml.attributeOf("ss:Formula").isPresent();
        boolean[] filled = { false };
        xml.children(name -> {
            if (name.equals("ss:Data")) {
                filled[0] = true;
                data(xml.attributeOf("ss:Type").orElse("String"), look);
            }
        });
        if (!filled[0]) {
            if (formula) {
                sheet.noResult(row, column);
            }
            sheet.add(row, column, Text.EMPTY, Optional.empty(), look);
        }
        if (right > 0 || down > 0) {
            sheet.merge(new SheetRange(row, column, row + down, column + right));
        }
        column += right;
    }

    private void data(String type, SheetLook look) throws UnreadableDocumentException {
        String value = characters();
        switch (type) {
            case "Number" -> number(value, look);
            case "DateTime" -> sheet.add(row, column, Text.of(date(value, look)), Optional.empty(), look);
            case "Boolean" ->
                    sheet.add(row, column, SheetNumber.truth(value.strip().equals("1")), Optional.empty(), look);
            case "Error" -> sheet.error(row, column, value.strip(), look);
            default -> sheet.add(row, column, Text.of(value.replace("\r\n", "\n").replace('\r', '\n')),
                    Optional.empty(), look);
        }
    }

    /** The characters of a text, those in parts of it with a format of their own too. */
    private String characters() throws UnreadableDocumentException {
        StringBuilder text = new StringBuilder();
        xml.mixed(budget, text::append, _ -> text.append(characters()));
        return text.toString();
    }

    private void number(String value, SheetLook look) throws UnreadableDocumentException {
        SheetNumber.of(value, look, false, () -> sheet.view().real(row, column)).into(sheet, row, column, look);
    }

    private static String date(String value, SheetLook look) {
        try {
            SheetLook dated = look.date() ? look : SheetLook.of("yyyy-mm-dd", look.indent(), look.bold(), 0);
            return SheetNumber.of(DateUtil.getExcelDate(LocalDateTime.parse(value.strip())), dated, false).text();
        } catch (DateTimeParseException _) {
            return value;
        }
    }
}
