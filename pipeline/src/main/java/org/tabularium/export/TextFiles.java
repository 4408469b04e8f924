package org.tabularium.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

import org.tabularium.warehouse.ConsolidatedTable;
import org.tabularium.warehouse.PublishedWarehouse;
import org.tabularium.warehouse.QueryResult.Receiver;

/** A text file in UTF-8 for each table, written row by row. */
final class TextFiles implements FormatFiles {

    private final PublishedWarehouse warehouse;

    private final List<ConsolidatedTable> tables;

    private final String folderName;

    private final Function<Writer, Receiver> layout;

    private TextFiles(PublishedWarehouse warehouse, List<ConsolidatedTable> tables, String folderName,
            Function<Writer, Receiver> layout) {
        this.warehouse = warehouse;
        this.tables = tables;
        this.folderName = folderName;
        this.layout = layout;
    }

    static TextFiles csv(PublishedWarehouse warehouse, List<ConsolidatedTable> tables) {
        return new TextFiles(warehouse, tables, "", CsvTable::new);
    }

    static TextFiles polishCsv(PublishedWarehouse warehouse, List<ConsolidatedTable> tables) {
        return new TextFiles(warehouse, tables, "csv-pl/", PolishCsvTable::new);
    }

    @Override
    public List<String> names() {
        return tables.stream().map(this::name).toList();
    }

    /** The file of a table in plain CSV. */
    static String csvName(ConsolidatedTable table) {
        return table.name() + ".csv";
    }

    private String name(ConsolidatedTable table) {
        return folderName + csvName(table);
    }

    @Override
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve(folderName));
        for (ConsolidatedTable table : tables) {
            try (Writer out = Files.newBufferedWriter(folder.resolve(name(table)), StandardCharsets.UTF_8)) {
                warehouse.query(table.sql(), layout.apply(out));
            }
        }
    }
}
