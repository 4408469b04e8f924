package org.tabularium.warehouse;

import java.util.Optional;

import org.tabularium.warehouse.DocumentResult.Extracted;
import org.tabularium.warehouse.DocumentResult.Rejected;

/**
 * What one document states, as rows that only need to be appended. Made without a database, so that whoever reads
 * documents makes them too, in another thread or another process.
 *
 * @param source
 *            the document
 * @param rejection
 *            why it could not be read; empty where it was read
 * @param rows
 *            its row of the table {@code stated.document}, which has only the columns from {@code rejected} to
 *            {@code evidence}, and then those of the other tables, none for a rejected document
 */
public record DocumentRows(SourceFile source, Optional<Rejected> rejection, PackedRows rows) {

    /** The rows of a document that was read or rejected. */
    public static DocumentRows of(DocumentResult document) {
        return switch (document) {
            case Extracted extracted -> StatedRows.of(extracted);
            case Rejected rejected -> StatedRows.of(rejected);
        };
    }
}
