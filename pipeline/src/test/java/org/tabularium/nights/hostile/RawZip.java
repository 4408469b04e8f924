package org.tabularium.nights.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Archives written field by field, so that each field can lie. */
final class RawZip {

    static final int STORED = 0;

    static final int DEFLATED = 8;

    static final int ENCRYPTED = 1;

    private static final int UTF8 = 1 << 11;

    private static final int LOCAL = 0x04034b50;

    private static final int CENTRAL = 0x02014b50;

    private static final int END = 0x06054b50;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    private final List<Entry> entries = new ArrayList<>();

    /**
     * What the directory of the archive says of an entry.
     *
     * @param name
     *            as bytes, for it may be no text
     * @param offset
     *            where its own header stands
     */
    record Entry(byte[] name, int method, int flags, long sum, int packed, int size, int offset) {

        Entry named(String other) {
            return new Entry(other.getBytes(StandardCharsets.UTF_8), method, flags, sum, packed, size, offset);
        }

        Entry summed(long other) {
            return new Entry(name, method, flags, other, packed, size, offset);
        }

        Entry sized(int other) {
            return new Entry(name, method, flags, sum, packed, other, offset);
        }

        Entry method(int other) {
            return new Entry(name, other, flags, sum, packed, size, offset);
        }

        Entry flagged(int other) {
            return new Entry(name, method, flags | other, sum, packed, size, offset);
        }
    }

    /** A sound archive. */
    static byte[] of(String name, byte[] content) {
        RawZip zip = new RawZip();
        zip.add(name, content);
        return zip.bytes();
    }

    /** A sound archive of texts. */
    static byte[] of(Map<String, String> parts) {
        RawZip zip = new RawZip();
        parts.forEach((name, text) -> zip.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return zip.bytes();
    }

    /** A sound archive of texts that are not packed: no guard against ratios helps. */
    static byte[] unpacked(Map<String, String> parts) {
        RawZip zip = new RawZip();
        parts.forEach((name, text) -> zip
                .add(zip.stored(name.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8))));
        return zip.bytes();
    }

    RawZip add(String name, byte[] content) {
        return add(deflated(name.getBytes(StandardCharsets.UTF_8), content));
    }

    RawZip add(Entry entry) {
        entries.add(entry);
        return this;
    }

    /** Writes an entry, but not yet into the directory. */
    Entry deflated(byte[] name, byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(content);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed(name, DEFLATED, content, packed.toByteArray());
    }

    Entry stored(byte[] name, byte[] content) {
        return packed(name, STORED, content, content);
    }

    private Entry packed(byte[] name, int method, byte[] content, byte[] packed) {
        CRC32 sum = new CRC32();
        sum.update(content);
        Entry entry = new Entry(name, method, UTF8, sum.getValue(), packed.length, content.length, file.size());
        local(entry);
        file.writeBytes(packed);
        return entry;
    }

    private void local(Entry entry) {
        ByteBuffer header = buffer(30).putInt(LOCAL).putShort((short) 20);
        common(header, entry);
        header.putShort((short) 0);
        file.writeBytes(header.array());
        file.writeBytes(entry.name());
    }

    private static void common(ByteBuffer header, Entry entry) {
        header.putShort((short) entry.flags()).putShort((short) entry.method()).putInt(0x58000000)
                .putInt((int) entry.sum()).putInt(entry.packed()).putInt(entry.size())
                .putShort((short) entry.name().length);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    byte[] bytes() {
        int start = file.size();
        for (Entry entry : entries) {
            ByteBuffer header = buffer(46).putInt(CENTRAL).putShort((short) 20).putShort((short) 20);
            common(header, entry);
            header.position(42).putInt(entry.offset());
            file.writeBytes(header.array());
            file.writeBytes(entry.name());
        }
        int count = Math.min(entries.size(), 0xFFFF);
        file.writeBytes(buffer(22).putInt(END).putInt(0).putShort((short) count).putShort((short) count)
                .putInt(file.size() - start).putInt(start).putShort((short) 0).array());
        return file.toByteArray();
    }
}
