package org.tabularium.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.poi.ss.usermodel.BuiltinFormats;

/** Reads the cell styles of a workbook: number format, indent, bold, borders. */
final class XlsxStyles {

    /** Points of one step of a cell's indent. */
    static final double INDENT = 9;

    private final XmlCursor xml;

    private final Map<Integer, String> formats = new HashMap<>();

    private final List<Boolean> bold = new ArrayList<>();

    private final List<Integer> lines = new ArrayList<>();

    private final List<SheetLook> looks = new ArrayList<>();

    private XlsxStyles(XmlCursor xml) {
        this.xml = xml;
    }

    /** The looks in the order in which cells refer to them. */
    static List<SheetLook> read(XmlCursor xml) throws UnreadableDocumentException {
        XlsxStyles styles = new XlsxStyles(xml);
        xml.children(styles::part);
        return styles.looks;
    }

    private void part(String name) throws UnreadableDocumentException {
        switch (name) {
            case "x:numFmts" -> xml.children(_ -> number("numFmtId")
                    .ifPresent(id -> formats.put(id, xml.attribute("formatCode").orElse("General"))));
            case "x:fonts" -> xml.children(_ -> bold.add(isBold()));
            case "x:borders" -> xml.children(_ -> lines.add(drawnLines()));
            case "x:cellXfs" -> xml.children(_ -> looks.add(look()));
            default -> {
                // Fills and named styles tell nothing that is read.
            }
        }
    }

    private boolean isBold() throws UnreadableDocumentException {
        boolean[] found = { false };
        xml.children(name -> found[0] |= name.equals("x:b") && isOn(xml.attribute("val").orElse("1")));
        return found[0];
    }

    private int drawnLines() throws UnreadableDocumentException {
        int[] count = { 0 };
        xml.children(name -> {
            boolean side = !name.equals("x:diagonal") && !name.equals("x:horizontal") && !name.equals("x:vertical");
            count[0] += side && !xml.attribute("style").orElse("none").equals("none") ? 1 : 0;
        });
        return count[0];
    }

    private SheetLook look() throws UnreadableDocumentException {
        int format = number("numFmtId").orElse(0);
        boolean heavy = at(bold, number("fontId")).orElse(false);
        int drawn = at(lines, number("borderId")).orElse(0);
        int[] steps = { 0 };
        xml.children(name -> {
            if (name.equals("x:alignment")) {
                steps[0] = number("indent").orElse(0);
            }
        });
        String code = formats.getOrDefault(format,
                Optional.ofNullable(BuiltinFormats.getBuiltinFormat(format)).orElse("General"));
        return SheetLook.of(code, Math.max(0, steps[0]) * INDENT, heavy, drawn);
    }

    private static <T> Optional<T> at(List<T> list, Optional<Integer> index) {
        return index.filter(found -> found >= 0 && found < list.size()).map(list::get);
    }

    private Optional<Integer> number(String attribute) {
        return xml.attribute(attribute).flatMap(WordFormat::integer);
    }

    static boolean isOn(String value) {
        return value.equals("1") || value.equals("true") || value.equals("on");
    }
}
