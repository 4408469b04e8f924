package org.tabularium.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.tabularium.warehouse.ConsolidatedTable;
import org.tabularium.warehouse.PublishedWarehouse;

/**
 * The consolidated figures as statistical offices exchange them: data in SDMX-CSV 2.0, the structure in SDMX-JSON 2.0.
 */
final class SdmxFiles implements FormatFiles {

    static final String DATA = "sdmx/indicators.csv";

    static final String STRUCTURE = "sdmx/structure.json";

    private final PublishedWarehouse published;

    SdmxFiles(PublishedWarehouse published) {
        this.published = published;
    }

    @Override
    public List<String> names() {
        return List.of(DATA, STRUCTURE);
    }

    @Override
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("sdmx"));
        try (PublishedWarehouse warehouse = published.another();
                TextFile data = new TextFile(folder.resolve(DATA), SdmxCsvTable::new)) {
            warehouse.rows(ConsolidatedTable.sdmx("observations"), data);
            Json.write(SdmxStructure.of(warehouse.query(ConsolidatedTable.sdmx("codes").sql())),
                    folder.resolve(STRUCTURE));
        }
    }
}
