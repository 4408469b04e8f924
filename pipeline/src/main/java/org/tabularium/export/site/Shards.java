package org.tabularium.export.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.tabularium.warehouse.SiteQuery;

/**
 * One part of the data, cut into files {@code NAME-0.js}, {@code NAME-1.js}, … A file is at most {@value #BYTES} bytes
 * long, or holds one entry only.
 */
final class Shards implements SiteQuery.Receiver {

    /** What loads at once on a phone and is still one request for a few hundred entries. */
    static final int BYTES = 256 * 1024;

    private static final byte[] BETWEEN = ascii(",\n");

    private static final byte[] AFTER = ascii("\n]);\n");

    /** Room for the call around the entries. */
    private static final int FRAME = 100;

    private final Path folder;

    private final String name;

    private final String edition;

    private final List<String> firstKeys = new ArrayList<>();

    private final ByteArrayOutputStream entries = new ByteArrayOutputStream(BYTES);

    private int bytes;

    /**
     * @param name
     *            of the part
     * @param edition
     *            of the whole page
     */
    Shards(Path folder, String name, String edition) {
        this.folder = folder;
        this.name = name;
        this.edition = edition;
    }

    @Override
    public void entry(byte[] key, byte[] entry) {
        byte[] script = ScriptText.of(entry);
        int length = script.length + 2;
        if (bytes > 0 && bytes + length + FRAME > BYTES) {
            flush();
        }
        if (bytes == 0) {
            firstKeys.add(new String(key, StandardCharsets.UTF_8));
        } else {
            entries.writeBytes(BETWEEN);
        }
        entries.writeBytes(script);
        bytes += length;
    }

    /** Writes what is left; the first key of each file as JSON. */
    List<String> finish() {
        if (bytes > 0) {
            flush();
        }
        return List.copyOf(firstKeys);
    }

    private void flush() {
        int number = firstKeys.size() - 1;
        try (OutputStream file = Files.newOutputStream(folder.resolve(name + "-" + number + ".js"))) {
            file.write(ascii("tabularium.receive(\"" + name + "\"," + number + ",\"" + edition + "\",[\n"));
            entries.writeTo(file);
            file.write(AFTER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        entries.reset();
        bytes = 0;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
