package org.tabularium.warehouse;

import java.sql.SQLException;
import java.util.Collection;

import org.duckdb.DuckDBAppender;
import org.tabularium.warehouse.PackedRows.Field;

/** Rows on their way into a table, one field after the other. */
final class Appender {

    private final DuckDBAppender rows;

    Appender(DuckDBAppender rows) {
        this.rows = rows;
    }

    /** Appends one row of text, which is made storable, numbers, booleans, and collections of text. */
    void row(Object... fields) throws SQLException {
        begin();
        fields(fields);
        end();
    }

    /** Begins a row, whose fields come one after the other until its {@link #end}. */
    void begin() throws SQLException {
        rows.beginRow();
    }

    void end() throws SQLException {
        rows.endRow();
    }

    void fields(Object... fields) throws SQLException {
        for (Object field : fields) {
            switch (field) {
                case String text -> rows.append(StorableText.of(text));
                case Integer number -> rows.append(number.intValue());
                case Long number -> rows.append(number.longValue());
                case Boolean flag -> rows.append(flag.booleanValue());
                case Collection<?> texts ->
                        rows.append(texts.stream().map(text -> StorableText.of((String) text)).toList());
                default -> throw new IllegalArgumentException("no column takes a " + field.getClass());
            }
        }
    }

    /** Appends the fields of the row that is being read. */
    void fields(RowReader row) throws SQLException {
        for (Field field = row.nextField(); field != Field.END; field = row.nextField()) {
            switch (field) {
                case TEXT -> rows.append(row.text());
                case TEXTS -> rows.append(row.texts());
                case NUMBER -> rows.append(row.number());
                case DOUBLE -> rows.append(row.real());
                case VALUE -> rows.append(row.value());
                case FALSE, TRUE -> rows.append(field == Field.TRUE);
                default -> rows.appendNull();
            }
        }
    }
}
