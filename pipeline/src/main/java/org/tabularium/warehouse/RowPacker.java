package org.tabularium.warehouse;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.tabularium.warehouse.PackedRows.Field;

/**
 * Packs the rows of one document, without a database. Each row begins with its table; then come its fields in the order
 * of the columns after the key of the document. Text is made storable.
 */
public final class RowPacker {

    /** A block is full with so many bytes. */
    private static final int FULL = 1 << 16;

    private static final int SEVEN_BITS = 0x7F;

    private final List<byte[]> blocks = new ArrayList<>();

    private final Map<String, Integer> known = new HashMap<>();

    private byte[] block = new byte[FULL + (FULL >> 2)];

    private int size;

    private long count;

    /** Ends the row before, and begins one. */
    public RowPacker row(StatedTable table) {
        endRow();
        if (size >= FULL) {
            endBlock();
        }
        count++;
        write(table.ordinal());
        return this;
    }

    private void endRow() {
        if (count > 0) {
            kind(Field.END);
        }
    }

    private void endBlock() {
        blocks.add(Arrays.copyOf(block, size));
        size = 0;
    }

    /** A field of text. */
    public RowPacker text(String text) {
        Integer number = known.get(text);
        if (number != null) {
            kind(Field.TEXT_AGAIN);
            write(number);
            return this;
        }
        if (known.size() < PackedRows.MOST_KNOWN) {
            known.put(text, known.size());
        }
        byte[] utf8 = StorableText.of(text).getBytes(StandardCharsets.UTF_8);
        kind(Field.TEXT);
        write(utf8.length);
        bytes(utf8);
        return this;
    }

    /** A field of several texts. */
    public RowPacker texts(Collection<String> texts) {
        kind(Field.TEXTS);
        write(texts.size());
        for (String text : texts) {
            text(text);
        }
        return this;
    }

    /** A field of 32 bits. */
    public RowPacker number(int number) {
        kind(Field.NUMBER);
        write(number);
        return this;
    }

    /** The same, or a field without value. */
    public RowPacker number(OptionalInt number) {
        return number.isPresent() ? number(number.getAsInt()) : none();
    }

    /** A field of 64 bits with a floating point. */
    public RowPacker number(double number) {
        kind(Field.DOUBLE);
        write(Double.doubleToRawLongBits(number));
        return this;
    }

    /** A value of the scale that {@link StoredValue} gives it, or a field without value. */
    public RowPacker value(Optional<BigDecimal> value) {
        if (value.isEmpty()) {
            return none();
        }
        kind(Field.VALUE);
        write(StoredValue.unscaled(value.get()));
        return this;
    }

    /** A field that is true or false. */
    public RowPacker flag(boolean flag) {
        kind(flag ? Field.TRUE : Field.FALSE);
        return this;
    }

    private RowPacker none() {
        kind(Field.NONE);
        return this;
    }

    private void kind(Field kind) {
        write(kind.ordinal());
    }

    private void write(long number) {
        reserve(Long.BYTES + 2);
        long rest = number;
        while ((rest & ~SEVEN_BITS) != 0) {
            block[size++] = (byte) (rest | ~SEVEN_BITS);
            rest >>>= 7;
        }
        block[size++] = (byte) rest;
    }

    private void bytes(byte[] bytes) {
        reserve(bytes.length);
        System.arraycopy(bytes, 0, block, size, bytes.length);
        size += bytes.length;
    }

    private void reserve(int more) {
        if (more > block.length - size) {
            block = Arrays.copyOf(block, Math.max(size + more, block.length + (block.length >> 1)));
        }
    }

    /** All rows; nothing can be packed after it. */
    public PackedRows packed() {
        endRow();
        endBlock();
        return new PackedRows(blocks, count);
    }
}
