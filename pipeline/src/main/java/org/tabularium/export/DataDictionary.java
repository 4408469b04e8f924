package org.tabularium.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tabularium.warehouse.ConsolidatedTable;
import org.tabularium.warehouse.PublishedWarehouse;

/** Every table and view of the warehouse with its columns, from the comments that the schema itself carries. */
final class DataDictionary {

    static final String NAME = "data_dictionary.html";

    private DataDictionary() {
    }

    static Page page(PublishedWarehouse warehouse) {
        Map<String, Relation> relations = new LinkedHashMap<>();
        for (var row : warehouse.query(ConsolidatedTable.dictionary().sql()).rows()) {
            List<String> texts = row.stream().map(CellText::of).toList();
            String schema = texts.get(0);
            String name = (schema.equals("main") ? "" : schema + ".") + texts.get(1);
            relations.computeIfAbsent(name, key -> new Relation(texts.get(2), texts.get(3), new ArrayList<>())).columns
                    .add(List.of(texts.get(5), texts.get(6), texts.get(7).equals("true") ? "always" : "",
                            texts.get(8)));
        }
        Page page = new Page("Data dictionary").paragraph(
                "The tables and views of indicators.duckdb. Views with plain names come first, then facts, dimensions, and"
                        + " what the program keeps for itself (schemas stated and catalogue).");
        page.links(relations.keySet().stream().map(name -> List.of(name, "#" + name)).toList());
        relations.forEach((name, relation) -> page.heading(name + " (" + relation.kind + ")", name)
                .paragraph(relation.meaning).table(relation.rows()));
        return page;
    }

    private record Relation(String kind, String meaning, List<List<String>> columns) {

        List<List<String>> rows() {
            List<List<String>> rows = new ArrayList<>(List.of(List.of("column", "type", "has a value", "meaning")));
            rows.addAll(columns);
            return rows;
        }
    }
}
