package org.tabularium.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
import org.tabularium.interpret.Interpreter;
import org.tabularium.read.Readers;

/**
 * Makes workbooks of a million filled cells and reads them in programs of their own with 512 MiB: Tabularium's reader,
 * and beside it fastexcel-reader and POI's user model; then Tabularium's reader and interpreter together, for a long
 * table, a wide one and one with an observation a row. See {@code docs/benchmarks.md}.
 */
public final class LargeWorkbook {

    private static final int CELLS = 1_000_000;

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
        compare(Layout.LONG, List.of("tabularium", "fastexcel", "poi", "interpreted"));
        compare(Layout.WIDE, List.of("interpreted"));
        compare(Layout.TIDY, List.of("interpreted"));
    }

    private static void compare(Layout layout, List<String> readers) throws IOException, InterruptedException {
        Path file = Files.createTempFile("tabularium-large-", ".xlsx");
        try {
            layout.write(file, CELLS / layout.columns);
            System.out.printf(Locale.ROOT, "%s: %d rows of %d cells, %d bytes, each reader with %s%n", layout,
                    CELLS / layout.columns, layout.columns, Files.size(file), HEAP);
            for (String reader : readers) {
                run(reader, file);
            }
        } finally {
            Files.delete(file);
        }
    }

    /** How the cells stand. */
    private enum Layout {
        /** Years in columns, an indicator a row. */
        LONG(20),
        /** Many columns under a header of two rows. */
        WIDE(500),
        /** One observation a row, as a databank exports. */
        TIDY(5);

        private final int columns;

        Layout(int columns) {
            this.columns = columns;
        }

        private void write(Path file, int rows) throws IOException {
            try (SXSSFWorkbook book = new SXSSFWorkbook(100);
                    OutputStream out = Files.newOutputStream(file)) {
                Sheet sheet = book.createSheet("Dane");
                CellStyle money = book.createCellStyle();
                money.setDataFormat(book.createDataFormat().getFormat("#,##0.00"));
                for (int row = 0; row < rows; row++) {
                    Row made = sheet.createRow(row);
                    for (int column = 0; column < columns; column++) {
                        Object value = value(row, column);
                        if (value instanceof String text) {
                            made.createCell(column).setCellValue(text);
                        } else {
                            made.createCell(column).setCellValue(((Number) value).doubleValue());
                            made.getCell(column).setCellStyle(value instanceof Double ? money : book.getCellStyleAt(0));
                        }
                    }
                }
                book.write(out);
            }
        }

        private Object value(int row, int column) {
            double figure = row * 31 % 9_973 + column / 8.0;
            return switch (this) {
                case LONG -> row == 0 ? column == 0 ? "Wyszczególnienie" : (Object) (2003 + column)
                        : column == 0 ? "Liczba osób w pozycji " + row : (Object) figure;
                case WIDE -> row < 2
                        ? column == 0 ? "Gmina"
                                : row == 0 ? "Kwota " + (column + 3) / 4 + " (zł)" : (Object) (2020 + column % 4)
                        : column == 0 ? "Gmina " + row : (Object) figure;
                case TIDY -> row == 0 ? List.of("Wskaźnik", "Gmina", "Rok", "Wartość", "Jednostka").get(column)
                        : switch (column) {
                            case 0 -> "Wskaźnik " + row % 1000;
                            case 1 -> "Gmina " + row / 1000;
                            case 2 -> (Object) (2010 + row % 14);
                            case 3 -> figure;
                            default -> "osoba";
                        };
            };
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
            case "interpreted" -> interpreted(file);
            case "fastexcel" -> fastexcel(file);
            case "poi" -> poi(file);
            default -> throw new IllegalArgumentException("no such reader: " + reader);
        };
        double seconds = (System.nanoTime() - start) / 1e9;
        // A busy machine makes the clock run; the processor's time is what the program needed of it.
        double busy = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
        System.out.printf(Locale.ROOT, "%-11s %d in %.1f s, %.1f s of processors%n", reader, cells, seconds, busy);
    }

    private static long tabularium(Path file) throws Exception {
        Document document = Readers.standard().read(file, "large.xlsx");
        long cells = 0;
        for (Block block : document.blocks()) {
            cells += block instanceof Table table ? table.grid().cells().size() : 0;
        }
        return cells;
    }

    private static long interpreted(Path file) throws Exception {
        return new Interpreter().interpret(Readers.standard().read(file, "large.xlsx")).observations().size();
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
