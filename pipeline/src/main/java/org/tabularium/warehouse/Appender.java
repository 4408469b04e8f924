package org.tabularium.warehouse;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;

import org.duckdb.DuckDBAppender;

/** Rows on their way into a table, one field after the other. Text is made storable: see {@link #storable}. */
final class Appender {

    private final DuckDBAppender rows;

    Appender(DuckDBAppender rows) {
        this.rows = rows;
    }

    /** Appends one row of text, numbers, booleans, collections of text, and optionals of these. */
    void row(Object... fields) throws SQLException {
        rows.beginRow();
        for (Object field : fields) {
            field(field);
        }
        rows.endRow();
    }

    private void field(Object field) throws SQLException {
        switch (field) {
            case String text -> rows.append(storable(text));
            case Integer number -> rows.append(number.intValue());
            case Long number -> rows.append(number.longValue());
            case Double number -> rows.append(number.doubleValue());
            case Boolean flag -> rows.append(flag.booleanValue());
            case BigDecimal number -> rows.append(number);
            case Collection<?> texts -> rows.append(texts.stream().map(text -> storable((String) text)).toList());
            case Optional<?> present when present.isPresent() -> field(present.get());
            case OptionalInt present when present.isPresent() -> rows.append(present.getAsInt());
            case Optional<?> _,OptionalInt _ -> rows.appendNull();
            default -> throw new IllegalArgumentException("no column takes a " + field.getClass());
        }
    }

    /** Text as UTF-8 can hold it: a lone half of a surrogate pair and the character 0 become U+FFFD. */
    static String storable(String text) {
        if (text.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))) {
            return text;
        }
        return text.codePoints().map(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

}
