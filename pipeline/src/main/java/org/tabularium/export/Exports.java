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

import org.tabularium.warehouse.ConsolidatedTable;
import org.tabularium.warehouse.PublishedWarehouse;
import org.tabularium.warehouse.QueryResult;

/** The files made from a published warehouse. */
public final class Exports {

    /** All observations, in the columns and the order that the contract of an observation names. */
    private static final String OBSERVATIONS = """
            SELECT o.*
              FROM observation AS o
              JOIN fact_observation AS f USING (observation_id)
             ORDER BY o.source, f.ordinal""";

    private static final String WORKBOOK = "tabularium.xlsx";

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

    /** Writes all files and puts them, and nothing else, in the place of the folder. The files are sorted by name. */
    public List<Path> replace(Path folder) {
        return write(folder, Staging::replaceTarget);
    }

    /** Writes all files into the folder over those of the same names; others stay. The files are sorted by name. */
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
            return placing.place(staging);
        } catch (IOException | UncheckedIOException e) {
            throw new ExportException("The exports cannot be written to " + folder + ": " + e.getMessage()
                    + ". Is there room, and may the program write there?", e);
        }
    }

    private void writeCsv(Path folder) throws IOException {
        writeCsv(folder.resolve("observations.csv"), OBSERVATIONS);
        for (ConsolidatedTable table : warehouse.consolidatedTables()) {
            writeCsv(folder.resolve(table.name() + ".csv"), table.sql());
        }
    }

    private void writeCsv(Path file, String sql) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            QueryResult result = warehouse.query(sql);
            CsvTable.write(result.columns(), result.rows(), out);
        }
    }

    private List<SheetContent> sheets() {
        List<SheetContent> sheets = new ArrayList<>();
        for (ConsolidatedTable table : warehouse.consolidatedTables()) {
            QueryResult result = warehouse.query(table.sql());
            sheets.add(new SheetContent(table.name(), table.title(), table.description(), result.columns(),
                    result.rows()));
        }
        return sheets;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        if (formats.contains(ExportFormat.CSV)) {
            names.add("observations.csv");
            warehouse.consolidatedTables().forEach(table -> names.add(table.name() + ".csv"));
        }
        if (formats.contains(ExportFormat.XLSX)) {
            names.add(WORKBOOK);
        }
        return names;
    }

    /** How staged files come into place. */
    @FunctionalInterface
    private interface Placing {
        List<Path> place(Staging staging) throws IOException;
    }
}
