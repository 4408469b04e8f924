package org.tabularium.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.tabularium.warehouse.ConsolidatedTable;
import org.tabularium.warehouse.ParquetWriter;
import org.tabularium.warehouse.PublishedWarehouse;

/** A Parquet file for each table, which says about itself what it is. */
final class ParquetFiles implements FormatFiles {

    private final PublishedWarehouse warehouse;

    private final List<ConsolidatedTable> tables;

    ParquetFiles(PublishedWarehouse warehouse, List<ConsolidatedTable> tables) {
        this.warehouse = warehouse;
        this.tables = tables;
    }

    @Override
    public List<String> names() {
        return tables.stream().map(ParquetFiles::name).toList();
    }

    private static String name(ConsolidatedTable table) {
        return "parquet/" + table.name() + ".parquet";
    }

    @Override
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("parquet"));
        try (ParquetWriter writer = warehouse.parquet()) {
            for (ConsolidatedTable table : tables) {
                writer.write(table.sql(), folder.resolve(name(table)), new TreeMap<>(
                        Map.of("name", table.name(), "title", table.title(), "description", table.description())));
            }
        }
    }
}
