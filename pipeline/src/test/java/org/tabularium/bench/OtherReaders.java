package org.tabularium.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/**
 * Other ways to read the documents of a folder, to measure a night beside them. {@code bare} is the floor: the
 * libraries' own models, every paragraph and every cell touched once, nothing interpreted and nothing kept.
 * {@code tika} makes plain text of each document. Both tell how many characters they met.
 */
public final class OtherReaders {

    private static final Charset CSV = Charset.forName("windows-1250");

    private OtherReaders() {
    }

    /**
     * @param arguments
     *            {@code bare} or {@code tika}, the folder, and the number of threads
     */
    public static void main(String[] arguments) throws Exception {
        Reader reader = arguments[0].equals("tika") ? tika() : OtherReaders::bare;
        List<Path> files;
        try (Stream<Path> found = Files.list(Path.of(arguments[1]))) {
            files = found.sorted().toList();
        }
        long characters = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(Integer.parseInt(arguments[2]))) {
            List<Future<Long>> results = new ArrayList<>();
            files.forEach(file -> results.add(threads.submit(() -> reader.read(file))));
            for (Future<Long> result : results) {
                characters += result.get();
            }
        }
        System.out.println(files.size() + " documents, " + characters + " characters");
    }

    /** Reads a file; gives the number of characters met. */
    @FunctionalInterface
    private interface Reader {
        long read(Path file) throws Exception;
    }

    private static Reader tika() {
        AutoDetectParser parser = new AutoDetectParser();
        return file -> {
            BodyContentHandler text = new BodyContentHandler(-1);
            try (InputStream in = Files.newInputStream(file)) {
                parser.parse(in, text, new Metadata(), new ParseContext());
            }
            return text.toString().length();
        };
    }

    private static long bare(Path file) throws IOException {
        String name = file.getFileName().toString();
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "docx" -> word(file);
            case "xlsx" -> workbook(file);
            case "pdf" -> pdf(file);
            case "csv" -> csv(file);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static long word(Path file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file))) {
            return paragraphs(document.getParagraphs())
                    + document.getTables().stream().mapToLong(OtherReaders::table).sum();
        }
    }

    private static long table(XWPFTable table) {
        long characters = 0;
        for (XWPFTableRow row : table.getRows()) {
            for (XWPFTableCell cell : row.getTableCells()) {
                characters += paragraphs(cell.getParagraphs());
            }
        }
        return characters;
    }

    private static long paragraphs(List<XWPFParagraph> paragraphs) {
        return paragraphs.stream().mapToLong(paragraph -> paragraph.getText().length()).sum();
    }

    private static long workbook(Path file) throws IOException {
        long characters = 0;
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        characters += cell.toString().length();
                    }
                }
            }
        }
        return characters;
    }

    private static long pdf(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document).length();
        }
    }

    private static long csv(Path file) throws IOException {
        long characters = 0;
        try (CsvReader<CsvRecord> records = CsvReader.builder().fieldSeparator(';')
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file, CSV)) {
            for (CsvRecord row : records) {
                characters += row.getFields().stream().mapToLong(String::length).sum();
            }
        }
        return characters;
    }
}
