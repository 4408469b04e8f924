package org.tabularium.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tabularium.warehouse.QueryResult.Column;
import org.tabularium.warehouse.QueryResult.Type;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/**
 * The answer to a query as a spreadsheet set to Polish opens it by double click: semicolons, decimal commas, lines that
 * end with CR LF, a byte order mark before all. Numbers stay numbers; text that could be a formula is guarded.
 */
final class PolishCsvTable implements TextLayout {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Writer out;

    private final CsvWriter writer;

    private List<Column> columns = List.of();

    /** A table that is written as its rows come; the caller flushes it and closes what it is written to. */
    PolishCsvTable(Writer out) {
        this.out = out;
        writer = CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(out);
    }

    @Override
    public void columns(List<Column> found) {
        columns = found;
        try {
            out.write(BYTE_ORDER_MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        writer.writeRecord(found.stream().map(Column::name).map(FormulaGuard::guarded).toList());
    }

    @Override
    public void row(List<Optional<Object>> fields) {
        List<String> texts = new ArrayList<>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            texts.add(text(columns.get(i).type(), fields.get(i)));
        }
        writer.writeRecord(texts);
    }

    private static String text(Type type, Optional<Object> field) {
        String text = CellText.of(field);
        return switch (type) {
            case DECIMAL, NUMBER -> text.replace('.', ',');
            case TEXT -> FormulaGuard.guarded(text);
            case INTEGER, BOOLEAN, DATE, TIMESTAMP -> text;
        };
    }

    @Override
    public void flush() throws IOException {
        writer.flush();
    }
}
