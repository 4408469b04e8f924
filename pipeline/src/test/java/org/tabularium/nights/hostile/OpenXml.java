package org.tabularium.nights.hostile;

import java.util.LinkedHashMap;
import java.util.Map;

/** OpenDocument files of any content. */
final class OpenXml {

    private static final String OASIS = "urn:oasis:names:tc:opendocument:xmlns:";

    private static final String NAMESPACES = "xmlns:office=\"" + OASIS + "office:1.0\" xmlns:text=\"" + OASIS
            + "text:1.0\" xmlns:table=\"" + OASIS + "table:1.0\" xmlns:draw=\"" + OASIS
            + "drawing:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

    private OpenXml() {
    }

    static Map<String, String> text(String body) {
        return parts("text", "", "<office:text>" + body + "</office:text>");
    }

    static Map<String, String> sheet(String rows) {
        return parts("spreadsheet", "", "<office:spreadsheet><table:table table:name=\"Arkusz1\">" + rows
                + "</table:table></office:spreadsheet>");
    }

    static Map<String, String> parts(String kind, String declaration, String body) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument." + kind);
        parts.put("content.xml", declaration + "<office:document-content " + NAMESPACES
                + " office:version=\"1.3\"><office:body>" + body + "</office:body></office:document-content>");
        parts.put("META-INF/manifest.xml",
                "<manifest:manifest xmlns:manifest=\"" + OASIS + "manifest:1.0\"><manifest:file-entry"
                        + " manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument." + kind
                        + "\"/></manifest:manifest>");
        return parts;
    }

    static String cell(String attributes, String text) {
        return "<table:table-cell " + attributes + "><text:p>" + text + "</text:p></table:table-cell>";
    }
}
