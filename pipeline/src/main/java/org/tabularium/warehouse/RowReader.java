package org.tabularium.warehouse;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

import org.tabularium.warehouse.PackedRows.Field;

/**
 * Reads the rows of one document one after the other, and their fields. Every step is checked, for the bytes may come
 * from a process that a document has upset; no room is made for what is not there.
 */
final class RowReader {

    private static final StatedTable[] TABLES = StatedTable.values();

    private static final Field[] FIELDS = Field.values();

    private final Iterator<byte[]> blocks;

    private final List<byte[]> known = new ArrayList<>();

    private final boolean strict;

    private byte[] block = {};

    private int at;

    private StatedTable table = StatedTable.DOCUMENT;

    private byte[] text = {};

    private List<byte[]> texts = List.of();

    private long number;

    /**
     * @param strict
     *            whether it is made sure of each text that it is storable
     */
    RowReader(List<byte[]> blocks, boolean strict) {
        this.blocks = blocks.iterator();
        this.strict = strict;
    }

    /** Goes to the next row, behind the end of the one before; says whether there is one. */
    boolean next() {
        while (at == block.length) {
            if (!blocks.hasNext()) {
                return false;
            }
            block = blocks.next();
            at = 0;
        }
        table = TABLES[below(TABLES.length)];
        return true;
    }

    /** The table of the row. */
    StatedTable table() {
        return table;
    }

    /** Goes to the next field of the row; says of which kind it is, {@code TEXT} for one that came before too. */
    Field nextField() {
        Field field = FIELDS[below(FIELDS.length)];
        switch (field) {
            case TEXT, TEXT_AGAIN -> text = text(field);
            case TEXTS -> texts = manyTexts();
            case NUMBER -> number = readInt();
            case VALUE, DOUBLE -> number = read();
            case END, NONE, FALSE, TRUE -> {
            }
        }
        return field == Field.TEXT_AGAIN ? Field.TEXT : field;
    }

    /** A text in UTF-8, as DuckDB takes it in a column; not to be changed. */
    byte[] text() {
        return text;
    }

    /** Several texts, as DuckDB takes them in a list. */
    List<String> texts() {
        return texts.stream().map(utf8 -> new String(utf8, StandardCharsets.UTF_8)).toList();
    }

    int number() {
        return (int) number;
    }

    double real() {
        return Double.longBitsToDouble(number);
    }

    BigDecimal value() {
        return StoredValue.scaled(number);
    }

    private byte[] text(Field kind) {
        if (kind == Field.TEXT_AGAIN) {
            return known.get(below(known.size()));
        }
        require(kind == Field.TEXT);
        int length = below(block.length);
        require(length <= block.length - at);
        byte[] utf8 = Arrays.copyOfRange(block, at, at + length);
        at += length;
        require(!strict || StorableText.isUtf8(utf8));
        if (known.size() < PackedRows.MOST_KNOWN) {
            known.add(utf8);
        }
        return utf8;
    }

    private List<byte[]> manyTexts() {
        int count = below(block.length);
        List<byte[]> many = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            many.add(text(FIELDS[below(FIELDS.length)]));
        }
        return many;
    }

    private long read() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = readByte();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw damaged();
    }

    private int readInt() {
        long value = read();
        require((int) value == value);
        return (int) value;
    }

    private int below(int limit) {
        long value = read();
        require(value >= 0 && value < limit);
        return (int) value;
    }

    private byte readByte() {
        require(at < block.length);
        return block[at++];
    }

    private void require(boolean sound) {
        if (!sound) {
            throw damaged();
        }
    }

    private WarehouseException damaged() {
        return new WarehouseException("these are no rows: byte " + at + " of a block of " + block.length);
    }
}
