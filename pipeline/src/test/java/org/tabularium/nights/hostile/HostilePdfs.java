package org.tabularium.nights.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** PDF: circles, bombs, drawings without end, actions that would run. */
final class HostilePdfs {

    private static final int MEGA = 1 << 20;

    private final int port;

    /**
     * @param port
     *            of this machine, where whoever follows a link is heard
     */
    HostilePdfs(int port) {
        this.port = port;
    }

    List<HostileFile> all() {
        return List.of(
                file("pdf-page-loop.pdf", "pages that hold the list they stand in", "corrupt: Possible recursion",
                        () -> RawPdf.sound().put(2, "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>").bytes()),
                file("pdf-page-twice.pdf", "the same page 400 times", "read 1201",
                        () -> RawPdf.sound().put(2, "<</Type/Pages/Kids[" + "3 0 R ".repeat(400) + "]/Count 400>>")
                                .bytes()),
                file("pdf-pages-deep.pdf", "a tree of pages 20,000 deep", "too_deep: stand too deep",
                        HostilePdfs::deepPages),
                file("pdf-pages-many.pdf", "6,000 pages", "too_large: more than 5000",
                        () -> RawPdf.sound().put(2, "<</Type/Pages/Kids[" + "3 0 R ".repeat(6_000) + "]/Count 6000>>")
                                .bytes()),
                file("pdf-count-lie.pdf", "says that it has 2147483647 pages", "corrupt: index not found",
                        () -> RawPdf.sound().put(2, "<</Type/Pages/Kids[3 0 R]/Count 2147483647>>").bytes()),
                file("pdf-count-negative.pdf", "says that it has -5 pages", "empty: ",
                        () -> RawPdf.sound().put(2, "<</Type/Pages/Kids[3 0 R]/Count -5>>").bytes()),
                file("pdf-xref-loop.pdf", "a table of objects that names itself as the one before", "read 1201",
                        () -> RawPdf.sound().bytes("/Prev START")),
                file("pdf-parent-loop.pdf", "a page that is its own parent", "read 1201", () -> RawPdf.sound()
                        .put(3, "<</Type/Page/Parent 3 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>").bytes()),
                file("pdf-form-loop.pdf", "a drawing that draws itself", "read 1201",
                        () -> RawPdf.sound().drawing(RawPdf.lines() + "/X Do").putStream(6, form("6"), bytes("/X Do"))
                                .bytes()),
                file("pdf-form-tree.pdf", "drawings that each draw the next twice, 40 deep",
                        "too_large: 300000 characters", HostilePdfs::formTree),
                file("pdf-bomb-content.pdf", "a drawing of 600 MB of blanks", "too_large: drawings unpack to more than",
                        () -> RawPdf.sound().packedDrawing(blanks(600)).bytes()),
                file("pdf-bomb-double.pdf", "a drawing packed twice, of 1 GB",
                        "empty: no page of the document has any text",
                        () -> RawPdf.sound()
                                .putStream(4, "/Filter[/FlateDecode/FlateDecode]",
                                        RawPdf.packed(RawPdf.packed(blanks(1_000))))
                                .bytes()),
                file("pdf-filters-many.pdf", "a drawing behind 10,000 filters",
                        "empty: no page of the document has any text",
                        () -> RawPdf.sound()
                                .putStream(4, "/Filter[" + "/ASCIIHexDecode".repeat(10_000) + "]", bytes("3E"))
                                .bytes()),
                file("pdf-image-huge.pdf", "a picture of 100,000 by 100,000 points", "read 1201",
                        () -> RawPdf.sound().drawing(RawPdf.lines() + "q 500 0 0 500 0 0 cm /X Do Q").putStream(6,
                                "/Type/XObject/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 8"
                                        + "/ColorSpace/DeviceRGB/Filter/FlateDecode",
                                RawPdf.packed(new byte[MEGA])).bytes()),
                file("pdf-image-only-huge.pdf", "nothing but a picture of 100,000 by 100,000 points",
                        "unsupported: pictures without a text layer",
                        () -> RawPdf.sound().drawing("q 500 0 0 500 0 0 cm /X Do Q").putStream(6,
                                "/Type/XObject/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 8"
                                        + "/ColorSpace/DeviceRGB/Filter/FlateDecode",
                                RawPdf.packed(new byte[MEGA])).bytes()),
                file("pdf-image-negative.pdf", "a picture of -1 by 0 points", "read 1201",
                        () -> RawPdf.sound().drawing(RawPdf.lines() + "/X Do").putStream(6,
                                "/Type/XObject/Subtype/Image/Width -1/Height 0/BitsPerComponent 8/ColorSpace/DeviceRGB",
                                bytes("x")).bytes()),
                file("pdf-operators.pdf", "5,000,000 drawing steps on one page",
                        "too_large: its drawings unpack to more than",
                        () -> RawPdf.sound().packedDrawing(bytes("0 0 m 9 9 l S\n".repeat(5_000_000))).bytes()),
                file("pdf-states.pdf", "2,000,000 states kept and never given back", "too_large: drawing states",
                        () -> RawPdf.sound().packedDrawing(bytes("q ".repeat(2_000_000) + RawPdf.lines())).bytes()),
                file("pdf-characters.pdf", "2,000,000 characters on one page", "too_large: characters",
                        () -> RawPdf.sound()
                                .packedDrawing(bytes("BT /F 1 Tf "
                                        + ("1 1 Td (" + "1234567890 ".repeat(100) + ") Tj ").repeat(2_000) + "ET"))
                                .bytes()),
                file("pdf-same-place.pdf", "200,000 characters at one place", "read 1201", () -> RawPdf.sound()
                        .packedDrawing(bytes(
                                RawPdf.lines() + "BT /F 9 Tf 60 500 Td " + "(7) Tj 0 0 Td ".repeat(200_000) + "ET"))
                        .bytes()),
                file("pdf-rules.pdf", "a net of 9,000 by 9,000 drawn lines", "read 1201", HostilePdfs::rules),
                file("pdf-coordinates.pdf", "text and lines at places beyond all numbers", "read 1201",
                        () -> RawPdf.sound().drawing(RawPdf.lines()
                                + "BT /F 1e38 Tf 1e38 -1e38 Td (55) Tj ET 0 0 m 1e38 1e38 l S 99999999999999999999 0 0"
                                + " 99999999999999999999 -1e300 1e300 cm BT /F 12 Tf (66) Tj ET").bytes()),
                file("pdf-page-size.pdf", "a page of 10^30 by -5 points", "empty: no page of the document has any text",
                        () -> RawPdf.sound().put(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 1" + "0".repeat(30)
                                + " -5]/Rotate 37/UserUnit -9/Contents 4 0 R" + "/Resources<</Font<</F 5 0 R>>>>>>")
                                .bytes()),
                file("pdf-length-negative.pdf", "a drawing of -1 bytes", "read 1201",
                        () -> RawPdf.sound().put(4, "<</Length -1>>\nstream\n" + RawPdf.lines() + "\nendstream")
                                .bytes()),
                file("pdf-length-lie.pdf", "a drawing of 2147483647 bytes", "read 1201",
                        () -> RawPdf.sound().put(4, "<</Length 2147483647>>\nstream\n" + RawPdf.lines() + "\nendstream")
                                .bytes()),
                file("pdf-nested-arrays.pdf", "lists in lists, 200,000 deep", "read 1201", () -> {
                    RawPdf pdf = RawPdf.sound();
                    return pdf.put(6, "[".repeat(200_000) + "]".repeat(200_000)).bytes();
                }),
                file("pdf-nested-dictionaries.pdf", "dictionaries in the page, 100,000 deep",
                        "empty: no page of the document has any text",
                        () -> RawPdf.sound()
                                .put(3, "<</Type/Page/Parent 2 0 R/X" + "<</X".repeat(100_000) + " 1"
                                        + ">>".repeat(100_000) + ">>")
                                .bytes()),
                file("pdf-nested-operands.pdf", "lists in lists in a drawing, 200,000 deep", "read 1201",
                        () -> RawPdf.sound().drawing(RawPdf.lines() + "[".repeat(200_000)).bytes()),
                file("pdf-tags-loop.pdf", "tags that hold each other", "read 1201", HostilePdfs::tagLoop),
                file("pdf-tags-deep.pdf", "tags in tags, 20,000 deep", "read 1201", HostilePdfs::tagsDeep),
                file("pdf-javascript.pdf", "scripts that run when it is opened, and actions that start programs",
                        "read 1201", this::javascript),
                file("pdf-external-stream.pdf", "a drawing that lies on another machine", "empty: ",
                        () -> RawPdf.sound().putStream(4, "/F<</FS/URL/F(" + url("s") + ")>>", new byte[0]).bytes()),
                file("pdf-xfa.pdf", "a form of XML with entities of another machine", "unsupported: XFA form",
                        this::xfa),
                file("pdf-fields-loop.pdf", "fields of a form that hold each other", "read 1201",
                        HostilePdfs::fieldLoop),
                file("pdf-font-missing.pdf", "a font that is not there", "read 1201",
                        () -> RawPdf.sound().put(5, "<</Type/Font/Subtype/TrueType/BaseFont/Nie+Ma>>").bytes()),
                file("pdf-font-none.pdf", "a font that is no font", "read 1201",
                        () -> RawPdf.sound().put(5, "[1 2 3]").bytes()),
                file("pdf-font-broken.pdf", "an embedded font of noise", "read 1201", HostilePdfs::brokenFont),
                file("pdf-font-loop.pdf", "a font whose signs are drawn with itself", "read 1201",
                        HostilePdfs::fontLoop),
                file("pdf-font-widths.pdf", "a font that tells the width of 2,000,000,000 characters",
                        "too_large: tells the width of more than 65535 characters",
                        () -> RawPdf.sound()
                                .put(5, "<</Type/Font/Subtype/Type0/BaseFont/Helvetica/Encoding/Identity-H"
                                        + "/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/Helvetica"
                                        + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                                        + "/W[0 2000000000 500]>>]>>")
                                .bytes()),
                file("pdf-meaning-bomb.pdf", "signs that each mean a range of 4,294,967,295", "read 1201",
                        () -> meaning("1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 1 beginbfrange "
                                + "<00000000> <FFFFFFFF> <0041> endbfrange")),
                file("pdf-meaning-long.pdf", "one sign that means 3,000,000 letters", "read 1201",
                        () -> meaning("1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <31> <"
                                + "0041".repeat(3_000_000) + "> endbfchar")),
                file("pdf-encrypted.pdf", "a password", "encrypted: needs a password", Passwords::pdf),
                file("pdf-truncated.pdf", "its first third", "empty: no page of the document has any text", () -> {
                    byte[] whole = RawPdf.sound().bytes();
                    return Arrays.copyOf(whole, whole.length / 3);
                }), file("pdf-head-only.pdf", "nothing but the first line", "corrupt: ", () -> bytes("%PDF-1.7\n")),
                file("pdf-noise-after.pdf", "noise after the last line", "read 1201", HostilePdfs::noiseAfter),
                file("pdf-title-controls.pdf", "a title of terminal commands", "read 1201",
                        () -> titled("(\\033[2J\\033]0;x\\007 \\n\\r=cmd|'/C calc'!A0)")));
    }

    private static HostileFile file(String name, String wrong, String expected, HostileFile.Content content) {
        return new HostileFile(name, wrong, expected, content);
    }

    private String url(String file) {
        return "http://127.0.0.1:" + port + "/" + file;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] blanks(int megabytes) {
        byte[] blanks = new byte[megabytes * MEGA];
        Arrays.fill(blanks, (byte) ' ');
        return blanks;
    }

    private static byte[] deepPages() {
        RawPdf pdf = RawPdf.sound();
        int first = 7;
        pdf.put(2, "<</Type/Pages/Kids[" + first + " 0 R]/Count 1>>");
        for (int level = 0; level < 20_000; level++) {
            int own = first + level;
            pdf.object("<</Type/Pages/Parent " + (own - 1) + " 0 R/Kids[" + (own + 1) + " 0 R]/Count 1>>");
        }
        pdf.object("<</Type/Page/Parent " + (first + 19_999) + " 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                + "/Resources<</Font<</F 5 0 R>>>>>>");
        return pdf.bytes();
    }

    private static String form(String inner) {
        return "/Type/XObject/Subtype/Form/BBox[0 0 600 900]/Resources<</XObject<</X " + inner
                + " 0 R>>/Font<</F 5 0 R>>>>";
    }

    private static byte[] formTree() {
        RawPdf pdf = RawPdf.sound().drawing(RawPdf.lines() + "/X Do");
        pdf.putStream(6, form("7"), bytes("/X Do /X Do"));
        for (int number = 7; number < 47; number++) {
            pdf.stream(form(String.valueOf(number + 1)), "/X Do /X Do");
        }
        pdf.stream(form("5"), "BT /F 9 Tf (1) Tj ET");
        return pdf.bytes();
    }

    private static byte[] rules() {
        StringBuilder lines = new StringBuilder(RawPdf.lines());
        for (int number = 0; number < 9_000; number++) {
            lines.append("0 ").append(number * 0.09).append(" m 595 ").append(number * 0.09).append(" l S ");
            lines.append(number * 0.06).append(" 0 m ").append(number * 0.06).append(" 842 l S\n");
        }
        return RawPdf.sound().packedDrawing(bytes(lines.toString())).bytes();
    }

    private static byte[] tagLoop() {
        RawPdf pdf = RawPdf.sound();
        pdf.object("<</Type/StructTreeRoot/K 8 0 R>>");
        pdf.object("<</Type/StructElem/S/Sect/P 7 0 R/K[9 0 R 8 0 R]>>");
        pdf.object("<</Type/StructElem/S/Table/P 8 0 R/K[8 0 R]>>");
        return pdf.put(1, "<</Type/Catalog/Pages 2 0 R/StructTreeRoot 7 0 R/MarkInfo<</Marked true>>>>").bytes();
    }

    private static byte[] tagsDeep() {
        RawPdf pdf = RawPdf.sound();
        pdf.object("<</Type/StructTreeRoot/K 8 0 R>>");
        for (int number = 8; number < 20_008; number++) {
            pdf.object("<</Type/StructElem/S/Div/P " + (number - 1) + " 0 R/K[" + (number + 1) + " 0 R]>>");
        }
        pdf.object("<</Type/StructElem/S/P/P 20007 0 R/Pg 3 0 R/K 0>>");
        return pdf.put(1, "<</Type/Catalog/Pages 2 0 R/StructTreeRoot 7 0 R/MarkInfo<</Marked true>>>>").bytes();
    }

    private byte[] javascript() {
        RawPdf pdf = RawPdf.sound();
        int script = pdf.object("<</S/JavaScript/JS(app.launchURL\\('" + url("js") + "'\\);)/Next<</S/Launch/F(calc)"
                + "/Next<</S/URI/URI(" + url("uri") + ")/Next<</S/SubmitForm/F(" + url("form") + ")>>>>>>>>");
        return pdf.put(1, "<</Type/Catalog/Pages 2 0 R/OpenAction " + script + " 0 R/AA<</WC " + script
                + " 0 R>>/Names<</JavaScript<</Names[(a) " + script + " 0 R]>>>>>>").bytes();
    }

    private byte[] xfa() {
        RawPdf pdf = RawPdf.sound();
        int form = pdf.stream("", "<!DOCTYPE x SYSTEM \"" + url("x.dtd")
                + "\"><xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/\"><field>5</field></xdp:xdp>");
        return pdf.put(1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</XFA " + form + " 0 R/Fields[]>>>>").bytes();
    }

    private static byte[] fieldLoop() {
        RawPdf pdf = RawPdf.sound();
        pdf.object("<</T(a)/FT/Tx/V(77)/Kids[8 0 R]/Parent 8 0 R>>");
        pdf.object("<</T(b)/FT/Tx/V(88)/Kids[7 0 R]/Parent 7 0 R>>");
        return pdf.put(1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[7 0 R 8 0 R]>>>>").bytes();
    }

    private static byte[] brokenFont() {
        RawPdf pdf = RawPdf.sound();
        byte[] noise = new byte[5_000];
        new java.util.Random(11).nextBytes(noise);
        pdf.putStream(6, "/Length1 2147483647", noise);
        pdf.object("<</Type/FontDescriptor/FontName/Zly/Flags 32/FontFile2 6 0 R/FontBBox[0 0 0 0]>>");
        return pdf.put(5, "<</Type/Font/Subtype/TrueType/BaseFont/Zly/FontDescriptor 7 0 R/Encoding/WinAnsiEncoding>>")
                .bytes();
    }

    private static byte[] fontLoop() {
        RawPdf pdf = RawPdf.sound().drawing(RawPdf.lines().replace("ET", "ET BT /G 9 Tf 60 400 Td (aaa) Tj ET"));
        pdf.put(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                + "/Resources<</Font<</F 5 0 R/G 6 0 R>>>>>>");
        pdf.put(6, "<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]/CharProcs<</a 7 0 R>>"
                + "/Encoding<</Differences[97/a]>>/FirstChar 97/LastChar 97/Widths[9]/Resources<</Font<</G 6 0 R>>>>>>");
        pdf.stream("", "9 0 d0 BT /G 9 Tf (a) Tj ET");
        return pdf.bytes();
    }

    private static byte[] meaning(String rules) {
        RawPdf pdf = RawPdf.sound();
        int map = pdf.stream("", "/CIDInit /ProcSet findresource begin begincmap " + rules + " endcmap end");
        return pdf.put(5,
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode " + map + " 0 R>>")
                .bytes();
    }

    private static byte[] noiseAfter() {
        byte[] whole = RawPdf.sound().bytes();
        byte[] noise = new byte[100_000];
        new java.util.Random(13).nextBytes(noise);
        byte[] both = Arrays.copyOf(whole, whole.length + noise.length);
        System.arraycopy(noise, 0, both, whole.length, noise.length);
        return both;
    }

    private static byte[] titled(String title) {
        RawPdf pdf = RawPdf.sound();
        int info = pdf.object("<</Title" + title + "/Author" + title + ">>");
        return pdf.bytes("/Info " + info + " 0 R");
    }
}
