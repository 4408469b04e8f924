package org.tabularium.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.tabularium.export.site.Site;
import org.tabularium.warehouse.ConsolidatedTable;
import org.tabularium.warehouse.PublishedWarehouse;

/** The files made from a published warehouse. */
public final class Exports {

    /** Too long for a sheet that people read. */
    private static final String OBSERVATIONS = "observations";

    private static final String WORKBOOK = "tabularium.xlsx";

    private static final String SITE = "site";

    private final PublishedWarehouse warehouse;

    private final Set<ExportFormat> formats;

    /** Exports in some formats. */
    public Exports(PublishedWarehouse warehouse, Set<ExportFormat> formats) {
        this.warehouse = warehouse;
        this.formats = EnumSet.copyOf(formats);
    }

    /** Exports in every format, as each night makes them. */
    public static Exports all(PublishedWarehouse warehouse) {
        return new Exports(warehouse, EnumSet.allOf(ExportFormat.class));
    }

    /** Whether a folder has all the files that would be written. */
    public boolean areIn(Path folder) {
        return names().stream().allMatch(name -> Files.isRegularFile(folder.resolve(name)));
    }

    /**
     * Writes all files and puts them, and nothing else, in the place of the folder. Sorted by name; a folder is one.
     */
    public List<Path> replace(Path folder) {
        return write(folder, Staging::replaceTarget);
    }

    /** Writes all files into the folder over those of the same names; others stay. Sorted by name; a folder is one. */
    public List<Path> addTo(Path folder) {
        return write(folder, Staging::addToTarget);
    }

    private List<Path> write(Path folder, Placing placing) {
        try (Staging staging = new Staging(folder)) {
            if (formats.contains(ExportFormat.CSV)) {
                writeCsv(staging.folder());
            }
            if (formats.contains(ExportFormat.XLSX)) {
                Workbook.write(staging.folder().resolve(WORKBOOK), sheets());
            }
            if (formats.contains(ExportFormat.SITE)) {
                new Site(warehouse).write(staging.folder().resolve(SITE));
            }
            return placing.place(staging);
        } catch (IOException | UncheckedIOException e) {
            throw new ExportException("The exports cannot be written to " + folder + ": " + e.getMessage()
                    + ". Is there room, and may the program write there?", e);
        }
    }

    private void writeCsv(Path folder) throws IOException {
        for (ConsolidatedTable table : tables()) {
            try (Writer out = Files.newBufferedWriter(folder.resolve(csvName(table)), StandardCharsets.UTF_8)) {
                warehouse.query(table.sql(), new CsvTable(out));
            }
        }
    }

    private List<SheetContent> sheets() {
        return tables().stream().filter(table -> !table.name().equals(OBSERVATIONS))
                .map(table -> new SheetContent(table.name(), table.title(), table.description(),
                        warehouse.query(table.sql())))
                .toList();
    }

    private List<ConsolidatedTable> tables() {
        return Stream.concat(warehouse.consolidatedTables().stream(), warehouse.listings().stream()).toList();
    }

    private static String csvName(ConsolidatedTable table) {
        return table.name() + ".csv";
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        if (formats.contains(ExportFormat.CSV)) {
            tables().forEach(table -> names.add(csvName(table)));
        }
        if (formats.contains(ExportFormat.XLSX)) {
            names.add(WORKBOOK);
        }
        if (formats.contains(ExportFormat.SITE)) {
            names.add(SITE + "/" + Site.START);
        }
        return names;
    }

    /** How staged files come into place. */
    @FunctionalInterface
    private interface Placing {
        List<Path> place(Staging staging) throws IOException;
    }
}
