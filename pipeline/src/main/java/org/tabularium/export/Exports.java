package org.tabularium.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

    private final int threads;

    /** Exports in some formats. */
    public Exports(PublishedWarehouse warehouse, Set<ExportFormat> formats) {
        this(files(written(formats), warehouse), warehouse.threads());
    }

    Exports(List<FormatFiles> formats, int threads) {
        this.formats = formats;
        this.threads = threads;
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

    /** The longest first, for they are written beside each other. */
    private static List<FormatFiles> files(Set<ExportFormat> formats, PublishedWarehouse warehouse) {
        List<ConsolidatedTable> tables = Stream
                .concat(warehouse.consolidatedTables().stream(), warehouse.listings().stream()).toList();
        List<FormatFiles> files = new ArrayList<>();
        Set<ExportFormat> ofTables = EnumSet.copyOf(formats);
        ofTables.retainAll(TableFiles.FORMATS);
        if (!ofTables.isEmpty()) {
            files.add(new TableFiles(warehouse, tables, ofTables));
        }
        if (formats.contains(ExportFormat.SITE)) {
            files.add(new SiteFiles(warehouse));
        }
        if (formats.contains(ExportFormat.PARQUET)) {
            files.add(new ParquetFiles(warehouse, tables));
        }
        if (formats.contains(ExportFormat.SDMX)) {
            files.add(new SdmxFiles(warehouse));
        }
        return files;
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
                writeAll(staging.folder());
                return new StagedExports(folder, staging);
            } catch (IOException | RuntimeException | Error e) {
                staging.close();
                throw e;
            }
        } catch (IOException | UncheckedIOException | WarehouseException e) {
            throw ExportException.of(folder, e);
        }
    }

    /** Writes formats beside each other; when it ends, nobody writes any more. */
    private void writeAll(Path folder) throws IOException {
        try (ExecutorService writers = Executors.newFixedThreadPool(threads)) {
            List<Future<Void>> written = new ArrayList<>();
            for (FormatFiles format : formats) {
                written.add(writers.submit(() -> {
                    format.write(folder);
                    return null;
                }));
            }
            try {
                for (Future<Void> each : written) {
                    await(each);
                }
            } finally {
                writers.shutdownNow();
            }
        }
    }

    private static void await(Future<Void> work) throws IOException {
        try {
            work.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                default -> throw new IllegalStateException("files could not be written", e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the export was interrupted", e);
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
