package org.tabularium.nights.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files that are not what their names say, and files that are nothing. */
final class HostileOthers {

    private HostileOthers() {
    }

    static List<HostileFile> all() {
        return List.of(file("empty.docx", "no bytes", "empty: no bytes", () -> new byte[0]),
                file("empty.csv", "no bytes", "empty: no bytes", () -> new byte[0]),
                file("blank.csv", "blanks only", "empty: no text", () -> bytes("  \n\t\n ")),
                file("one-byte.pdf", "one byte", "corrupt: ", () -> new byte[] { 0 }),
                file("pdf-named.docx", "a PDF that is called .docx", "read 1201", () -> RawPdf.sound().bytes()),
                file("docx-named.pdf", "a Word document that is called .pdf", "read 1201 1302",
                        () -> WordXml.document(Healthy.docx())),
                file("docx-named.csv", "a Word document that is called .csv", "read 1201 1302",
                        () -> WordXml.document(Healthy.docx())),
                file("html-named.xls", "a page that is called .xls", "read 1201 1302", () -> bytes(Healthy.html())),
                file("zip-named.docx", "an archive of something else that is called .docx", "corrupt: ",
                        () -> RawZip.of("raport.csv", Healthy.csvBytes())),
                file("program-named.xlsx", "a program that is called .xlsx", "unsupported: ",
                        () -> bytes("MZ\u0090\0\3\0\0\0\4\0\0\0this program cannot be run")),
                file("noise.docx", "noise", "corrupt: ", HostileOthers::noise),
                file("noise.xlsx", "noise", "corrupt: ", HostileOthers::noise),
                file("noise.pdf", "noise", "corrupt: ", HostileOthers::noise),
                file("noise.rtf", "noise", "corrupt: ", HostileOthers::noise),
                file("workbook-2003-entities.xml", "a workbook of 2003 with entities",
                        "corrupt: declares or uses entities",
                        () -> bytes("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
                                + HostileWord.laughs()
                                + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                                + "<Worksheet><Table><Row><Cell><Data>&i;</Data></Cell></Row></Table></Worksheet></Workbook>")),
                file("workbook-2003-index.xml", "a workbook of 2003 with a row at 2147483647",
                        "corrupt: which no spreadsheet has",
                        () -> bytes(
                                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                                        + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"A\"><Table>"
                                        + "<Row ss:Index=\"2147483647\"><Cell ss:Index=\"2147483647\" ss:MergeAcross=\"2147483647\">"
                                        + "<Data ss:Type=\"Number\">5</Data></Cell></Row></Table></Worksheet></Workbook>")),
                file("json-nested.json", "lists in lists, 1,000,000 deep",
                        "unsupported: format of the file is not read", () -> bytes("[".repeat(1_000_000))),
                file("xml-nested.xml", "elements in elements, 1,000,000 deep", "unsupported: ",
                        () -> bytes("<?xml version=\"1.0\"?>" + "<a>".repeat(1_000_000))),
                file("encrypted.docx", "a Word document with a password", "encrypted: password",
                        () -> Passwords.office(WordXml.document(Healthy.docx()))),
                file("encrypted.xlsx", "a workbook with a password", "encrypted: password",
                        () -> Passwords.office(SheetXml.sheet(Healthy.xlsx()))),
                file("healthy.csv", "nothing: a healthy neighbour", "read 1201 1302", Healthy::csvBytes),
                file("healthy.docx", "nothing: a healthy neighbour", "read 1201 1302",
                        () -> WordXml.document(Healthy.docx())),
                file("healthy.xlsx", "nothing: a healthy neighbour", "read 1201 1302",
                        () -> SheetXml.sheet(Healthy.xlsx())),
                file("healthy.pdf", "nothing: a healthy neighbour", "read 1201", () -> RawPdf.sound().bytes()));
    }

    private static HostileFile file(String name, String wrong, String expected, HostileFile.Content content) {
        return new HostileFile(name, wrong, expected, content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] noise() {
        byte[] noise = new byte[20_000];
        new java.util.Random(3).nextBytes(noise);
        return noise;
    }
}
