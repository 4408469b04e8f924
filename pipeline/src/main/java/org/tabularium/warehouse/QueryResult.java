package org.tabularium.warehouse;

import java.util.List;
import java.util.Optional;

/**
 * The answer to a query, whole in memory.
 *
 * @param rows
 *            fields in the order of the columns; empty where SQL has NULL, else a value of the column's {@link Type}
 */
public record QueryResult(List<Column> columns, List<List<Optional<Object>>> rows) {

    public QueryResult {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A column. */
    public record Column(String name, Type type) {
    }

    /** What the values of a column are. */
    public enum Type {
        /** {@link String}. */
        TEXT,
        /** {@link Long}. */
        INTEGER,
        /** {@link java.math.BigDecimal}. */
        DECIMAL,
        /** {@link Double}. */
        NUMBER,
        /** {@link Boolean}. */
        BOOLEAN,
        /** {@link java.time.LocalDate}. */
        DATE,
        /** {@link java.time.LocalDateTime}, UTC. */
        TIMESTAMP
    }

    /** Takes the answer to a query row by row, for answers that are too big to hold. */
    public interface Receiver {

        /** Called once, before the first row. */
        void columns(List<Column> columns);

        /** Called for each row, in order; see {@link QueryResult#rows}. */
        void row(List<Optional<Object>> fields);
    }
}
