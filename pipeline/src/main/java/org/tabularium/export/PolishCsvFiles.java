package org.tabularium.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.tabularium.warehouse.ConsolidatedTable;

/** A CSV file for each table that spreadsheets set to Polish open by double click, in a folder of their own. */
final class PolishCsvFiles implements TableFormat {

    private static final String FOLDER = "csv-pl/";

    private final Path folder;

    PolishCsvFiles(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve(FOLDER));
    }

    static String name(ConsolidatedTable table) {
        return FOLDER + CsvFiles.name(table);
    }

    @Override
    public Optional<TableFile> begin(ConsolidatedTable table) throws IOException {
        return Optional.of(new TextFile(folder.resolve(name(table)), PolishCsvTable::new));
    }
}
