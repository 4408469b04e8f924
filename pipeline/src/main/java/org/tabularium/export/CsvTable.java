package org.tabularium.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.tabularium.warehouse.QueryResult.Column;
import org.tabularium.warehouse.QueryResult.Receiver;

/**
 * The answer to a query as RFC 4180 says: a header, commas, quotes where needed, lines that end with CR LF. An absent
 * value is an empty field.
 */
public final class CsvTable implements Receiver {

    private final CSVPrinter printer;

    /** A table that is written as its rows come; the caller closes what it is written to. */
    public CsvTable(Appendable out) {
        try {
            printer = new CSVPrinter(out, CSVFormat.RFC4180);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void columns(List<Column> columns) {
        record(columns.stream().map(Column::name).toList());
    }

    @Override
    public void row(List<Optional<Object>> fields) {
        record(fields.stream().map(CellText::of).toList());
    }

    private void record(List<String> values) {
        try {
            printer.printRecord(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
