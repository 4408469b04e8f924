package org.tabularium.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

import org.tabularium.warehouse.ConsolidatedTable;

/** A format whose files are made of the rows of tables, one table after another. To be closed however it ends. */
interface TableFormat extends Closeable {

    /** What takes the rows of the next table; empty where the format does not show it. */
    Optional<TableFile> begin(ConsolidatedTable table) throws IOException;

    /** Writes what is left when all tables were written. */
    default void finish() throws IOException {
    }

    @Override
    default void close() throws IOException {
    }
}
