package org.tabularium.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.tabularium.warehouse.QueryResult.Column;

/** A table as CSV, and what there is to tell about it. */
final class CsvFile implements TableFile {

    private static final String UNIT = "unit";

    private final MessageDigest digest = sha256();

    private final Writer out;

    private final CsvTable csv;

    private final Consumer<TableFacts> told;

    private final SortedSet<String> units = new TreeSet<>();

    private List<Column> columns = List.of();

    private int unit = -1;

    private long rows;

    /**
     * @param target
     *            is closed with the file
     * @param told
     *            is told about the table when the file is closed
     */
    CsvFile(OutputStream target, Consumer<TableFacts> told) {
        this.out = new OutputStreamWriter(new DigestOutputStream(target, digest), StandardCharsets.UTF_8);
        this.csv = new CsvTable(out);
        this.told = told;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void columns(List<Column> found) {
        columns = found;
        unit = found.stream().map(Column::name).toList().indexOf(UNIT);
        csv.columns(found);
    }

    @Override
    public void row(List<Optional<Object>> fields) {
        rows++;
        if (unit >= 0) {
            fields.get(unit).ifPresent(code -> units.add(code.toString()));
        }
        csv.row(fields);
    }

    @Override
    public void close() throws IOException {
        try (out) {
            csv.flush();
        }
        told.accept(new TableFacts(columns, rows, units, HexFormat.of().formatHex(digest.digest())));
    }
}
