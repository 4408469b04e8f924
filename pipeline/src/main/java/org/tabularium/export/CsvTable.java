package org.tabularium.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tabularium.warehouse.QueryResult.Column;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/**
 * The answer to a query as RFC 4180 says: a header, commas, quotes where needed, lines that end with CR LF. An absent
 * value is an empty field.
 */
public final class CsvTable implements TextLayout {

    private final CsvWriter writer;

    /** A table that is written as its rows come; the caller flushes it and closes what it is written to. */
    public CsvTable(Writer out) {
        writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    }

    @Override
    public void columns(List<Column> columns) {
        writer.writeRecord(columns.stream().map(Column::name).toList());
    }

    @Override
    public void row(List<Optional<Object>> fields) {
        List<String> texts = new ArrayList<>(fields.size());
        for (Optional<Object> field : fields) {
            texts.add(CellText.of(field));
        }
        writer.writeRecord(texts);
    }

    @Override
    public void flush() throws IOException {
        writer.flush();
    }
}
