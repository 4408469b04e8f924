package org.tabularium.export;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.tabularium.warehouse.QueryResult.Column;

/** A table as a text file in UTF-8. */
final class TextFile implements TableFile {

    private final Writer out;

    private final TextLayout layout;

    TextFile(Path file, Function<Writer, TextLayout> layout) throws IOException {
        this.out = new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8);
        this.layout = layout.apply(out);
    }

    @Override
    public void columns(List<Column> columns) {
        layout.columns(columns);
    }

    @Override
    public void row(List<Optional<Object>> fields) {
        layout.row(fields);
    }

    @Override
    public void close() throws IOException {
        try (out) {
            layout.flush();
        }
    }
}
