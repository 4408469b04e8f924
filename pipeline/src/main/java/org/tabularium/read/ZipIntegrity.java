package org.tabularium.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Opens a packed document that is whole: its directory is there and every part of XML has the check sum it was packed
 * with. Java does not compare check sums, so a damaged file could be read with another figure in a cell.
 */
final class ZipIntegrity {

    /** All parts of XML together may be this many times as large as one. */
    private static final int PARTS = 4;

    private static final int BUFFER = 1 << 14;

    private ZipIntegrity() {
    }

    /** The file, open for reading its parts. */
    static ZipFile open(Path file, Limits limits) throws UnreadableDocumentException {
        ZipFile zip = open(file);
        try {
            check(zip, limits);
            return zip;
        } catch (UnreadableDocumentException | RuntimeException failure) {
            close(zip);
            throw failure;
        }
    }

    private static ZipFile open(Path file) throws UnreadableDocumentException {
        try {
            return new ZipFile(file.toFile());
        } catch (IOException | IllegalArgumentException failure) {
            throw Failures.unreadable("its directory of parts", failure);
        }
    }

    /** Closes a file that was read; what was read is whole, whatever closing says. */
    static void close(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException _) {
            // Nothing was written.
        }
    }

    private static void check(ZipFile zip, Limits limits) throws UnreadableDocumentException {
        long left = PARTS * limits.fileBytes();
        byte[] buffer = new byte[BUFFER];
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                try {
                    left -= check(zip, entry, Math.min(left, limits.fileBytes()), buffer);
                } catch (IOException | IllegalArgumentException failure) {
                    throw Failures.unreadable(entry.getName(), failure);
                }
            }
        }
    }

    /** Gives the number of bytes of the part. */
    private static long check(ZipFile zip, ZipEntry entry, long most, byte[] buffer) throws IOException {
        CRC32 sum = new CRC32();
        long bytes = 0;
        try (InputStream source = new CheckedInputStream(new BoundedStream(zip.getInputStream(entry), most), sum)) {
            for (int count = source.read(buffer); count >= 0; count = source.read(buffer)) {
                bytes += count;
            }
        }
        if (entry.getCrc() != sum.getValue()) {
            throw new ZipException("its content is not what was packed (the check sums differ)");
        }
        return bytes;
    }
}
