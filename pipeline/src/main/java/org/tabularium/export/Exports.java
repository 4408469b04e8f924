package org.tabularium.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.tabularium.warehouse.ConsolidatedTable;
import org.tabularium.warehouse.PublishedWarehouse;
import org.tabularium.warehouse.WarehouseException;

/**
 * The files made from a published warehouse. They are written beside the target and put in place by renaming, so that
 * whatever breaks off leaves the former files whole.
 */
public final class Exports {

    private final List<FormatFiles> formats;

    /** Exports in some formats. */
    public Exports(PublishedWarehouse warehouse, Set<ExportFormat> formats) {
        this(written(formats).stream().map(format -> files(format, warehouse)).toList());
    }

    Exports(List<FormatFiles> formats) {
        this.formats = formats;
    }

    /** Exports in every format, as each night makes them. */
    public static Exports all(PublishedWarehouse warehouse) {
        return new Exports(warehouse, EnumSet.allOf(ExportFormat.class));
    }

    private static Set<ExportFormat> written(Set<ExportFormat> wanted) {
        Set<ExportFormat> formats = EnumSet.copyOf(wanted);
        if (formats.contains(ExportFormat.DATAPACKAGE)) {
            formats.add(ExportFormat.CSV);
        }
        return formats;
    }

    private static FormatFiles files(ExportFormat format, PublishedWarehouse warehouse) {
        List<ConsolidatedTable> tables = Stream
                .concat(warehouse.consolidatedTables().stream(), warehouse.listings().stream()).toList();
        return switch (format) {
            case CSV -> TextFiles.csv(warehouse, tables);
            case CSV_PL -> TextFiles.polishCsv(warehouse, tables);
            case XLSX -> new WorkbookFile(warehouse, tables);
            case PARQUET -> new ParquetFiles(warehouse, tables);
            case SDMX -> new SdmxFiles(warehouse);
            case SITE -> new SiteFiles(warehouse);
            case METADATA -> new MetadataFiles(warehouse, tables);
            case DATAPACKAGE -> new DataPackageFile(warehouse, tables);
        };
    }

    /** Whether a folder has all the files that would be written. */
    public boolean areIn(Path folder) {
        return formats.stream().flatMap(format -> format.names().stream())
                .allMatch(name -> Files.isRegularFile(folder.resolve(name)));
    }

    /**
     * Writes all files and puts them, and nothing else, in the place of the folder. Sorted by name; a folder is one.
     */
    public List<Path> replace(Path folder) {
        try (StagedExports staged = stage(folder)) {
            return staged.replaceTarget();
        }
    }

    /** Writes all files into the folder over those of the same names; others stay. Sorted by name; a folder is one. */
    public List<Path> addTo(Path folder) {
        try (StagedExports staged = stage(folder)) {
            return staged.addToTarget();
        }
    }

    /**
     * Writes all files beside the folder, which stays as it is until they are put in its place.
     *
     * @throws ExportException
     *             when they cannot be written; then nothing of them is left
     */
    public StagedExports stage(Path folder) {
        try {
            Staging staging = new Staging(folder);
            try {
                for (FormatFiles format : formats) {
                    format.write(staging.folder());
                }
                return new StagedExports(folder, staging);
            } catch (IOException | RuntimeException | Error e) {
                staging.close();
                throw e;
            }
        } catch (IOException | UncheckedIOException | WarehouseException e) {
            throw ExportException.of(folder, e);
        }
    }

    /**
     * Deletes what a killed run may have left beside the folder, and brings the folder back if it had taken it away.
     */
    public static void clearUp(Path folder) {
        try {
            Staging.clearUp(folder);
        } catch (IOException e) {
            throw ExportException.of(folder, e);
        }
    }
}
