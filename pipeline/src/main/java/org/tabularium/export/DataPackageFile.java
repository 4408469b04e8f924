package org.tabularium.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.tabularium.warehouse.ColumnMeanings;
import org.tabularium.warehouse.ConsolidatedTable;
import org.tabularium.warehouse.PublishedWarehouse;
import org.tabularium.warehouse.QueryResult.Column;
import org.tabularium.warehouse.QueryResult.Type;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * {@code datapackage.json} after Frictionless Data Package 2: the CSV files with their hashes and schemas. It names no
 * licence, for the reports name none, and no time, for the same warehouse must give the same bytes.
 */
final class DataPackageFile {

    static final String NAME = "datapackage.json";

    private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";

    private static final String OBSERVATIONS = "observations";

    private final PublishedWarehouse warehouse;

    private final List<ConsolidatedTable> tables;

    private final ColumnMeanings meanings = ColumnMeanings.read();

    private final CsvFiles csv;

    /**
     * @param csv
     *            what was written
     */
    DataPackageFile(PublishedWarehouse warehouse, List<ConsolidatedTable> tables, CsvFiles csv) {
        this.warehouse = warehouse;
        this.tables = tables;
        this.csv = csv;
    }

    /** Writes it beside the CSV files. */
    void write(Path folder) throws IOException {
        ObjectNode content = Json.object().put("$schema", PROFILE).put("name", "tabularium")
                .put("title", "Consolidated indicators").put("description",
                        "Figures of public offices' reports, each traceable to the cell or sentence that states it.");
        ArrayNode sources = content.putArray("sources");
        SourceList.of(warehouse).forEach(source -> sources.addObject().put("title", source.shownTitle()).put("version",
                "sha256:" + source.sha256()));
        ArrayNode resources = content.putArray("resources");
        for (ConsolidatedTable table : tables) {
            describe(resources.addObject(), table, Files.size(folder.resolve(CsvFiles.name(table))));
        }
        Json.write(content, folder.resolve(NAME));
    }

    private void describe(ObjectNode resource, ConsolidatedTable table, long bytes) {
        TableFacts facts = csv.facts(table);
        resource.put("name", table.name()).put("type", "table").put("title", table.title())
                .put("description", table.description()).put("path", CsvFiles.name(table)).put("format", "csv")
                .put("mediatype", "text/csv").put("encoding", "utf-8").put("bytes", bytes)
                .put("hash", "sha256:" + facts.sha256());
        resource.putObject("dialect").put("delimiter", ",").put("lineTerminator", "\r\n").put("header", true);
        ObjectNode schema = resource.putObject("schema");
        ArrayNode fields = schema.putArray("fields");
        for (Column column : facts.columns()) {
            ObjectNode field = fields.addObject().put("name", column.name()).put("type", type(column.type()));
            meanings.of(table.name(), column.name()).ifPresent(meaning -> field.put("description", meaning));
        }
        schema.putArray("missingValues").addObject().put("value", "").put("label",
                "no report states a value, or the text is empty");
        if (table.name().equals(OBSERVATIONS)) {
            schema.putArray("primaryKey").add("observation_id");
        }
    }

    private static String type(Type type) {
        return switch (type) {
            case TEXT -> "string";
            case DECIMAL, NUMBER -> "number";
            case TIMESTAMP -> "datetime";
            case INTEGER, BOOLEAN, DATE -> type.name().toLowerCase(Locale.ROOT);
        };
    }
}
