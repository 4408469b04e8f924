package org.tabularium.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.tabularium.warehouse.ConsolidatedTable;

/** A CSV file for each table; what there is to tell about a table is told by its CSV. */
final class CsvFiles implements TableFormat {

    private final Optional<Path> folder;

    private final Map<String, TableFacts> facts = new HashMap<>();

    /**
     * @param folder
     *            empty where the files are not wanted, only what they tell
     */
    CsvFiles(Optional<Path> folder) {
        this.folder = folder;
    }

    static String name(ConsolidatedTable table) {
        return table.name() + ".csv";
    }

    @Override
    public Optional<TableFile> begin(ConsolidatedTable table) throws IOException {
        OutputStream target = folder.isPresent() ? Files.newOutputStream(folder.get().resolve(name(table)))
                : OutputStream.nullOutputStream();
        return Optional.of(new CsvFile(target, told -> facts.put(table.name(), told)));
    }

    /** What there is to tell about a table that was written. */
    TableFacts facts(ConsolidatedTable table) {
        return facts.get(table.name());
    }
}
