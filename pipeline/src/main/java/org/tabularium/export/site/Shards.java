package org.tabularium.export.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tabularium.warehouse.QueryResult.Column;
import org.tabularium.warehouse.QueryResult.Receiver;

/**
 * One part of the data, cut into files {@code NAME-0.js}, {@code NAME-1.js}, … A file is at most {@value #BYTES} bytes
 * long, or holds one entry only.
 */
final class Shards implements Receiver {

    /** What loads at once on a phone and is still one request for a few hundred entries. */
    static final int BYTES = 256 * 1024;

    /** Room for the call around the entries. */
    private static final int FRAME = 100;

    private final Path folder;

    private final String name;

    private final String edition;

    private final List<String> firstKeys = new ArrayList<>();

    private final StringBuilder entries = new StringBuilder();

    private int bytes;

    private int key;

    private int entry;

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
    public void columns(List<Column> columns) {
        List<String> names = columns.stream().map(Column::name).toList();
        key = names.indexOf("key");
        entry = names.indexOf("entry");
        if (key < 0 || entry < 0) {
            throw new IllegalStateException("sql/site: the query " + name + " must have the columns key and entry");
        }
    }

    @Override
    public void row(List<Optional<Object>> fields) {
        String json = ScriptText.of(fields.get(entry).orElseThrow().toString());
        int length = json.getBytes(StandardCharsets.UTF_8).length + 2;
        if (bytes > 0 && bytes + length + FRAME > BYTES) {
            flush();
        }
        if (bytes == 0) {
            firstKeys.add(literal(fields.get(key).orElseThrow()));
        } else {
            entries.append(",\n");
        }
        entries.append(json);
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
        String script = "tabularium.receive(\"" + name + "\"," + (firstKeys.size() - 1) + ",\"" + edition + "\",[\n"
                + entries + "\n]);\n";
        try {
            Files.writeString(folder.resolve(name + "-" + (firstKeys.size() - 1) + ".js"), script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        entries.setLength(0);
        bytes = 0;
    }

    private static String literal(Object value) {
        return value instanceof Long number ? number.toString() : "\"" + value + "\"";
    }
}
