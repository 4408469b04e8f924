package org.tabularium.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.tabularium.export.SourceList.Source;
import org.tabularium.warehouse.ColumnMeanings;
import org.tabularium.warehouse.ConsolidatedTable;
import org.tabularium.warehouse.PublishedWarehouse;
import org.tabularium.warehouse.QueryResult.Column;

/** A page about each table, in the folder metadata, and the data dictionary of the warehouse. */
final class MetadataFiles {

    private final PublishedWarehouse warehouse;

    private final List<ConsolidatedTable> tables;

    private final ColumnMeanings meanings = ColumnMeanings.read();

    private final CsvFiles csv;

    /**
     * @param csv
     *            what was written
     */
    MetadataFiles(PublishedWarehouse warehouse, List<ConsolidatedTable> tables, CsvFiles csv) {
        this.warehouse = warehouse;
        this.tables = tables;
        this.csv = csv;
    }

    static Stream<String> names(List<ConsolidatedTable> tables) {
        return Stream.concat(tables.stream().map(MetadataFiles::name), Stream.of(DataDictionary.NAME));
    }

    private static String name(ConsolidatedTable table) {
        return "metadata/" + table.name() + ".html";
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("metadata"));
        List<Source> sources = SourceList.of(warehouse);
        for (ConsolidatedTable table : tables) {
            page(table, csv.facts(table), sources).write(folder.resolve(name(table)));
        }
        DataDictionary.page(warehouse).write(folder.resolve(DataDictionary.NAME));
    }

    private Page page(ConsolidatedTable table, TableFacts facts, List<Source> sources) {
        Page page = new Page(table.title());
        page.heading("Definition").paragraph(table.description());
        page.heading("Columns").table(columns(table, facts));
        page.heading("Unit").paragraph(facts.units().isEmpty() ? "The table has no values with units."
                : "Stated in the column unit: " + String.join(", ", facts.units()) + ".");
        page.heading("Last change").paragraph(lastChange(facts, sources));
        for (Notes notes : List.of(Notes.reading(), Notes.signs(), Notes.qualifiers())) {
            page.heading(notes.title()).table(notes.rows());
        }
        page.heading("Sources").table(sources(sources));
        return page.heading("Files").links(files(table));
    }

    private List<List<String>> columns(ConsolidatedTable table, TableFacts facts) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("column", "type", "meaning")));
        for (Column column : facts.columns()) {
            rows.add(List.of(column.name(), column.type().name().toLowerCase(Locale.ROOT),
                    meanings.of(table.name(), column.name()).orElse("")));
        }
        return rows;
    }

    /** Told by what the reports say and not by a clock, so that the same reports give the same page. */
    private static String lastChange(TableFacts facts, List<Source> sources) {
        String newest = sources.stream().filter(source -> !source.year().isEmpty())
                .max(Comparator.comparing(Source::year).thenComparing(Source::name))
                .map(source -> "The newest report is on " + source.year() + " (" + source.name() + "). ").orElse("");
        return newest + "The table has " + facts.rows() + " rows; its state is " + facts.sha256()
                + ", the SHA-256 of its CSV file, which changes when any of its figures does.";
    }

    private static List<List<String>> sources(List<Source> sources) {
        return Stream.concat(Stream.of(List.of("document", "title", "publisher", "reports on", "SHA-256")),
                sources.stream().map(source -> List.of(source.name(), source.title(), source.publisher(), source.year(),
                        source.sha256())))
                .toList();
    }

    private static List<List<String>> files(ConsolidatedTable table) {
        return List.of(List.of("CSV", "../" + CsvFiles.name(table)),
                List.of("CSV for Polish spreadsheets", "../" + PolishCsvFiles.name(table)),
                List.of("Parquet", "../parquet/" + table.name() + ".parquet"),
                List.of("Workbook", "../" + WorkbookFile.NAME),
                List.of("Data dictionary of the warehouse", "../" + DataDictionary.NAME));
    }
}
