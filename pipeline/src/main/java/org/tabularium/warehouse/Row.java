package org.tabularium.warehouse;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A row on its way into a table, made without a database.
 *
 * @param fields
 *            in the order of the columns after the key of the document; each a String, Integer, Long, Double, Boolean,
 *            BigDecimal, a List of String, or {@link Optional#empty()} for no value. Text is storable
 */
public record Row(List<Object> fields) {

    public Row {
        fields = List.copyOf(fields);
    }

    /**
     * A row of text, numbers, booleans, collections of text, and optionals of these; text is made storable.
     *
     * @throws IllegalArgumentException
     *             when no column takes such a field
     */
    static Row of(Object... fields) {
        Object[] row = new Object[fields.length];
        for (int i = 0; i < fields.length; i++) {
            row[i] = field(fields[i]);
        }
        return new Row(List.of(row));
    }

    private static Object field(Object field) {
        return switch (field) {
            case String text -> storable(text);
            case Integer _,Long _,Double _,Boolean _,BigDecimal _ -> field;
            case Collection<?> texts -> texts.stream().map(text -> storable((String) text)).toList();
            case Optional<?> present when present.isPresent() -> field(present.get());
            case OptionalInt present when present.isPresent() -> present.getAsInt();
            case Optional<?> _,OptionalInt _ -> Optional.empty();
            default -> throw new IllegalArgumentException("no column takes a " + field.getClass());
        };
    }

    /** Text as UTF-8 can hold it: a lone half of a surrogate pair and the character 0 become U+FFFD. */
    static String storable(String text) {
        if (isStorable(text)) {
            return text;
        }
        return text.codePoints().map(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
