package org.tabularium.warehouse;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;

import org.duckdb.DuckDBAppender;

/** Rows on their way into a table, one field after the other. */
final class Appender {

    private final DuckDBAppender rows;

    Appender(DuckDBAppender rows) {
        this.rows = rows;
    }

    /** Appends one row of fields as {@link Row#of} takes them. */
    void row(Object... fields) throws SQLException {
        rows.beginRow();
        fields(Row.of(fields));
        rows.endRow();
    }

    /** Appends one row that begins with a key. */
    void row(long key, Row row) throws SQLException {
        rows.beginRow();
        rows.append(key);
        fields(row);
        rows.endRow();
    }

    private void fields(Row row) throws SQLException {
        for (Object field : row.fields()) {
            switch (field) {
                case String text -> rows.append(text);
                case Integer number -> rows.append(number.intValue());
                case Long number -> rows.append(number.longValue());
                case Double number -> rows.append(number.doubleValue());
                case Boolean flag -> rows.append(flag.booleanValue());
                case BigDecimal number -> rows.append(number);
                case List<?> texts -> rows.append(texts);
                default -> rows.appendNull();
            }
        }
    }
}
