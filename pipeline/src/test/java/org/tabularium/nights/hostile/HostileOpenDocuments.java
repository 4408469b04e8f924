package org.tabularium.nights.hostile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** OpenDocument: repeated cells and rows without end, entities, links, nesting, passwords. */
final class HostileOpenDocuments {

    private static final int DEEP = 10_000;

    private static final int HUGE = Integer.MAX_VALUE;

    private final int port;

    /**
     * @param port
     *            of this machine, where whoever follows a link is heard
     */
    HostileOpenDocuments(int port) {
        this.port = port;
    }

    List<HostileFile> all() {
        return List.of(
                file("odt-billion-laughs.odt", "entities that grow", "corrupt: declares or uses entities",
                        () -> RawZip.of(OpenXml.parts("text", HostileWord.laughs(),
                                "<office:text><text:p>&i;</text:p></office:text>"))),
                file("odt-external-dtd.odt", "a document type of another machine", "corrupt: declares or uses entities",
                        () -> RawZip.of(OpenXml.parts("text", "<!DOCTYPE d SYSTEM \"" + url("d.dtd") + "\">",
                                "<office:text>" + Healthy.odt() + "</office:text>"))),
                file("odt-links.odt", "pictures, objects and sections of another machine", "read 1201 1302",
                        this::links),
                file("odt-nested-lists.odt", "lists in lists, 10,000 deep", "too_large: exceeds the limit",
                        () -> text(nest("<text:list><text:list-item>", "</text:list-item></text:list>"))),
                file("odt-nested-sections.odt", "sections in sections, 10,000 deep", "too_large: exceeds the limit",
                        () -> text(nest("<text:section>", "</text:section>"))),
                file("odt-nested-spans.odt", "spans in spans, 10,000 deep", "too_large: exceeds the limit",
                        () -> text("<text:p>" + "<text:span>".repeat(DEEP) + "5" + "</text:span>".repeat(DEEP)
                                + "</text:p>")),
                file("odt-nested-tables.odt", "tables in tables, 10,000 deep", "too_large: exceeds the limit",
                        () -> text(nest("<table:table><table:table-row><table:table-cell>",
                                "</table:table-cell></table:table-row></table:table>"))),
                file("odt-repeated-columns.odt", "a cell repeated 2,147,483,647 times", "read",
                        () -> text("<table:table><table:table-row>"
                                + OpenXml.cell("table:number-columns-repeated=\"" + HUGE + "\"", "5")
                                + "</table:table-row></table:table>")),
                file("odt-spaces.odt", "2,147,483,647 spaces in one sign", "read 5",
                        () -> text("<text:p>Osoby<text:s text:c=\"" + HUGE + "\"/>5</text:p>")),
                file("ods-repeated-all.ods", "a figure repeated over 2,147,483,647 rows and columns",
                        "corrupt: which no spreadsheet has",
                        () -> sheet("<table:table-row table:number-rows-repeated=\"" + HUGE + "\">"
                                + OpenXml.cell("office:value-type=\"float\" office:value=\"5\""
                                        + " table:number-columns-repeated=\"" + HUGE + "\"", "5")
                                + "</table:table-row>")),
                file("ods-repeated-empty.ods", "empty rows and columns repeated without end behind a table",
                        "read 1201 1302",
                        () -> sheet(healthyRows() + "<table:table-row table:number-rows-repeated=\"" + HUGE
                                + "\"><table:table-cell table:number-columns-repeated=\"" + HUGE
                                + "\"/></table:table-row>")),
                file("ods-repeated-rows.ods", "many rows that say to be repeated 2,147,483,647 times", "read 1201 1302",
                        () -> sheet(healthyRows() + ("<table:table-row table:number-rows-repeated=\"" + HUGE
                                + "\"><table:table-cell/></table:table-row>").repeat(50_000))),
                file("ods-spanned-all.ods", "a cell over 2,147,483,647 rows and columns", "read 1201 1302",
                        () -> sheet(healthyRows() + "<table:table-row>"
                                + OpenXml.cell("table:number-columns-spanned=\"" + HUGE
                                        + "\" table:number-rows-spanned=\"" + HUGE + "\"", "5")
                                + "</table:table-row>")),
                file("ods-formulas.ods", "formulas of DDE and of the web, with stored values", "read 1201 1302",
                        this::formulas),
                file("odt-encrypted.odt", "a password", "encrypted: protected with a password",
                        Passwords::openDocument),
                file("odt-without-content.odt", "a package without its content", "corrupt: ",
                        HostileOpenDocuments::withoutContent),
                file("odt-truncated.odt", "half of a document", "corrupt: ",
                        () -> HostileWord.half(text(Healthy.odt()))));
    }

    private static HostileFile file(String name, String wrong, String expected, HostileFile.Content content) {
        return new HostileFile(name, wrong, expected, content);
    }

    private String url(String file) {
        return "http://127.0.0.1:" + port + "/" + file;
    }

    private static byte[] text(String body) {
        return RawZip.of(OpenXml.text(body));
    }

    private static byte[] sheet(String rows) {
        return RawZip.of(OpenXml.sheet(rows));
    }

    private static String nest(String open, String close) {
        return open.repeat(DEEP) + "<text:p>5</text:p>" + close.repeat(DEEP);
    }

    private byte[] links() {
        return text("<text:p><draw:frame><draw:image xlink:href=\"" + url("i.png") + "\"/><draw:object xlink:href=\""
                + url("o") + "\"/></draw:frame></text:p><text:section><text:section-source xlink:href=\"" + url("s.odt")
                + "\"/></text:section>" + Healthy.odt());
    }

    private static String healthyRows() {
        return "<table:table-row>" + OpenXml.cell("", "Wyszczególnienie") + OpenXml.cell("", "2022")
                + OpenXml.cell("", "2023") + "</table:table-row><table:table-row>"
                + OpenXml.cell("", "Liczba osób korzystających z pomocy") + figure("1201", "") + figure("1302", "")
                + "</table:table-row>";
    }

    private static String figure(String value, String formula) {
        return OpenXml.cell(formula + "office:value-type=\"float\" office:value=\"" + value + "\"", value);
    }

    private byte[] formulas() {
        String dde = "table:formula=\"of:=DDE(&quot;soffice&quot;;&quot;/etc/passwd&quot;;&quot;a&quot;)\" ";
        String web = "table:formula=\"of:=WEBSERVICE(&quot;" + url("w") + "&quot;)\" ";
        return sheet(healthyRows().replace(figure("1201", ""), figure("1201", dde)).replace(figure("1302", ""),
                figure("1302", web)));
    }

    private static byte[] withoutContent() {
        Map<String, String> parts = new LinkedHashMap<>(OpenXml.text(""));
        parts.remove("content.xml");
        return RawZip.of(parts);
    }
}
