package org.tabularium.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;

import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * The workbook: a sheet of contents, a sheet for each table and the sources, and the notes and signs. Its bytes depend
 * on what it shows and on nothing else.
 */
final class Workbook implements Closeable {

    /** A program must say when a workbook was made; a fixed time says nothing and keeps the bytes the same. */
    private static final Date CREATED = Date.from(Instant.parse("2000-01-01T00:00:00Z"));

    private static final int ROWS_IN_MEMORY = 500;

    private static final int SHEET_NAME_LENGTH = 31;

    private final SXSSFWorkbook workbook = new NotCompressed();

    private final Styles styles = new Styles(workbook);

    private final ContentsSheet contents = new ContentsSheet(workbook, styles);

    private final TableSheet sheet = new TableSheet(workbook, styles);

    private final Map<String, Integer> takenNames = new HashMap<>(
            Map.of(key(ContentsSheet.NAME), 1, key(NotesSheet.NAME), 1));

    Workbook() {
        describe(workbook);
    }

    /** Adds a table behind those before it. */
    void add(SheetContent content) {
        String name = sheetName(content.name());
        contents.add(name, content);
        sheet.write(name, content);
    }

    /** Adds the notes and writes the whole. */
    void write(Path file) throws IOException {
        contents.finish();
        new NotesSheet(workbook, styles).write();
        Path raw = file.resolveSibling(file.getFileName() + ".raw");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(raw))) {
            workbook.write(out);
        }
        FixedTimeZip.repack(raw, file);
        Files.delete(raw);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private static void describe(SXSSFWorkbook workbook) {
        POIXMLProperties.CoreProperties properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setCreator("Tabularium");
        properties.setTitle("Consolidated indicators");
        properties.setCreated(Optional.of(CREATED));
        properties.setModified(Optional.of(CREATED));
    }

    /** A name that a spreadsheet accepts, given once: short, without signs that have a meaning in formulas. */
    private String sheetName(String name) {
        String safe = WorkbookUtil.createSafeSheetName(name);
        int uses = takenNames.merge(key(safe), 1, Integer::sum);
        return uses == 1 ? safe : numbered(safe, uses);
    }

    private static String numbered(String name, int number) {
        String suffix = "~" + number;
        return name.substring(0, Math.min(name.length(), SHEET_NAME_LENGTH - suffix.length())) + suffix;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Is packed again by {@link FixedTimeZip}, which compresses it. */
    private static final class NotCompressed extends SXSSFWorkbook {

        NotCompressed() {
            super(ROWS_IN_MEMORY);
        }

        @Override
        protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
            ZipArchiveOutputStream archive = super.createArchiveOutputStream(out);
            archive.setLevel(Deflater.NO_COMPRESSION);
            return archive;
        }
    }
}
