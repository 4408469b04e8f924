package org.tabularium.nights.hostile;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Word documents of any content, also of content that Word would never write. */
final class WordXml {

    static final String MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    static final String MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml";

    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"" + OFFICE + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:xi=\"http://www.w3.org/2001/XInclude\" xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

    private WordXml() {
    }

    static byte[] document(String body) {
        return RawZip.of(parts(body, MAIN, ""));
    }

    /** The document without packing, so that its size is no sign of harm. */
    static byte[] unpacked(String body) {
        return RawZip.unpacked(parts(body, MAIN, ""));
    }

    /** The document with something before its root element. */
    static byte[] declaring(String declaration, String body) {
        Map<String, String> parts = parts(body, MAIN, "");
        parts.computeIfPresent("word/document.xml", (_, xml) -> declaration + xml);
        return RawZip.of(parts);
    }

    static Map<String, String> parts(String body, String type, String relationships) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", contentTypes("/word/document.xml", type));
        parts.put("_rels/.rels", relationships(relationship("r1", "officeDocument", "word/document.xml")));
        parts.put("word/document.xml", "<w:document " + NAMESPACES + "><w:body>" + body + "</w:body></w:document>");
        parts.put("word/_rels/document.xml.rels", relationships(relationships));
        return parts;
    }

    static String contentTypes(String main, String type) {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>" + "<Override PartName=\""
                + main + "\" ContentType=\"" + type + "\"/></Types>";
    }

    static String relationships(String all) {
        return "<Relationships xmlns=\"" + PACKAGE + "\">" + all + "</Relationships>";
    }

    static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    /** A relationship to something outside the file. */
    static String outside(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" TargetMode=\"External\" Target=\""
                + target + "\"/>";
    }

    static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    static String table(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }

    static String row(String... texts) {
        return Arrays.stream(texts).map(text -> cell("", text)).collect(Collectors.joining("", "<w:tr>", "</w:tr>"));
    }

    static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
    }
}
