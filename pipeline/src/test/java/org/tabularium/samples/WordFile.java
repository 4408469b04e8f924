package org.tabularium.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A Word document written part by part, with the little of the format that reports use. */
final class WordFile {

    private static final String NAMESPACE = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private final StringBuilder body = new StringBuilder();

    private final List<String> footnotes = new ArrayList<>();

    private final String title;

    private final String creator;

    WordFile(String title, String creator) {
        this.title = title;
        this.creator = creator;
    }

    WordFile paragraph(String style, String text) {
        body.append(WordXml.paragraph(style, "", text));
        return this;
    }

    WordFile text(String text) {
        return paragraph("Normal", text);
    }

    WordFile heading(int level, String text) {
        return paragraph("Heading" + level, text);
    }

    WordFile caption(String text) {
        return paragraph("Caption", text);
    }

    WordFile bullet(String text) {
        body.append(WordXml.bullet(text));
        return this;
    }

    /** Adds a footnote; the number it gets is written as {@code [^1]} in a text. */
    WordFile footnote(String text) {
        footnotes.add(text);
        return this;
    }

    WordFile table(WordTable table) {
        body.append(table.xml());
        return this;
    }

    byte[] bytes() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", WordParts.CONTENT_TYPES);
        parts.put("_rels/.rels", WordParts.RELATIONSHIPS);
        parts.put("docProps/core.xml", WordParts.core(title, creator));
        parts.put("word/document.xml", """
                <w:document %s><w:body>%s<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>\
                <w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" \
                w:gutter="0"/></w:sectPr></w:body></w:document>""".formatted(NAMESPACE, body));
        parts.put("word/_rels/document.xml.rels", WordParts.DOCUMENT_RELATIONSHIPS);
        parts.put("word/styles.xml", WordParts.STYLES.formatted(NAMESPACE));
        parts.put("word/numbering.xml", WordParts.NUMBERING.formatted(NAMESPACE));
        parts.put("word/footnotes.xml", footnotes());
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach(
                (name, xml) -> bytes.put(name, ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml)
                        .getBytes(StandardCharsets.UTF_8)));
        return FixedZip.of(bytes);
    }

    private String footnotes() {
        StringBuilder notes = new StringBuilder();
        for (int number = 1; number <= footnotes.size(); number++) {
            notes.append("""
                    <w:footnote w:id="%d"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>\
                    <w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>%s</w:p></w:footnote>"""
                    .formatted(number, WordXml.runs(" " + footnotes.get(number - 1), "")));
        }
        return """
                <w:footnotes %s><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p>\
                </w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r>\
                <w:continuationSeparator/></w:r></w:p></w:footnote>%s</w:footnotes>""".formatted(NAMESPACE, notes);
    }
}
