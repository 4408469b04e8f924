package org.tabularium.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * The workbook: a sheet of contents, a sheet for each table and the sources, and the notes and signs. Its bytes depend
 * on what it shows and on nothing else.
 */
final class Workbook {

    /** A program must say when a workbook was made; a fixed time says nothing and keeps the bytes the same. */
    private static final Date CREATED = Date.from(Instant.parse("2000-01-01T00:00:00Z"));

    private static final int ROWS_IN_MEMORY = 500;

    private static final int SHEET_NAME_LENGTH = 31;

    private Workbook() {
    }

    /** Writes the workbook. Sheets stand in the order given, between the contents and the notes. */
    static void write(Path file, List<SheetContent> contents) throws IOException {
        Path raw = file.resolveSibling(file.getFileName() + ".raw");
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            describe(workbook);
            Map<String, String> names = sheetNames(contents);
            Styles styles = new Styles(workbook);
            new ContentsSheet(workbook, styles).write(contents, names);
            TableSheet sheet = new TableSheet(workbook, styles);
            contents.forEach(content -> sheet.write(names.get(content.name()), content));
            new NotesSheet(workbook, styles).write();
            try (OutputStream out = Files.newOutputStream(raw)) {
                workbook.write(out);
            }
        }
        FixedTimeZip.repack(raw, file);
        Files.delete(raw);
    }

    private static void describe(SXSSFWorkbook workbook) {
        POIXMLProperties.CoreProperties properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setCreator("Tabularium");
        properties.setTitle("Consolidated indicators");
        properties.setCreated(Optional.of(CREATED));
        properties.setModified(Optional.of(CREATED));
    }

    /** Names that a spreadsheet accepts, each given once: short, without signs that have a meaning in formulas. */
    private static Map<String, String> sheetNames(List<SheetContent> contents) {
        Map<String, String> names = new HashMap<>();
        Map<String, Integer> taken = new HashMap<>(Map.of(key(ContentsSheet.NAME), 1, key(NotesSheet.NAME), 1));
        for (SheetContent content : contents) {
            String safe = WorkbookUtil.createSafeSheetName(content.name());
            int uses = taken.merge(key(safe), 1, Integer::sum);
            names.put(content.name(), uses == 1 ? safe : numbered(safe, uses));
        }
        return names;
    }

    private static String numbered(String name, int number) {
        String suffix = "~" + number;
        return name.substring(0, Math.min(name.length(), SHEET_NAME_LENGTH - suffix.length())) + suffix;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
