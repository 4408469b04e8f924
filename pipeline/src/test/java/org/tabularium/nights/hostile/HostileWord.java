package org.tabularium.nights.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Word documents: entities, links to the outside, nesting, spans, macros. */
final class HostileWord {

    private static final int DEEP = 10_000;

    private final int port;

    /**
     * @param port
     *            of this machine, where whoever follows a link is heard
     */
    HostileWord(int port) {
        this.port = port;
    }

    List<HostileFile> all() {
        return List.of(
                file("docx-billion-laughs.docx", "entities that grow to a thousand million words",
                        "corrupt: declares or uses entities", () -> WordXml.declaring(laughs(), WordXml.p("&i;"))),
                file("docx-quadratic-entity.docx", "one entity of 100,000 characters, used 20,000 times",
                        "corrupt: declares or uses entities", HostileWord::quadratic),
                file("docx-external-entity.docx", "an entity that is a file of this machine",
                        "corrupt: declares or uses entities",
                        () -> WordXml.declaring("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                                WordXml.p("&x;"))),
                file("docx-external-dtd.docx", "a document type of another machine",
                        "corrupt: declares or uses entities",
                        () -> WordXml.declaring("<!DOCTYPE d SYSTEM \"" + url("d.dtd") + "\">", Healthy.docx())),
                file("docx-parameter-entity.docx", "a parameter entity of another machine",
                        "corrupt: declares or uses entities",
                        () -> WordXml.declaring("<!DOCTYPE d [<!ENTITY % p SYSTEM \"" + url("p.dtd") + "\"> %p;]>",
                                Healthy.docx())),
                file("docx-entity-in-rels.docx", "entities in the list of relationships", "corrupt: ",
                        () -> partDeclaring("word/_rels/document.xml.rels")),
                file("docx-entity-in-types.docx", "entities in the list of content types", "corrupt: ",
                        () -> partDeclaring("[Content_Types].xml")),
                file("docx-xinclude.docx", "asks to include a file of this machine", "read 1201 1302",
                        () -> WordXml
                                .document("<xi:include href=\"file:///etc/passwd\" parse=\"text\"/>" + Healthy.docx())),
                file("docx-links.docx", "a template, pictures, pieces and links on another machine",
                        "read 1201 1302, remark READ-105", this::links),
                file("docx-fields.docx", "fields that include files and run programs", "read 1201 1302", this::fields),
                file("docx-nested-tables.docx", "tables in tables, 10,000 deep", "too_deep: levels of tables",
                        () -> WordXml.document(nest("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"))),
                file("docx-nested-controls.docx", "content controls in each other, 10,000 deep",
                        "too_deep: levels of tables",
                        () -> WordXml.document(nest("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"))),
                file("docx-nested-alternatives.docx", "alternatives in each other, 10,000 deep",
                        "too_deep: levels of tables",
                        () -> WordXml.document(
                                nest("<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>"))),
                file("docx-nested-links.docx", "links in links in one paragraph, 10,000 deep", "too_deep: levels of",
                        () -> WordXml.document("<w:p>" + "<w:hyperlink>".repeat(DEEP) + "<w:r><w:t>5</w:t></w:r>"
                                + "</w:hyperlink>".repeat(DEEP) + "</w:p>")),
                file("docx-nested-boxes.docx", "text boxes in text boxes, 10,000 deep", "too_large: exceeds the limit",
                        () -> WordXml.document(nest("<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>",
                                "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"))),
                file("docx-nested-unknown.docx", "elements of no meaning, 100,000 deep", "too_large: ",
                        () -> WordXml.document("<w:x>".repeat(100_000) + "</w:x>".repeat(100_000) + Healthy.docx())),
                file("docx-span-huge.docx", "a cell over 2,147,483,647 columns",
                        "too_large: places (rows times columns)", () -> spanning("<w:gridSpan w:val=\"2147483647\"/>")),
                file("docx-span-two-huge.docx", "two cells over 2,147,483,647 columns each in a row",
                        "too_large: places (rows times columns)",
                        () -> spanning("<w:gridSpan w:val=\"2147483647\"/>", "<w:gridSpan w:val=\"2147483647\"/>")),
                file("docx-span-no-number.docx", "spans that are no numbers", "too_large: places (rows times columns)",
                        () -> spanning("<w:gridSpan w:val=\"99999999999999999999\"/>", "<w:gridSpan w:val=\"-5\"/>",
                                "<w:gridSpan w:val=\"x\"/>")),
                file("docx-before-huge.docx", "a row that begins 2,147,483,647 columns to the right",
                        "too_large: places (rows times columns)",
                        () -> WordXml.document("<w:tbl><w:tr><w:trPr>" + "<w:gridBefore w:val=\"2147483647\"/></w:trPr>"
                                + WordXml.cell("", "5") + "</w:tr></w:tbl>")),
                file("docx-merge-chain.docx", "one cell over 200,000 rows", "read", HostileWord::mergeChain),
                file("docx-empty-cells.docx", "a table of 3,000,000 empty cells", "too_large: ",
                        HostileWord::emptyCells),
                file("docx-million-paragraphs.docx", "1,000,000 empty paragraphs", "too_large: 500000 blocks",
                        () -> WordXml.unpacked("<w:p/>".repeat(1_000_000))),
                file("docx-repetitive-part.docx", "a part that shrinks to a 1,000th of its size",
                        "too_large: 200 times its packed size",
                        () -> WordXml.document(WordXml.p(" ".repeat(100 << 20)))),
                file("docx-huge-part.docx", "300 MB of one part", "too_large: more than 268435456 bytes",
                        HostileWord::hugePart),
                file("docx-style-loop.docx", "styles based on each other in a circle", "read 1201 1302",
                        HostileWord::styleLoop),
                file("docx-macros.docm", "macros, which are not run", "read 1201 1302", HostileWord::macros),
                file("docx-embedded-object.docx", "a program embedded as an object", "read 1201 1302, remark READ-105",
                        HostileWord::embedded),
                file("docx-main-part-missing.docx", "a package without its main part", "corrupt: ",
                        HostileWord::withoutMain),
                file("docx-part-path-up.docx", "a main part at ../../etc/passwd", "corrupt: ", HostileWord::partPathUp),
                file("docx-truncated-xml.docx", "the XML of the main part ends in the middle",
                        "corrupt: word/document.xml", HostileWord::truncatedXml),
                file("docx-truncated.docx", "half of a document", "corrupt: ",
                        () -> half(WordXml.document(Healthy.docx()))),
                file("docx-wrong-sum.docx", "a main part with a wrong check sum", "corrupt: word/document.xml",
                        HostileWord::wrongSum),
                file("docx-two-main-parts.docx", "two parts of one name with different figures", "corrupt: ",
                        HostileWord::twoMainParts),
                file("docx-bad-encoding.docx", "a main part that is not the encoding it claims",
                        "corrupt: word/document.xml", HostileWord::badEncoding),
                file("docx-controls-in-text.docx", "terminal commands and turned-around text in cells",
                        "read 1201 1302", HostileWord::controlsInText));
    }

    private static HostileFile file(String name, String wrong, String expected, HostileFile.Content content) {
        return new HostileFile(name, wrong, expected, content);
    }

    private String url(String file) {
        return "http://127.0.0.1:" + port + "/" + file;
    }

    static String laughs() {
        StringBuilder text = new StringBuilder("<!DOCTYPE d [<!ENTITY a \"ha\">");
        for (char name = 'b'; name <= 'i'; name++) {
            text.append("<!ENTITY ").append(name).append(" \"").append(("&" + (char) (name - 1) + ";").repeat(14))
                    .append("\">");
        }
        return text.append("]>").toString();
    }

    private static byte[] quadratic() {
        Map<String, String> parts = WordXml.parts(WordXml.p("&a;".repeat(20_000)), WordXml.MAIN, "");
        parts.computeIfPresent("word/document.xml",
                (_, xml) -> "<!DOCTYPE d [<!ENTITY a \"" + "a".repeat(100_000) + "\">]>" + xml);
        return RawZip.unpacked(parts);
    }

    private static byte[] partDeclaring(String part) {
        Map<String, String> parts = WordXml.parts(Healthy.docx(), WordXml.MAIN, "");
        parts.computeIfPresent(part, (_, xml) -> laughs() + xml.replace("Target=\"", "Target=\"&i;")
                .replace("Extension=\"bin\"", "Extension=\"&i;\"").replace("</Rel", "&i;</Rel"));
        return RawZip.of(parts);
    }

    private byte[] links() {
        String relationships = WordXml.outside("r1", "attachedTemplate", url("t.dotm"))
                + WordXml.outside("r2", "image", url("i.png")) + WordXml.outside("r3", "aFChunk", url("c.html"))
                + WordXml.outside("r4", "subDocument", url("s.docx")) + WordXml.outside("r5", "oleObject", url("o.bin"))
                + WordXml.outside("r6", "styles", url("styles.xml"))
                + WordXml.outside("r7", "hyperlink", "file:///etc/passwd")
                + WordXml.outside("r8", "numbering", "\\\\127.0.0.1\\share\\n.xml");
        String body = "<w:p><w:hyperlink r:id=\"r7\"><w:r><w:t>Sprawozdanie</w:t></w:r></w:hyperlink><w:r><w:pict>"
                + "<v:shape><v:imagedata r:id=\"r2\"/></v:shape></w:pict></w:r></w:p>" + Healthy.docx()
                + "<w:altChunk r:id=\"r3\"/><w:subDoc r:id=\"r4\"/>";
        return RawZip.of(WordXml.parts(body, WordXml.MAIN, relationships));
    }

    private byte[] fields() {
        StringBuilder body = new StringBuilder();
        for (String code : List.of("INCLUDETEXT \"/etc/passwd\"", "INCLUDEPICTURE \"" + url("i.png") + "\"",
                "DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\"", "LINK Excel.Sheet " + url("x.xlsx"))) {
            body.append("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>")
                    .append(code.replace("\"", "&quot;"))
                    .append("</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>");
        }
        return WordXml.document(body + Healthy.docx());
    }

    private static String nest(String open, String close) {
        return open.repeat(DEEP) + WordXml.p("5") + close.repeat(DEEP);
    }

    private static byte[] spanning(String... properties) {
        StringBuilder row = new StringBuilder("<w:tr>");
        Arrays.stream(properties).forEach(property -> row.append(WordXml.cell(property, "Opis")));
        return WordXml.document(Healthy.docx() + WordXml.p("Opis tabeli") + "<w:tbl>" + row + "</w:tr></w:tbl>");
    }

    private static byte[] mergeChain() {
        StringBuilder rows = new StringBuilder(
                "<w:tbl><w:tr>" + WordXml.cell("<w:vMerge w:val=\"restart\"/>", "Opis") + "</w:tr>");
        rows.repeat("<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>", 200_000);
        return WordXml.unpacked(rows + "</w:tbl>");
    }

    private static byte[] emptyCells() {
        String row = "<w:tr>" + "<w:tc/>".repeat(300) + "</w:tr>";
        return WordXml.unpacked("<w:tbl>" + row.repeat(10_000) + "</w:tbl>");
    }

    private static byte[] hugePart() {
        StringBuilder body = new StringBuilder();
        java.util.Random random = new java.util.Random(5);
        while (body.length() < 300 << 20) {
            String word = Long.toString(random.nextLong(), 36);
            body.repeat(word + " ", 40);
        }
        return WordXml.document("<!--" + body + "-->" + Healthy.docx());
    }

    private static byte[] styleLoop() {
        Map<String, String> parts = WordXml.parts(Healthy.docx(), WordXml.MAIN,
                WordXml.relationship("r1", "styles", "styles.xml"));
        parts.put("word/styles.xml", "<w:styles " + WordXml.NAMESPACES
                + "><w:style w:type=\"paragraph\" w:default=\"1\""
                + " w:styleId=\"a\"><w:name w:val=\"Normal\"/><w:basedOn w:val=\"b\"/></w:style><w:style w:type=\"paragraph\""
                + " w:styleId=\"b\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"a\"/></w:style></w:styles>");
        return RawZip.of(parts);
    }

    private static byte[] macros() {
        Map<String, String> parts = WordXml.parts(Healthy.docx(), WordXml.MACROS,
                WordXml.relationship("r1", "vbaProject", "vbaProject.bin"));
        parts.put("word/vbaProject.bin", "Sub AutoOpen()\nShell \"calc\"\nEnd Sub");
        return RawZip.of(parts);
    }

    private static byte[] embedded() {
        Map<String, String> parts = WordXml.parts(
                "<w:p><w:r><w:object><o:OLEObject Type=\"Embed\" ProgID=\"Package\" r:id=\"r1\"/></w:object></w:r></w:p>"
                        + Healthy.docx(),
                WordXml.MAIN, WordXml.relationship("r1", "oleObject", "embeddings/o.bin"));
        parts.put("word/embeddings/o.bin", "MZ this would be a program");
        return RawZip.of(parts);
    }

    private static byte[] withoutMain() {
        Map<String, String> parts = WordXml.parts(Healthy.docx(), WordXml.MAIN, "");
        parts.remove("word/document.xml");
        return RawZip.of(parts);
    }

    private static byte[] partPathUp() {
        Map<String, String> parts = WordXml.parts(Healthy.docx(), WordXml.MAIN, "");
        parts.put("_rels/.rels",
                WordXml.relationships(WordXml.relationship("r1", "officeDocument", "../../../../../../etc/passwd")));
        return RawZip.of(parts);
    }

    private static byte[] truncatedXml() {
        Map<String, String> parts = WordXml.parts(Healthy.docx(), WordXml.MAIN, "");
        parts.computeIfPresent("word/document.xml", (_, xml) -> xml.substring(0, xml.length() / 2));
        return RawZip.of(parts);
    }

    static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] wrongSum() {
        RawZip zip = new RawZip();
        WordXml.parts(Healthy.docx(), WordXml.MAIN, "").forEach((name, xml) -> {
            RawZip.Entry entry = zip.deflated(name.getBytes(StandardCharsets.UTF_8),
                    xml.getBytes(StandardCharsets.UTF_8));
            zip.add(name.equals("word/document.xml") ? entry.summed(4711) : entry);
        });
        return zip.bytes();
    }

    private static byte[] twoMainParts() {
        RawZip zip = new RawZip();
        WordXml.parts(Healthy.docx(), WordXml.MAIN, "")
                .forEach((name, xml) -> zip.add(name, xml.getBytes(StandardCharsets.UTF_8)));
        return zip.add("word/document.xml", WordXml.parts(Healthy.docx().replace("1201", "9999"), WordXml.MAIN, "")
                .get("word/document.xml").getBytes(StandardCharsets.UTF_8)).bytes();
    }

    private static byte[] badEncoding() {
        RawZip zip = new RawZip();
        WordXml.parts(Healthy.docx(), WordXml.MAIN, "")
                .forEach((name, xml) -> zip.add(name,
                        name.equals("word/document.xml") ? xml.getBytes(StandardCharsets.ISO_8859_1)
                                : xml.getBytes(StandardCharsets.UTF_8)));
        return zip.bytes();
    }

    private static byte[] controlsInText() {
        return WordXml.document(WordXml.table(WordXml.row("Wyszczególnienie", "2022", "2023"),
                WordXml.row("Liczba osób \u202Eechyzr\u202C \u2066x\u2069 &#x9;&#x85;\u009B31m", "1201", "1302")));
    }
}
