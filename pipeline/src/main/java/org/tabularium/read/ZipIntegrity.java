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
 * Checks that a packed document is whole: its directory is there and every part of XML has the check sum it was packed
 * with. POI repairs what it can and does not compare check sums, so a damaged file could be read with parts missing or
 * with another figure in a cell.
 */
final class ZipIntegrity {

    /** All parts of XML together may be this many times as large as one. */
    private static final int PARTS = 4;

    private static final int BUFFER = 1 << 16;

    private ZipIntegrity() {
    }

    static void check(Path file, Limits limits) throws UnreadableDocumentException {
        String part = "its directory of parts";
        long left = PARTS * limits.fileBytes();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                part = entry.getName();
                if (part.endsWith(".xml") || part.endsWith(".rels")) {
                    left -= check(zip, entry, Math.min(left, limits.fileBytes()));
                }
            }
        } catch (IOException | IllegalArgumentException failure) {
            throw Failures.unreadable(part, failure);
        }
    }

    /** Gives the number of bytes of the part. */
    private static long check(ZipFile zip, ZipEntry entry, long most) throws IOException {
        CRC32 sum = new CRC32();
        long bytes = 0;
        try (InputStream source = new CheckedInputStream(new BoundedStream(zip.getInputStream(entry), most), sum)) {
            byte[] buffer = new byte[BUFFER];
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
