package org.tabularium.warehouse;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tabularium.warehouse.DocumentResult.Extracted;
import org.tabularium.warehouse.DocumentResult.Rejected;

/**
 * What one document states, as rows that only need to be appended. Made without a database, so that whoever reads
 * documents makes them too, in another thread or another process.
 *
 * @param source
 *            the document
 * @param head
 *            the fields of the table {@code stated.document} from {@code rejected} to {@code evidence}
 * @param rows
 *            the rows of each other table, in their order; nothing for a rejected document
 */
public record DocumentRows(SourceFile source, Row head, Map<StatedTable, List<Row>> rows) {

    public DocumentRows {
        EnumMap<StatedTable, List<Row>> all = new EnumMap<>(StatedTable.class);
        for (StatedTable table : StatedTable.values()) {
            all.put(table, List.copyOf(rows.getOrDefault(table, List.of())));
        }
        rows = all;
    }

    /** The rows of a document that was read or rejected. */
    public static DocumentRows of(DocumentResult document) {
        return switch (document) {
            case Extracted extracted -> StatedRows.of(extracted);
            case Rejected rejected -> StatedRows.of(rejected);
        };
    }

    /** Why the document could not be read, as {@code DocumentResult.Rejected} says; empty where it was read. */
    public Optional<Rejected> rejection() {
        return StatedRows.rejection(this);
    }
}
