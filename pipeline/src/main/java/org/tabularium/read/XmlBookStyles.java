package org.tabularium.read;

import java.util.Map;
import java.util.Optional;

/** The cell styles of a workbook that is one XML file. */
final class XmlBookStyles {

    /** Formats that have a name in place of a code. */
    private static final Map<String, String> NAMED = Map.ofEntries(Map.entry("General Number", "General"),
            Map.entry("Fixed", "0.00"), Map.entry("Standard", "#,##0.00"), Map.entry("Currency", "#,##0.00"),
            Map.entry("Euro Currency", "#,##0.00"), Map.entry("Percent", "0.00%"), Map.entry("Scientific", "0.00E+00"),
            Map.entry("Short Date", "yyyy-mm-dd"), Map.entry("Medium Date", "yyyy-mm-dd"),
            Map.entry("Long Date", "yyyy-mm-dd"), Map.entry("General Date", "yyyy-mm-dd"),
            Map.entry("Short Time", "h:mm"), Map.entry("Medium Time", "h:mm"), Map.entry("Long Time", "h:mm:ss"));

    private final XmlCursor xml;

    private String format;

    private int indent;

    private boolean bold;

    private int lines;

    private XmlBookStyles(XmlCursor xml, Optional<SheetLook> parent) {
        this.xml = xml;
        this.format = parent.map(SheetLook::format).orElse("General");
        this.bold = parent.map(SheetLook::bold).orElse(false);
    }

    /** Adds the looks by the names under which cells refer to them. */
    static void read(XmlCursor xml, Map<String, SheetLook> looks) throws UnreadableDocumentException {
        xml.children(_ -> {
            String id = xml.attributeOf("ss:ID").orElse("");
            Optional<SheetLook> parent = xml.attributeOf("ss:Parent")
                    .or(() -> Optional.of("Default").filter(name -> !name.equals(id))).map(looks::get);
            XmlBookStyles style = new XmlBookStyles(xml, parent);
            xml.children(style::part);
            looks.put(id, SheetLook.of(style.format, style.indent * XlsxStyles.INDENT, style.bold, style.lines));
        });
    }

    private void part(String name) throws UnreadableDocumentException {
        switch (name) {
            case "ss:Alignment" ->
                    indent = Math.max(0, xml.attributeOf("ss:Indent").flatMap(WordFormat::integer).orElse(0));
            case "ss:Font" -> bold = xml.attributeOf("ss:Bold").filter(XlsxStyles::isOn).isPresent();
            case "ss:NumberFormat" -> format = xml.attributeOf("ss:Format").filter(code -> !code.isBlank())
                    .map(code -> NAMED.getOrDefault(code, code)).orElse("General");
            case "ss:Borders" ->
                    xml.children(_ -> lines += xml.attributeOf("ss:LineStyle").orElse("None").equals("None") ? 0 : 1);
            default -> {
                // Colours and protection tell nothing that is read.
            }
        }
    }
}
