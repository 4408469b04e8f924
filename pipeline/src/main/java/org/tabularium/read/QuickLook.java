package org.tabularium.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Tells the types that most reports have from what they say of themselves: a PDF in its first bytes, a Word document
 * and a workbook in the list of types in their package, a delimited text by its name and rows that are parted alike.
 * Their readers look whether it is true. Who says nothing so plain is left to the table of all types, which costs more
 * to ask than some reports to read.
 */
final class QuickLook {

    private static final String PDF = "%PDF-";

    private static final String PACKAGE = "PK\3\4";

    private static final String TYPES = "[Content_Types].xml";

    private static final int START = 4_096;

    /** A list of types is some kilobytes; a longer one is nothing for a quick look. */
    private static final int LONGEST = 1 << 16;

    private static final Map<String, String> MAIN_PARTS = Map.of(
            "\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** Bytes of text in an encoding of one byte or more, no markup, and no head of a message. */
    private static final Pattern TEXT = Pattern
            .compile("(?![\\w-]+:)[\\w\"\\x80-\\xFF][\\t\\n\\f\\r\\x20-\\x7E\\x80-\\xFF&&[^<]]*");

    private static final Pattern UTF_8_SIGN = Pattern.compile("[\\xC2-\\xF4][\\x80-\\xBF]");

    private QuickLook() {
    }

    /** The type of a file; empty where a quick look does not tell it. */
    static Optional<String> type(Path file, String name) throws IOException {
        String start = start(file);
        if (start.startsWith(PDF)) {
            return Optional.of("application/pdf");
        }
        if (start.startsWith(PACKAGE)) {
            return office(file);
        }
        return name.toLowerCase(Locale.ROOT).endsWith(".csv") && isText(start) && hasRows(start)
                ? Optional.of("text/csv")
                : Optional.empty();
    }

    private static String start(Path file) throws IOException {
        try (InputStream source = Files.newInputStream(file)) {
            return new String(source.readNBytes(START), StandardCharsets.ISO_8859_1);
        }
    }

    /** Whether bytes are text, and of one encoding: UTF-8 and other bytes in one text are damage. */
    private static boolean isText(String start) {
        if (!TEXT.matcher(start).matches()) {
            return false;
        }
        ByteBuffer bytes = ByteBuffer.wrap(start.getBytes(StandardCharsets.ISO_8859_1));
        // The last sign may be cut.
        return !UTF_8_SIGN.matcher(start).find()
                || !StandardCharsets.UTF_8.newDecoder().decode(bytes, CharBuffer.allocate(START), false).isError();
    }

    /** Whether two lines one after the other have equally many delimiters. */
    private static boolean hasRows(String start) {
        List<String> lines = start.lines().toList();
        for (char delimiter : Delimiter.CANDIDATES) {
            int above = 0;
            for (String line : lines) {
                int here = count(line, delimiter);
                if (here > 0 && here == above) {
                    return true;
                }
                above = here;
            }
        }
        return false;
    }

    private static int count(String line, char delimiter) {
        int count = 0;
        for (int at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, at + 1)) {
            count++;
        }
        return count;
    }

    private static Optional<String> office(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry types = zip.getEntry(TYPES);
            return types == null || zip.getEntry("_rels/.rels") == null ? Optional.empty() : office(zip, types);
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> office(ZipFile zip, ZipEntry types) throws IOException {
        try (InputStream source = zip.getInputStream(types)) {
            String list = new String(source.readNBytes(LONGEST), StandardCharsets.UTF_8);
            List<String> found = MAIN_PARTS.keySet().stream().filter(list::contains).toList();
            return found.size() == 1 ? Optional.of(MAIN_PARTS.get(found.getFirst())) : Optional.empty();
        }
    }
}
