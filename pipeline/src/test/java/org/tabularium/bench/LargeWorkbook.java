package org.tabularium.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.tabularium.document.Block;
import org.tabularium.document.Document;
import org.tabularium.document.Table;
import org.tabularium.read.Readers;

/**
 * Makes a workbook of a million filled cells and reads it in programs of their own with 512 MiB: Tabularium's reader,
 * and beside it fastexcel-reader and POI's user model. See {@code docs/benchmarks.md}.
 */
public final class LargeWorkbook {

    private static final int ROWS = 50_000;

    private static final int COLUMNS = 20;

    private static final String HEAP = "-Xmx512m";

    private static final int MINUTES = 10;

    private LargeWorkbook() {
    }

    /** Without arguments runs all; with {@code READER FILE} reads the file in this program and prints what it took. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2) {
            measure(arguments[0], Path.of(arguments[1]));
            return;
        }
        Path file = Files.createTempFile("tabularium-large-", ".xlsx");
        try {
            write(file);
            System.out.printf("%d rows of %d cells, %d bytes, each reader with %s%n", ROWS, COLUMNS, Files.size(file),
                    HEAP);
            for (String reader : List.of("tabularium", "fastexcel", "poi")) {
                run(reader, file);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void write(Path file) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("Dane");
            CellStyle money = book.createCellStyle();
            money.setDataFormat(book.createDataFormat().getFormat("#,##0.00"));
            for (int index = 0; index < ROWS; index++) {
                Row row = sheet.createRow(index);
                row.createCell(0).setCellValue("Pozycja " + index);
                for (int column = 1; column < COLUMNS; column++) {
                    row.createCell(column).setCellValue(index * 31 % 9_973 + column / 8.0);
                    row.getCell(column).setCellStyle(money);
                }
            }
            book.write(out);
        }
    }

    private static void run(String reader, Path file) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP,
                "-cp", System.getProperty("java.class.path"), LargeWorkbook.class.getName(), reader, file.toString())
                        .redirectOutput(ProcessBuilder.Redirect.INHERIT).redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (!child.waitFor(MINUTES, TimeUnit.MINUTES)) {
            child.destroyForcibly();
            System.out.printf("%-11s not done in %d minutes%n", reader, MINUTES);
        } else if (child.exitValue() != 0) {
            System.out.printf("%-11s failed: it needs more memory%n", reader);
        }
    }

    private static void measure(String reader, Path file) throws Exception {
        long start = System.nanoTime();
        long cells = switch (reader) {
            case "tabularium" -> tabularium(file);
            case "fastexcel" -> fastexcel(file);
            case "poi" -> poi(file);
            default -> throw new IllegalArgumentException("no such reader: " + reader);
        };
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%-11s %d cells in %.1f s, %.0f cells a second%n", reader, cells, seconds, cells / seconds);
    }

    private static long tabularium(Path file) throws Exception {
        Document document = Readers.standard().read(file, "large.xlsx");
        long cells = 0;
        for (Block block : document.blocks()) {
            cells += block instanceof Table table ? table.grid().cells().size() : 0;
        }
        return cells;
    }

    private static long fastexcel(Path file) throws IOException {
        long cells = 0;
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
                Stream<org.dhatim.fastexcel.reader.Row> rows = book.getFirstSheet().openStream()) {
            cells = rows.mapToLong(row -> row.stream().filter(java.util.Objects::nonNull).count()).sum();
        }
        return cells;
    }

    private static long poi(Path file) throws IOException {
        long cells = 0;
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            for (Row row : book.getSheetAt(0)) {
                cells += row.getPhysicalNumberOfCells();
            }
        }
        return cells;
    }
}
