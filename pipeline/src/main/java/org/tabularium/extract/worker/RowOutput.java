package org.tabularium.extract.worker;

import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tabularium.warehouse.Row;

/**
 * Writes the rows of one document. A text that came before is written as its number, for labels and positions come
 * again and again.
 */
final class RowOutput {

    /** The kinds of fields. */
    static final int NONE = 0;

    static final int TEXT = 1;

    static final int TEXT_AGAIN = 2;

    static final int INTEGER = 3;

    static final int LONG = 4;

    static final int DOUBLE = 5;

    static final int FALSE = 6;

    static final int TRUE = 7;

    static final int DECIMAL = 8;

    static final int TEXTS = 9;

    /** So many texts are known by number; both sides count alike. */
    static final int MOST_KNOWN = 1 << 16;

    private final FrameOutput out;

    private final DataOutputStream fields;

    private final Map<String, Integer> known = new HashMap<>();

    RowOutput(FrameOutput out) {
        this.out = out;
        this.fields = out.fields();
    }

    void row(Row row) throws IOException {
        fields.writeShort(row.fields().size());
        for (Object field : row.fields()) {
            field(field);
        }
    }

    private void field(Object field) throws IOException {
        switch (field) {
            case String text -> text(text);
            case Integer number -> {
                fields.writeByte(INTEGER);
                fields.writeInt(number);
            }
            case Long number -> {
                fields.writeByte(LONG);
                fields.writeLong(number);
            }
            case Double number -> {
                fields.writeByte(DOUBLE);
                fields.writeDouble(number);
            }
            case Boolean flag -> fields.writeByte(flag ? TRUE : FALSE);
            case BigDecimal number -> decimal(number);
            case List<?> texts -> {
                fields.writeByte(TEXTS);
                fields.writeInt(texts.size());
                for (Object text : texts) {
                    text((String) text);
                }
            }
            default -> fields.writeByte(NONE);
        }
    }

    private void text(String text) throws IOException {
        Integer number = known.get(text);
        if (number != null) {
            fields.writeByte(TEXT_AGAIN);
            fields.writeInt(number);
            return;
        }
        fields.writeByte(TEXT);
        out.text(text);
        if (known.size() < MOST_KNOWN) {
            known.put(text, known.size());
        }
    }

    private void decimal(BigDecimal number) throws IOException {
        byte[] digits = number.unscaledValue().toByteArray();
        fields.writeByte(DECIMAL);
        fields.writeInt(number.scale());
        fields.writeShort(digits.length);
        fields.write(digits);
    }
}
