package org.tabularium.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Rows as RFC 4180 says: a header, commas, quotes where needed, lines that end with CR LF. */
public final class CsvTable {

    private final CSVPrinter printer;

    private CsvTable(Appendable out, List<String> columns) throws IOException {
        printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(columns);
    }

    /** Begins a table with its header. */
    static CsvTable begin(Appendable out, List<String> columns) throws IOException {
        return new CsvTable(out, columns);
    }

    /** Adds one row; an absent value is an empty field. */
    void row(List<Object> values) {
        try {
            printer.printRecord(values.stream().map(CellText::of));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a whole table. */
    public static void write(List<String> columns, List<List<Object>> rows, Appendable out) {
        try {
            CsvTable table = begin(out, columns);
            rows.forEach(table::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
