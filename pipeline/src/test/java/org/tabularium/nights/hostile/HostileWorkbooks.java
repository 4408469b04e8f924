package org.tabularium.nights.hostile;

import static org.tabularium.nights.hostile.SheetXml.formula;
import static org.tabularium.nights.hostile.SheetXml.number;
import static org.tabularium.nights.hostile.SheetXml.row;
import static org.tabularium.nights.hostile.SheetXml.text;

import java.util.List;
import java.util.Map;

/** Workbooks: cells without number, ranges over everything, formulas that would run, numbers that are none. */
final class HostileWorkbooks {

    private final int port;

    /**
     * @param port
     *            of this machine, where whoever follows a link is heard
     */
    HostileWorkbooks(int port) {
        this.port = port;
    }

    List<HostileFile> all() {
        return List.of(
                file("xlsx-billion-laughs.xlsx", "entities in a sheet", "corrupt: declares or uses entities",
                        () -> declaring("xl/worksheets/sheet1.xml", HostileWord.laughs())),
                file("xlsx-external-entity.xlsx", "shared texts that include a file",
                        "corrupt: declares or uses entities",
                        () -> declaring("xl/sharedStrings.xml",
                                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")),
                file("xlsx-links.xlsx", "links to workbooks, queries and data of another machine", "read 1201 1302",
                        this::links),
                file("xlsx-dde.xlsx", "formulas that run programs or ask the network", "read 1201 1302",
                        this::formulas),
                file("xlsx-volatile.xlsx", "formulas whose value changes: the stored one is read", "read 1201 1302",
                        () -> figures(formula("B2", "RAND()*NOW()", "<v>1201</v>"),
                                formula("C2", "INDIRECT(\"B2\")", "<v>1302</v>"))),
                file("xlsx-formula-without-value.xlsx", "formulas that were never calculated: no figure is made up",
                        "read missing 1302, remark READ-023",
                        () -> figures(formula("B2", "1200+1", ""), number("C2", "1302"))),
                file("xlsx-errors.xlsx", "errors in the place of figures", "read invalid 1302, remark READ-024",
                        () -> figures("<c r=\"B2\" t=\"e\"><v>#DIV/0!</v></c>", number("C2", "1302"))),
                file("xlsx-no-numbers.xlsx", "numbers that are none: NaN, 1e999, 0x10, 1,5", "corrupt: ",
                        () -> figures(number("B2", "NaN"), number("C2", "1e999"), number("D2", "0x10"))),
                file("xlsx-number-long.xlsx", "a number of 100,000 digits", "corrupt: ",
                        () -> figures(number("B2", "1".repeat(100_000)), number("C2", "1302"))),
                file("xlsx-exponent-huge.xlsx", "a number with the exponent 2147483647", "corrupt: ",
                        () -> figures(number("B2", "1e2147483647"), number("C2", "1e-2147483647"))),
                file("xlsx-macros.xlsm", "macros, which are not run", "read 1201 1302", HostileWorkbooks::macros),
                file("xlsx-dimension-lie.xlsx", "says that it fills A1:XFD1048576", "read 1201 1302",
                        () -> SheetXml.worksheet(
                                "<dimension ref=\"A1:XFD1048576\"/><sheetData>" + Healthy.xlsx() + "</sheetData>")),
                file("xlsx-merge-sheet.xlsx", "one merged range over the whole sheet", "read, remark READ-026",
                        () -> merged("A1:XFD1048576")),
                file("xlsx-merge-beyond.xlsx", "a merged range beyond the last row of any sheet",
                        "read, remark READ-026", () -> merged("A1:ZZZZ999999999")),
                file("xlsx-merge-reversed.xlsx", "a merged range whose end stands before its beginning",
                        "read 1201 1302", () -> merged("Z30:E25")),
                file("xlsx-merge-many.xlsx", "300,000 merged ranges over each other", "read 1201 1302",
                        () -> merged("E5:H9", 300_000)),
                file("xlsx-far-cell.xlsx", "a cell at XFD1048576 beside a small table", "read 1201 1302",
                        () -> SheetXml.sheet(Healthy.xlsx() + row(1_048_576, number("XFD1048576", "7")))),
                file("xlsx-place-beyond.xlsx", "a cell at ZZZZZZ99999999999", "corrupt: is no place of a cell",
                        () -> figures(number("ZZZZZZ99999999999", "5"))),
                file("xlsx-place-none.xlsx", "a cell at the place \"$\"", "corrupt: is no place of a cell",
                        () -> figures(number("$", "5"))),
                file("xlsx-same-place.xlsx", "two figures in one cell", "corrupt: ",
                        () -> figures(number("B2", "1201"), number("B2", "9999"), number("C2", "1302"))),
                file("xlsx-rows-backwards.xlsx", "rows in backward order", "read 1201 1302",
                        HostileWorkbooks::backwards),
                file("xlsx-row-huge.xlsx", "a row with the number 2147483647", "corrupt: ",
                        () -> SheetXml.sheet(Healthy.xlsx() + "<row r=\"2147483647\"><c><v>5</v></c></row>")),
                file("xlsx-string-beyond.xlsx", "a shared text that is not there", "corrupt: the text number 4711",
                        () -> figures("<c r=\"B2\" t=\"s\"><v>4711</v></c>")),
                file("xlsx-string-negative.xlsx", "a shared text of a negative number", "corrupt: the text number -1",
                        () -> figures("<c r=\"B2\" t=\"s\"><v>-1</v></c>")),
                file("xlsx-style-beyond.xlsx", "styles that are not there", "read 1201 1302",
                        () -> figures("<c r=\"B2\" s=\"99999\"><v>1201</v></c>",
                                "<c r=\"C2\" s=\"-1\"><v>1302</v></c>")),
                file("xlsx-format-huge.xlsx", "a number format of 2 MB", "too_large: exceeds the",
                        () -> format("0\"x\"".repeat(500_000))),
                file("xlsx-format-digits.xlsx", "a number format with a million places",
                        "too_large: characters in one paragraph", () -> format("0." + "0".repeat(1_000_000))),
                file("xlsx-format-sections.xlsx", "a number format of 200,000 sections", "read 1201 1302",
                        () -> format("0;".repeat(200_000))),
                file("xlsx-empty-cells.xlsx", "2,100,000 cells with borders and nothing in them", "read 1201 1302",
                        HostileWorkbooks::emptyCells),
                file("xlsx-filled-cells.xlsx", "2,100,000 filled cells", "too_large: more than 2000000 filled cells",
                        HostileWorkbooks::filledCells),
                file("xlsx-columns-hidden.xlsx", "hidden columns from 1 to 2147483647", "empty: No visible sheet",
                        () -> SheetXml
                                .worksheet("<cols><col min=\"1\" max=\"2147483647\" hidden=\"1\"/></cols><sheetData>"
                                        + Healthy.xlsx() + "</sheetData>")),
                file("xlsx-columns-many.xlsx", "200,000 hidden column ranges over each other", "read 1201 1302",
                        () -> SheetXml.unpacked("<cols>" + "<col min=\"9\" max=\"16000\" hidden=\"1\"/>".repeat(200_000)
                                + "</cols><sheetData>" + Healthy.xlsx() + "</sheetData>")),
                file("xlsx-same-sheet.xlsx", "300 sheets that are one part", "read 1201 1302 1201 … 600",
                        HostileWorkbooks::sameSheet),
                file("xlsx-sheet-name.xlsx", "a sheet name of commands and turned-around text", "read 1201 1302",
                        HostileWorkbooks::sheetName),
                file("xlsx-nested-text.xlsx", "elements in a cell, 100,000 deep", "too_large: ",
                        () -> figures("<c r=\"B2\" t=\"inlineStr\"><is>" + "<r>".repeat(100_000) + "<t>5</t>"
                                + "</r>".repeat(100_000) + "</is></c>")),
                file("xlsx-attributes-many.xlsx", "a cell of 20,000 attributes", "too_large: ",
                        HostileWorkbooks::attributes),
                file("xlsx-sheet-outside.xlsx", "a sheet that lies on another machine", "empty: No visible sheet",
                        this::outside),
                file("xlsx-truncated.xlsx", "half of a workbook", "corrupt: ",
                        () -> HostileWord.half(SheetXml.sheet(Healthy.xlsx()))));
    }

    private static HostileFile file(String name, String wrong, String expected, HostileFile.Content content) {
        return new HostileFile(name, wrong, expected, content);
    }

    private String url(String file) {
        return "http://127.0.0.1:" + port + "/" + file;
    }

    private static byte[] figures(String... cells) {
        return SheetXml.sheet(row(1, text("A1", "Wyszczególnienie"), text("B1", "2022"), text("C1", "2023"))
                + row(2, text("A2", "Liczba osób korzystających z pomocy"), String.join("", cells)));
    }

    private static byte[] declaring(String part, String declaration) {
        Map<String, String> parts = SheetXml.parts("<sheetData>" + Healthy.xlsx() + "</sheetData>", SheetXml.MAIN, "");
        parts.computeIfPresent(part, (_, xml) -> declaration + xml);
        return RawZip.of(parts);
    }

    private byte[] links() {
        return RawZip.of(SheetXml.parts("<sheetData>" + Healthy.xlsx() + "</sheetData>", SheetXml.MAIN,
                WordXml.outside("r7", "externalLink", url("x.xlsx"))
                        + WordXml.outside("r8", "connections", url("c.xml"))
                        + WordXml.outside("r9", "pivotCacheDefinition", url("p.xml"))
                        + WordXml.outside("r10", "image", url("i.png"))));
    }

    private byte[] formulas() {
        return figures(formula("B2", "cmd|'/C calc'!A0", "<v>1201</v>"),
                formula("C2", "WEBSERVICE(\"" + url("w") + "\")+HYPERLINK(\"" + url("h") + "\")", "<v>1302</v>"));
    }

    private static byte[] macros() {
        Map<String, String> parts = SheetXml.parts("<sheetData>" + Healthy.xlsx() + "</sheetData>", SheetXml.MACROS,
                WordXml.relationship("r7", "vbaProject", "vbaProject.bin"));
        parts.put("xl/vbaProject.bin", "Sub Workbook_Open()\nShell \"calc\"\nEnd Sub");
        return RawZip.of(parts);
    }

    private static byte[] merged(String range) {
        return merged(range, 1);
    }

    private static byte[] merged(String range, int times) {
        return SheetXml.unpacked("<sheetData>" + Healthy.xlsx() + "</sheetData><mergeCells>"
                + ("<mergeCell ref=\"" + range + "\"/>").repeat(times) + "</mergeCells>");
    }

    private static byte[] backwards() {
        String rows = Healthy.xlsx();
        int second = rows.indexOf("<row r=\"2\"");
        return SheetXml.sheet(rows.substring(second) + rows.substring(0, second));
    }

    private static byte[] format(String format) {
        Map<String, String> parts = SheetXml
                .parts("<sheetData>" + row(1, text("A1", "Wyszczególnienie"), text("B1", "2022"), text("C1", "2023"))
                        + row(2, text("A2", "Liczba osób korzystających z pomocy"),
                                "<c r=\"B2\" s=\"1\"><v>1201</v></c>", "<c r=\"C2\" s=\"1\"><v>1302</v></c>")
                        + "</sheetData>", SheetXml.MAIN, "");
        parts.put("xl/styles.xml",
                "<styleSheet " + SheetXml.NAMESPACE + "><numFmts><numFmt numFmtId=\"200\" formatCode=\""
                        + format.replace("\"", "&quot;") + "\"/></numFmts><cellXfs><xf/><xf numFmtId=\"200\""
                        + " applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        return RawZip.unpacked(parts);
    }

    private static byte[] emptyCells() {
        StringBuilder rows = new StringBuilder(Healthy.xlsx());
        for (int row = 10; row < 2_110; row++) {
            rows.append("<row r=\"").append(row).append("\">").repeat("<c/>", 1_000).append("</row>");
        }
        return SheetXml.unpacked("<sheetData>" + rows + "</sheetData>");
    }

    private static byte[] filledCells() {
        StringBuilder rows = new StringBuilder(Healthy.xlsx());
        for (int row = 10; row < 2_110; row++) {
            rows.append("<row r=\"").append(row).append("\">");
            for (int column = 0; column < 1_000; column++) {
                rows.append("<c><v>").append(row * 7919L * column % 99_991).append("</v></c>");
            }
            rows.append("</row>");
        }
        return SheetXml.sheet(rows.toString());
    }

    private static byte[] sameSheet() {
        Map<String, String> parts = SheetXml.parts("<sheetData>" + Healthy.xlsx() + "</sheetData>", SheetXml.MAIN, "");
        StringBuilder sheets = new StringBuilder();
        for (int number = 1; number <= 300; number++) {
            sheets.append("<sheet name=\"A").append(number).append("\" sheetId=\"").append(number)
                    .append("\" r:id=\"r1\"/>");
        }
        parts.computeIfPresent("xl/workbook.xml", (_, xml) -> xml.replaceFirst("<sheet [^>]*/>", sheets.toString()));
        return RawZip.of(parts);
    }

    private static byte[] sheetName() {
        Map<String, String> parts = SheetXml.parts("<sheetData>" + Healthy.xlsx() + "</sheetData>", SheetXml.MAIN, "");
        parts.computeIfPresent("xl/workbook.xml",
                (_, xml) -> xml.replace("Arkusz1", "=cmd|' /C calc'!A0&#x9;\u202E&lt;script&gt;]!A1&#x85;\u009B2J"));
        return RawZip.of(parts);
    }

    private static byte[] attributes() {
        StringBuilder cell = new StringBuilder("<c r=\"B2\"");
        for (int number = 0; number < 20_000; number++) {
            cell.append(" a").append(number).append("=\"1\"");
        }
        return figures(cell.append("><v>1201</v></c>").toString(), number("C2", "1302"));
    }

    private byte[] outside() {
        Map<String, String> parts = SheetXml.parts("", SheetXml.MAIN, "");
        parts.put("xl/_rels/workbook.xml.rels",
                WordXml.relationships(WordXml.outside("r1", "worksheet", url("sheet1.xml"))));
        return RawZip.of(parts);
    }
}
