package org.tabularium.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.tabularium.read.UnreadableDocumentException.Reason;

/** The documents of an archive of the kind .zip. */
final class ZipParts {

    /** Names that are not UTF-8 are those of Polish Windows. */
    private static final Charset WINDOWS = Charset.forName("IBM852");

    private ZipParts() {
    }

    static void read(Path file, Archives.Sink sink) throws IOException, UnreadableDocumentException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries()).stream()
                    .filter(entry -> !entry.isDirectory() && !isLitter(Archives.clean(name(entry)))).toList();
            if (!entries.isEmpty() && entries.stream().allMatch(ZipParts::isEncrypted)) {
                throw Failures.encryptedArchive();
            }
            for (ZipArchiveEntry entry : entries) {
                entry(zip, entry, sink);
            }
        }
    }

    private static void entry(ZipFile zip, ZipArchiveEntry entry, Archives.Sink sink)
            throws IOException, UnreadableDocumentException {
        if (isEncrypted(entry)) {
            sink.refuse(name(entry), Failures.encryptedArchive());
        } else if (!zip.canReadEntryData(entry)) {
            sink.refuse(name(entry),
                    new UnreadableDocumentException(Reason.UNSUPPORTED,
                            "It is packed in a way that is not read (method " + entry.getMethod() + ").",
                            "Unpack the archive and put the reports into the input folder."));
        } else {
            sink.take(name(entry), () -> new Summed(zip.getInputStream(entry), entry.getCrc()));
        }
    }

    private static boolean isEncrypted(ZipArchiveEntry entry) {
        return entry.getGeneralPurposeBit().usesEncryption();
    }

    private static String name(ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesUTF8ForNames() || entry.getNameSource() != NameSource.NAME) {
            return entry.getName();
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(entry.getRawName())).toString();
        } catch (CharacterCodingException _) {
            return new String(entry.getRawName(), WINDOWS);
        }
    }

    /** What operating systems leave in archives. */
    private static boolean isLitter(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/") || last.startsWith(".") || last.startsWith("~$")
                || last.equalsIgnoreCase("thumbs.db") || last.equalsIgnoreCase("desktop.ini");
    }

    /** A stream that fails at its end when its bytes are not those that were packed. */
    private static final class Summed extends CheckedInputStream {

        private final long expected;

        Summed(InputStream source, long expected) {
            super(source, new CRC32());
            this.expected = expected;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            if (count < 0 && getChecksum().getValue() != expected) {
                throw new ZipException("its content is not what was packed (the check sums differ)");
            }
            return count;
        }
    }
}
