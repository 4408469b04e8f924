package org.tabularium.nights.hostile;

import java.util.LinkedHashMap;
import java.util.Map;

/** Workbooks of any content, also of content that no spreadsheet would write. */
final class SheetXml {

    static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    static final String MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";

    static final String NAMESPACE = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private SheetXml() {
    }

    /** A workbook of one sheet with these rows. */
    static byte[] sheet(String rows) {
        return RawZip.of(parts("<sheetData>" + rows + "</sheetData>", MAIN, ""));
    }

    /** A workbook without packing, whose sheet has this content: its size is no sign of harm. */
    static byte[] unpacked(String content) {
        return RawZip.unpacked(parts(content, MAIN, ""));
    }

    /** A workbook whose sheet has this content. */
    static byte[] worksheet(String content) {
        return RawZip.of(parts(content, MAIN, ""));
    }

    static Map<String, String> parts(String content, String type, String relationships) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", WordXml.contentTypes("/xl/workbook.xml", type));
        parts.put("_rels/.rels",
                WordXml.relationships(WordXml.relationship("r1", "officeDocument", "xl/workbook.xml")));
        parts.put("xl/workbook.xml", "<workbook " + NAMESPACE + " xmlns:r=\"" + WordXml.OFFICE
                + "\"><sheets><sheet name=\"Arkusz1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels",
                WordXml.relationships(WordXml.relationship("r1", "worksheet", "worksheets/sheet1.xml")
                        + WordXml.relationship("r2", "sharedStrings", "sharedStrings.xml")
                        + WordXml.relationship("r3", "styles", "styles.xml") + relationships));
        parts.put("xl/sharedStrings.xml", "<sst " + NAMESPACE + "><si><t>Wspólny tekst</t></si></sst>");
        parts.put("xl/styles.xml", "<styleSheet " + NAMESPACE + "></styleSheet>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet " + NAMESPACE + ">" + content + "</worksheet>");
        return parts;
    }

    static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    static String text(String place, String text) {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    static String number(String place, String number) {
        return "<c r=\"" + place + "\"><v>" + number + "</v></c>";
    }

    static String formula(String place, String formula, String value) {
        return "<c r=\"" + place + "\"><f>" + formula + "</f>" + value + "</c>";
    }
}
