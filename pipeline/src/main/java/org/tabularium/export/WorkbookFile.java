package org.tabularium.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.tabularium.warehouse.ConsolidatedTable;
import org.tabularium.warehouse.QueryResult;
import org.tabularium.warehouse.QueryResult.Column;

/** One workbook with a sheet for each table that people read. */
final class WorkbookFile implements TableFormat {

    static final String NAME = "tabularium.xlsx";

    /** Too long for a sheet that people read. */
    private static final String OBSERVATIONS = "observations";

    private final Path file;

    private final Workbook workbook = new Workbook();

    WorkbookFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    @Override
    public Optional<TableFile> begin(ConsolidatedTable table) {
        return Optional.of(table).filter(shown -> !shown.name().equals(OBSERVATIONS))
                .map(shown -> new Rows(shown, workbook::add));
    }

    @Override
    public void finish() throws IOException {
        workbook.write(file);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    /** Keeps the rows that a sheet shows until all have come: only then the widths of its columns are known. */
    private static final class Rows implements TableFile {

        private final ConsolidatedTable table;

        private final Consumer<SheetContent> sheet;

        private final List<List<Optional<Object>>> shown = new ArrayList<>();

        private List<Column> columns = List.of();

        private long count;

        Rows(ConsolidatedTable table, Consumer<SheetContent> sheet) {
            this.table = table;
            this.sheet = sheet;
        }

        @Override
        public void columns(List<Column> found) {
            columns = found;
        }

        @Override
        public void row(List<Optional<Object>> fields) {
            if (count++ < SheetContent.MOST_ROWS) {
                shown.add(fields);
            }
        }

        @Override
        public void close() {
            sheet.accept(new SheetContent(table.name(), table.title(), table.description(), count,
                    new QueryResult(columns, shown)));
        }
    }
}
