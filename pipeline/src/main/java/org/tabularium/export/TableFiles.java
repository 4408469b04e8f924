package org.tabularium.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.tabularium.warehouse.ConsolidatedTable;
import org.tabularium.warehouse.PublishedWarehouse;

/**
 * Files that are made of the rows of the tables, and those that tell about them. The warehouse is asked for each table
 * once, and every row goes to all formats as it comes.
 */
final class TableFiles implements FormatFiles {

    /** The formats that are made so. */
    static final Set<ExportFormat> FORMATS = Set.of(ExportFormat.CSV, ExportFormat.CSV_PL, ExportFormat.XLSX,
            ExportFormat.METADATA, ExportFormat.DATAPACKAGE);

    private final PublishedWarehouse published;

    private final List<ConsolidatedTable> tables;

    private final Set<ExportFormat> formats;

    /**
     * @param formats
     *            some of {@link #FORMATS}; the data package only together with CSV
     */
    TableFiles(PublishedWarehouse published, List<ConsolidatedTable> tables, Set<ExportFormat> formats) {
        this.published = published;
        this.tables = tables;
        this.formats = EnumSet.copyOf(formats);
    }

    @Override
    public List<String> names() {
        return formats.stream().flatMap(this::names).toList();
    }

    private Stream<String> names(ExportFormat format) {
        return switch (format) {
            case CSV -> tables.stream().map(CsvFiles::name);
            case CSV_PL -> tables.stream().map(PolishCsvFiles::name);
            case XLSX -> Stream.of(WorkbookFile.NAME);
            case METADATA -> MetadataFiles.names(tables);
            case DATAPACKAGE -> Stream.of(DataPackageFile.NAME);
            case PARQUET, SDMX, SITE -> throw new IllegalStateException(format + " is made in another way");
        };
    }

    @Override
    public void write(Path folder) throws IOException {
        CsvFiles csv = new CsvFiles(Optional.of(folder).filter(_ -> has(ExportFormat.CSV)));
        try (PublishedWarehouse warehouse = published.another()) {
            try (TableFormats open = new TableFormats(open(csv, folder))) {
                for (ConsolidatedTable table : tables) {
                    try (TableFile rows = open.begin(table).orElse(null)) {
                        if (rows != null) {
                            warehouse.rows(table, rows);
                        }
                    }
                }
                open.finish();
            }
            describe(warehouse, csv, folder);
        }
    }

    private List<TableFormat> open(CsvFiles csv, Path folder) throws IOException {
        List<TableFormat> open = new ArrayList<>();
        if (has(ExportFormat.CSV) || has(ExportFormat.METADATA)) {
            open.add(csv);
        }
        if (has(ExportFormat.CSV_PL)) {
            open.add(new PolishCsvFiles(folder));
        }
        if (has(ExportFormat.XLSX)) {
            open.add(new WorkbookFile(folder));
        }
        return open;
    }

    private void describe(PublishedWarehouse warehouse, CsvFiles csv, Path folder) throws IOException {
        if (has(ExportFormat.METADATA)) {
            new MetadataFiles(warehouse, tables, csv).write(folder);
        }
        if (has(ExportFormat.DATAPACKAGE)) {
            new DataPackageFile(warehouse, tables, csv).write(folder);
        }
    }

    private boolean has(ExportFormat format) {
        return formats.contains(format);
    }
}
