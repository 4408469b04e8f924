package org.tabularium.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.tabularium.warehouse.ConsolidatedTable;
import org.tabularium.warehouse.PublishedWarehouse;

/** One workbook with a sheet for each table that people read. */
final class WorkbookFile implements FormatFiles {

    static final String NAME = "tabularium.xlsx";

    /** Too long for a sheet that people read. */
    private static final String OBSERVATIONS = "observations";

    private final PublishedWarehouse warehouse;

    private final List<ConsolidatedTable> tables;

    WorkbookFile(PublishedWarehouse warehouse, List<ConsolidatedTable> tables) {
        this.warehouse = warehouse;
        this.tables = tables.stream().filter(table -> !table.name().equals(OBSERVATIONS)).toList();
    }

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    @Override
    public void write(Path folder) throws IOException {
        Workbook.write(folder.resolve(NAME), tables.stream().map(this::sheet).toList());
    }

    private SheetContent sheet(ConsolidatedTable table) {
        String rows = "FROM (\n" + table.sql() + "\n)";
        long count = (Long) warehouse.query("SELECT count(*) " + rows).rows().getFirst().getFirst().orElseThrow();
        return new SheetContent(table.name(), table.title(), table.description(), count,
                () -> warehouse.query(rows + " LIMIT " + SheetContent.MOST_ROWS));
    }
}
