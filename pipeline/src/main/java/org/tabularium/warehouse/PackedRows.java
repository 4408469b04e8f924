package org.tabularium.warehouse;

import java.util.List;

/**
 * The rows of one document for all tables, its own row first, as bytes: made by {@link RowPacker} where the document is
 * read, sent and kept as they are, and taken apart by {@link RowReader} when they are stored.
 * <p>
 * Each block is a sequence of whole rows. A row is the number of its {@link StatedTable}, its fields, and an end; a
 * field is its {@link Field} and what that says. Numbers are written with seven bits in a byte, the lowest first.
 */
public final class PackedRows {

    /** The kinds of fields; their numbers are in the bytes. */
    enum Field {
        /** No more fields in this row. */
        END,
        /** No value. */
        NONE,
        /** A length and so many bytes of UTF-8. */
        TEXT,
        /** The number of a text of this document that came before, for labels and positions come again and again. */
        TEXT_AGAIN,
        /** How many texts, and these. */
        TEXTS,
        /** A whole number of 32 bits. */
        NUMBER,
        /** The bits of a number with a floating point. */
        DOUBLE,
        /** A number with the scale of {@link StoredValue}, without its point. */
        VALUE, FALSE, TRUE
    }

    /** So many texts of a document are known by number. */
    static final int MOST_KNOWN = 1 << 16;

    private final List<byte[]> blocks;

    private final long count;

    /** Rows that were packed here. */
    PackedRows(List<byte[]> blocks, long count) {
        this.blocks = List.copyOf(blocks);
        this.count = count;
    }

    /**
     * Rows that were packed elsewhere: all of them are read once, so that what is damaged is met at once.
     *
     * @throws WarehouseException
     *             when the blocks are anything else
     */
    public static PackedRows of(List<byte[]> blocks) {
        RowReader rows = new RowReader(blocks, true);
        long count = 0;
        for (; rows.next(); count++) {
            requireDocument((rows.table() == StatedTable.DOCUMENT) == (count == 0));
            while (rows.nextField() != Field.END) {
                // Reading is the check.
            }
        }
        requireDocument(count > 0);
        return new PackedRows(blocks, count);
    }

    private static void requireDocument(boolean sound) {
        if (!sound) {
            throw new WarehouseException("these are no rows of a document: its own comes first, and once");
        }
    }

    /** The bytes, in blocks of moderate size; not to be changed. */
    public List<byte[]> blocks() {
        return blocks;
    }

    RowReader reader() {
        return new RowReader(blocks, false);
    }

    /** How many rows there are. */
    public long count() {
        return count;
    }
}
