package org.tabularium.nights.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Delimited text: bytes that are no text, lines without end, quotes without end. */
final class HostileTexts {

    private static final int MEGA = 1 << 20;

    private HostileTexts() {
    }

    static List<HostileFile> all() {
        return List.of(
                file("csv-nul.csv", "NULs between and in the fields", "corrupt: characters that no text has",
                        () -> bytes(Healthy.csv().replace(";1201", ";12\00001"))),
                file("csv-invalid-utf8.csv", "bytes that are no UTF-8, among UTF-8", "corrupt: nothing of the format",
                        HostileTexts::invalidUtf8),
                file("csv-utf16-unmarked.csv", "UTF-16 without a mark", "read 1201 1302",
                        () -> Healthy.csv().getBytes(StandardCharsets.UTF_16LE)),
                file("csv-utf16-odd.csv", "UTF-16 with half a character at its end",
                        "corrupt: characters that no text has", HostileTexts::oddUtf16),
                file("csv-line-100mb.csv", "one line of 100 MB", "too_large: more than 50000000 characters",
                        () -> bytes(Healthy.csv() + "5".repeat(100 * MEGA))),
                file("csv-line-30mb.csv", "one field of 30 MB", "too_large: max field size",
                        () -> bytes(Healthy.csv() + "a".repeat(30 * MEGA) + ";;\n")),
                file("csv-digits-20mb.csv", "one number of 20 million digits", "too_large: max field size",
                        () -> bytes(Healthy.csv() + "Liczba mieszkań;" + "7".repeat(20 * MEGA) + ";8\n")),
                file("csv-number-steps.csv", "a number whose thousands never end",
                        "too_large: characters in one paragraph",
                        () -> bytes(Healthy.csv() + "Liczba mieszkań;" + "1 234 567 ".repeat(200_000) + ",5;\n")),
                file("csv-quote-open.csv", "a quote that is never closed, and 20 MB behind it",
                        "too_large: more than 2000000 fields",
                        () -> bytes(
                                "Wyszczególnienie;2022;2023\n\"Liczba osób;1201;1302\n" + "a;1;2\n".repeat(3 * MEGA))),
                file("csv-quotes-many.csv", "20 MB of quotes", "too_large: characters in one paragraph",
                        () -> bytes("\"".repeat(20 * MEGA))),
                file("csv-columns.csv", "100,000 columns", "too_large: ", HostileTexts::columns),
                file("csv-delimiters.csv", "40 MB of delimiters", "too_large: ", () -> bytes(";".repeat(40 * MEGA))),
                file("csv-rows.csv", "6,000,000 short rows", "too_large: ", () -> bytes("a;1\n".repeat(6_000_000))),
                file("csv-ragged.csv", "rows of 1 to 4,000 fields",
                        "out_of_memory: cells in tables and numbers in text", HostileTexts::ragged),
                file("csv-lines-empty.csv", "40,000,000 empty lines", "empty: no text",
                        () -> bytes("\n".repeat(40_000_000))),
                file("csv-formulas.csv", "labels that spreadsheets would run", "read 1201 1302", () -> bytes(
                        "Wyszczególnienie;2022;2023\n\"=HYPERLINK(\"\"http://127.0.0.1/\"\";\"\"x\"\")\";1201;1302\n")),
                file("csv-controls.csv", "terminal commands in labels", "corrupt: characters that no text has",
                        () -> bytes(
                                "Wyszczególnienie;2022;2023\nLiczba osób\033[2J\033]0;x\007 \u202Eyzr;1201;1302\n")),
                file("txt-sentence-long.txt", "a sentence of 3 MB without a stop",
                        "too_large: characters in one paragraph",
                        () -> bytes("liczba osób i rodzin oraz dzieci w wieku ".repeat(75_000))),
                file("txt-numbers-sentence.txt", "a sentence of 100,000 numbers",
                        "too_large: maximum limit of 16384 fields",
                        () -> bytes("W 2023 r. pomoc otrzymało " + "12 osób, ".repeat(100_000) + "razem.")),
                file("txt-brackets.txt", "1,000,000 open brackets", "too_large: characters in one paragraph",
                        () -> bytes("(".repeat(MEGA))),
                file("txt-one-byte.txt", "one byte", "read", () -> new byte[] { '5' }),
                file("txt-marks.txt", "a letter with 1,000,000 marks over it", "too_large: characters in one paragraph",
                        () -> bytes("a" + "\u0301".repeat(MEGA))),
                file("txt-surrogates.txt", "halves of characters", "corrupt: characters that no text has",
                        () -> new byte[] { (byte) 0xFF, (byte) 0xFE, 0, (byte) 0xD8, 0, (byte) 0xD8, 0x35, 0 }));
    }

    private static HostileFile file(String name, String wrong, String expected, HostileFile.Content content) {
        return new HostileFile(name, wrong, expected, content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] invalidUtf8() {
        byte[] bytes = Healthy.csvBytes();
        byte[] all = Arrays.copyOf(bytes, bytes.length + 4);
        System.arraycopy(new byte[] { (byte) 0xC0, (byte) 0xAF, (byte) 0xFF, '\n' }, 0, all, bytes.length, 4);
        return all;
    }

    private static byte[] oddUtf16() {
        byte[] bytes = Healthy.csv().getBytes(StandardCharsets.UTF_16LE);
        return Arrays.copyOf(bytes, bytes.length - 1);
    }

    private static byte[] columns() {
        return bytes(("a" + ";1".repeat(100_000) + "\n").repeat(60));
    }

    private static byte[] ragged() {
        StringBuilder rows = new StringBuilder();
        for (int fields = 1; fields < 4_000; fields++) {
            rows.append("a").repeat(";1", fields).append('\n');
        }
        return bytes(rows.toString());
    }
}
