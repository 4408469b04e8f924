package org.tabularium.nights.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** HTML and RTF: nesting, spans, scripts, lengths that lie. */
final class HostilePages {

    private static final int DEEP = 10_000;

    private final int port;

    /**
     * @param port
     *            of this machine, where whoever follows a link is heard
     */
    HostilePages(int port) {
        this.port = port;
    }

    List<HostileFile> all() {
        return List.of(
                file("html-nested-divs.html", "elements in elements, 10,000 deep", "too_deep: levels of elements",
                        () -> page("<div>".repeat(DEEP) + "5" + "</div>".repeat(DEEP))),
                file("html-nested-tables.html", "tables in tables, 10,000 deep", "too_deep: levels of",
                        () -> page("<table><tr><td>".repeat(DEEP) + "5")),
                file("html-nested-bold.html", "200,000 elements that are opened and never closed", "too_deep: ",
                        () -> page("<b>".repeat(200_000) + "5")),
                file("html-misnested.html", "20,000 elements closed in the wrong order", "too_large: elements",
                        () -> page("<b><i><p>x</b></i>".repeat(20_000))),
                file("html-span-huge.html", "a cell over 1,000,000,000 columns and rows", "too_large: ",
                        () -> page("<table><tr><td colspan=1000000000 rowspan=1000000000>5</td></tr></table>")),
                file("html-spans-many.html", "3,000 cells that each cover 65,534 rows", "too_large: ",
                        () -> page("<table>"
                                + ("<tr>" + "<td rowspan=65534 colspan=1000>5</td>".repeat(30) + "</tr>").repeat(100)
                                + "</table>")),
                file("html-cells.html", "2,000,000 empty cells", "too_large: ",
                        () -> page("<table>" + ("<tr>" + "<td>".repeat(1_000)).repeat(2_000) + "</table>")),
                file("html-scripts.html", "scripts, frames, pictures and styles of another machine", "read 1201 1302",
                        this::scripts),
                file("html-broken.html", "a page that ends in the middle of a sign", "read 1201 1302",
                        () -> bytes("<html><body>" + Healthy.html() + "<p class=\"x")),
                file("html-entities.html", "characters that do not exist", "read 1201 1302",
                        () -> page(Healthy.html() + "<p>&#x110000;&#xD800;&#0;&#99999999999;&nie;")),
                file("html-attribute-huge.html", "an attribute of 20 MB", "read 1201 1302",
                        () -> page("<p title=\"" + "a".repeat(20 << 20) + "\">x</p>" + Healthy.html())),
                file("html-style-slow.html", "style attributes that slow patterns search for long", "read 1201 1302",
                        () -> page(("<p style=\"" + "font-weight:".repeat(20_000) + "\">x</p>") + Healthy.html())),
                file("html-comment-open.html", "a comment that is never closed", "read 1201 1302",
                        () -> page(Healthy.html() + "<!-- " + "- ".repeat(500_000))),
                file("html-charset-lie.html", "an encoding that does not exist", "read 1201 1302",
                        () -> bytes("<html><head><meta charset=\"utf-99\"></head><body>" + Healthy.html())),
                file("rtf-nested-groups.rtf", "groups in groups, 10,000 deep", "too_deep: ",
                        () -> rtf("{".repeat(DEEP) + "5" + "}".repeat(DEEP))),
                file("rtf-nested-million.rtf", "2,000,000 groups that are never closed", "too_deep: ",
                        () -> rtf("{".repeat(2_000_000))),
                file("rtf-nested-tables.rtf", "a table of the depth 2147483647", "read",
                        () -> rtf("\\intbl\\itap2147483647 5\\nestcell\\nestrow\\cell\\row")),
                file("rtf-bin-lie.rtf", "a picture that says it has 2147483647 bytes", "corrupt: bytes of a picture",
                        () -> rtf(Healthy.rtf() + "{\\pict\\bin2147483647 x}")),
                file("rtf-bin-negative.rtf", "a picture of -1 bytes", "read 1201 1302",
                        () -> rtf("{\\pict\\bin-1 x}" + Healthy.rtf())),
                file("rtf-cells.rtf", "2,000,000 cell ends in a row", "too_large: blocks",
                        () -> rtf("\\trowd " + "\\cellx1".repeat(2_000_000) + "\\intbl " + "\\cell".repeat(2_000_000)
                                + "\\row")),
                file("rtf-unicode.rtf", "characters of the numbers -99999 and 9999999", "read 1201 1302",
                        () -> rtf("\\u-99999 ?\\u9999999 ?\\uc2147483647 x" + Healthy.rtf())),
                file("rtf-links.rtf", "a template, pictures and fields of another machine", "read 1201 1302",
                        this::links),
                file("rtf-object.rtf", "an embedded program", "read 1201 1302",
                        () -> rtf("{\\object\\objemb{\\*\\objdata 4d5a" + "90".repeat(1_000) + "}}" + Healthy.rtf())),
                file("rtf-cut.rtf", "ends in the middle of a word", "corrupt: ends before its text does",
                        () -> bytes("{\\rtf1\\ansi\\ansicpg1250 " + Healthy.rtf() + "{\\b\\par")),
                file("rtf-head-only.rtf", "nothing but the first word", "corrupt: ends before its text does",
                        () -> bytes("{\\rtf1")));
    }

    private static HostileFile file(String name, String wrong, String expected, HostileFile.Content content) {
        return new HostileFile(name, wrong, expected, content);
    }

    private String url(String file) {
        return "http://127.0.0.1:" + port + "/" + file;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] page(String body) {
        return bytes("<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>" + body + "</body></html>");
    }

    private static byte[] rtf(String body) {
        return bytes("{\\rtf1\\ansi\\ansicpg1250 " + body + "}");
    }

    private byte[] scripts() {
        return bytes("<!DOCTYPE html SYSTEM \"" + url("d.dtd") + "\"><html><head><meta charset=\"utf-8\"><base href=\""
                + url("") + "\"><link rel=stylesheet href=\"" + url("s.css") + "\"><script src=\"" + url("j.js")
                + "\"></script><meta http-equiv=refresh content=\"0;url=" + url("r") + "\"></head><body onload=\"f()\">"
                + "<iframe src=\"" + url("f") + "\"></iframe><img src=\"" + url("i.png") + "\"><object data=\""
                + url("o") + "\"></object>" + Healthy.html() + "</body></html>");
    }

    private byte[] links() {
        return rtf("{\\*\\template " + url("t.dot") + "}{\\field{\\*\\fldinst INCLUDEPICTURE \"" + url("i.png")
                + "\"}{\\fldrslt x}}{\\field{\\*\\fldinst DDEAUTO cmd \"/c calc\"}{\\fldrslt y}}\\par "
                + Healthy.rtf());
    }
}
