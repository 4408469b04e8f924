package org.tabularium.read;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes Word files for tests from the XML of their parts, so that a test shows exactly what the file says. */
final class DocxFile {

    private static final String NAMESPACES = """
            xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
            xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
            xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
            xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
            xmlns:v="urn:schemas-microsoft-com:vml\"""";

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new TreeMap<>();

    private String main;

    private String type = WORD + "document.main+xml";

    private DocxFile(String main) {
        this.main = main;
    }

    /** A document with this content of {@code w:body}. */
    static DocxFile body(String content) {
        return new DocxFile("<w:document " + NAMESPACES + "><w:body>" + content + "</w:body></w:document>");
    }

    /** A document whose main part is exactly this. */
    static DocxFile main(String xml) {
        return new DocxFile(xml);
    }

    /** A part such as {@code styles}, {@code numbering}, {@code footnotes}, {@code settings}, with this content. */
    DocxFile with(String part, String content) {
        parts.put(part, "<w:%1$s %2$s>%3$s</w:%1$s>".formatted(part, NAMESPACES, content));
        return this;
    }

    /** As a program of another family writes it, with the namespaces of the strict kind. */
    DocxFile strict() {
        main = strict(main);
        parts.replaceAll((_, xml) -> strict(xml));
        return this;
    }

    private static String strict(String xml) {
        return xml.replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "http://purl.oclc.org/ooxml/wordprocessingml/main");
    }

    DocxFile template() {
        type = WORD + "template.main+xml";
        return this;
    }

    /** Writes the file and gives its path. */
    Path write(Path folder) {
        Path file = folder.resolve("report.docx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "[Content_Types].xml", contentTypes());
            entry(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                    <Relationship Id="r1" Type="%s/officeDocument" Target="word/document.xml"/>\
                    <Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata\
                    /core-properties" Target="docProps/core.xml"/></Relationships>""".formatted(RELATIONS));
            entry(zip, "docProps/core.xml", """
                    <cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/" \
                    xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties">\
                    <dc:title>Report for 2023</dc:title><dc:creator>Social services</dc:creator>\
                    </cp:coreProperties>""");
            entry(zip, "word/_rels/document.xml.rels", relationships());
            entry(zip, "word/document.xml", main);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                entry(zip, "word/" + part.getKey() + ".xml", part.getValue());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }

    private String contentTypes() {
        StringBuilder types = new StringBuilder("""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/docProps/core.xml" \
                ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>""");
        types.append("<Override PartName=\"/word/document.xml\" ContentType=\"").append(type).append("\"/>");
        parts.keySet().forEach(part -> types.append("<Override PartName=\"/word/").append(part)
                .append(".xml\" ContentType=\"").append(WORD).append(part).append("+xml\"/>"));
        return types.append("</Types>").toString();
    }

    private String relationships() {
        StringBuilder relationships = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        parts.keySet().forEach(part -> relationships.append("<Relationship Id=\"").append(part).append("\" Type=\"")
                .append(RELATIONS).append('/').append(part).append("\" Target=\"").append(part).append(".xml\"/>"));
        return relationships.append("</Relationships>").toString();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** A paragraph with one run. */
    static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    /** A run. */
    static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    /** A raised run. */
    static String raised(String text) {
        return "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    /** A paragraph of a list. */
    static String item(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>%s</w:p>"
                .formatted(level, list, text.isEmpty() ? "" : r(text));
    }

    /** A table cell with properties, such as {@code <w:gridSpan w:val="2"/>}, and one paragraph. */
    static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
    }
}
