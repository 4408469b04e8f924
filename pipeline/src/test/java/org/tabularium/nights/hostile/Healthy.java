package org.tabularium.nights.hostile;

import java.nio.charset.StandardCharsets;

/** What stands beside the harm: a small sound table of two figures. */
final class Healthy {

    static final int OBSERVATIONS = 2;

    private Healthy() {
    }

    static String csv() {
        return "Wyszczególnienie;2022;2023\nLiczba osób korzystających z pomocy;1201;1302\n";
    }

    static byte[] csvBytes() {
        return csv().getBytes(StandardCharsets.UTF_8);
    }

    static String html() {
        return "<table><tr><th>Wyszczególnienie</th><th>2022</th><th>2023</th></tr>"
                + "<tr><td>Liczba osób korzystających z pomocy</td><td>1201</td><td>1302</td></tr></table>";
    }

    static String docx() {
        return WordXml.table(WordXml.row("Wyszczególnienie", "2022", "2023"),
                WordXml.row("Liczba osób korzystających z pomocy", "1201", "1302"));
    }

    static String xlsx() {
        return SheetXml.row(1, SheetXml.text("A1", "Wyszczególnienie"), SheetXml.text("B1", "2022"),
                SheetXml.text("C1", "2023"))
                + SheetXml.row(2, SheetXml.text("A2", "Liczba osób korzystających z pomocy"),
                        SheetXml.number("B2", "1201"), SheetXml.number("C2", "1302"));
    }

    static String odt() {
        return "<table:table>" + odtRow("Wyszczególnienie", "2022", "2023")
                + odtRow("Liczba osób korzystających z pomocy", "1201", "1302") + "</table:table>";
    }

    private static String odtRow(String... texts) {
        StringBuilder row = new StringBuilder("<table:table-row>");
        for (String text : texts) {
            row.append("<table:table-cell office:value-type=\"string\"><text:p>").append(text)
                    .append("</text:p></table:table-cell>");
        }
        return row.append("</table:table-row>").toString();
    }

    static String rtf() {
        return rtfRow("Wyszczeg\\'f3lnienie", "2022", "2023")
                + rtfRow("Liczba os\\'f3b korzystaj\\'b9cych", "1201", "1302");
    }

    private static String rtfRow(String... texts) {
        StringBuilder row = new StringBuilder("\\trowd\\cellx3000\\cellx5000\\cellx7000 ");
        for (String text : texts) {
            row.append("\\pard\\intbl ").append(text).append("\\cell ");
        }
        return row.append("\\row\n").toString();
    }
}
