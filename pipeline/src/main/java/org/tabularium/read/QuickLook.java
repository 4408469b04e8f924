package org.tabularium.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Tells the types that most reports have from what they say of themselves: a PDF in its first bytes, a Word document
 * and a workbook in the list of types in their package. Their readers look whether it is true. Who says nothing so
 * plain is left to the table of all types, which costs more to ask than some reports to read.
 */
final class QuickLook {

    private static final String PDF = "%PDF-";

    private static final String PACKAGE = "PK\3\4";

    private static final String TYPES = "[Content_Types].xml";

    /** A list of types is some kilobytes; a longer one is nothing for a quick look. */
    private static final int LONGEST = 1 << 16;

    private static final Map<String, String> MAIN_PARTS = Map.of(
            "\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private QuickLook() {
    }

    /** The type of a file; empty where a quick look does not tell it. */
    static Optional<String> type(Path file) throws IOException {
        String start = start(file);
        if (start.startsWith(PDF)) {
            return Optional.of("application/pdf");
        }
        return start.startsWith(PACKAGE) ? office(file) : Optional.empty();
    }

    private static String start(Path file) throws IOException {
        try (InputStream source = Files.newInputStream(file)) {
            return new String(source.readNBytes(PDF.length()), StandardCharsets.ISO_8859_1);
        }
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
