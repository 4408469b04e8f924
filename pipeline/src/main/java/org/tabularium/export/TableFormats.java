package org.tabularium.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tabularium.warehouse.ConsolidatedTable;
import org.tabularium.warehouse.QueryResult.Column;

/** Several formats that are written side by side. */
final class TableFormats implements Closeable {

    private final List<TableFormat> formats;

    TableFormats(List<TableFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    /** What takes the rows of the next table for all formats; empty where none shows it. */
    Optional<TableFile> begin(ConsolidatedTable table) throws IOException {
        Files files = new Files();
        try {
            for (TableFormat format : formats) {
                format.begin(table).ifPresent(files.all::add);
            }
            return Optional.<TableFile> of(files).filter(_ -> !files.all.isEmpty());
        } catch (IOException | RuntimeException | Error e) {
            files.close();
            throw e;
        }
    }

    /** Writes what is left when all tables were written. */
    void finish() throws IOException {
        for (TableFormat format : formats) {
            format.finish();
        }
    }

    @Override
    public void close() throws IOException {
        closeAll(formats);
    }

    /** Closes each, whatever becomes of the others. */
    private static void closeAll(List<? extends Closeable> all) throws IOException {
        if (!all.isEmpty()) {
            try (Closeable _ = all.getFirst()) {
                closeAll(all.subList(1, all.size()));
            }
        }
    }

    /** A table in all formats that show it. */
    private static final class Files implements TableFile {

        private final List<TableFile> all = new ArrayList<>();

        @Override
        public void columns(List<Column> columns) {
            all.forEach(file -> file.columns(columns));
        }

        @Override
        public void row(List<Optional<Object>> fields) {
            for (TableFile file : all) {
                file.row(fields);
            }
        }

        @Override
        public void close() throws IOException {
            closeAll(all);
        }
    }
}
