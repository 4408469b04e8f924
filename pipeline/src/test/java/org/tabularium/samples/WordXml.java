package org.tabularium.samples;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paragraphs and runs of a Word document. In a text, {@code [^1]} is a footnote and {@code ^1)^} is raised. */
final class WordXml {

    private static final Pattern SIGN = Pattern.compile("\\[\\^(\\d+)]|\\^([^^]+)\\^");

    private WordXml() {
    }

    static String paragraph(String style, String properties, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + properties + "</w:pPr>" + runs(text, "") + "</w:p>";
    }

    static String bullet(String text) {
        return paragraph("ListParagraph", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>", text);
    }

    /** The runs of a text, each with the given properties. */
    static String runs(String text, String properties) {
        StringBuilder runs = new StringBuilder();
        Matcher sign = SIGN.matcher(text);
        int start = 0;
        while (sign.find()) {
            runs.append(run(text.substring(start, sign.start()), properties));
            runs.append(sign.group(1) != null
                    ? "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\""
                            + sign.group(1) + "\"/></w:r>"
                    : run(sign.group(2), properties + "<w:vertAlign w:val=\"superscript\"/>"));
            start = sign.end();
        }
        return runs.append(run(text.substring(start), properties)).toString();
    }

    private static String run(String text, String properties) {
        return text.isEmpty() ? ""
                : "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + escape(text) + "</w:t></w:r>";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
