package org.tabularium.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.tabularium.warehouse.ConsolidatedTable;
import org.tabularium.warehouse.PublishedWarehouse;
import org.tabularium.warehouse.QueryResult.Column;
import org.tabularium.warehouse.QueryResult.Receiver;

/**
 * What there is to tell about the rows of a table without keeping them.
 *
 * @param units
 *            codes of the units that its column {@code unit} has
 * @param sha256
 *            of the table's CSV file: it changes when a figure does
 */
record TableFacts(List<Column> columns, long rows, SortedSet<String> units, String sha256) {

    private static final String UNIT = "unit";

    static TableFacts of(PublishedWarehouse warehouse, ConsolidatedTable table) {
        MessageDigest digest = FileHash.sha256();
        try (Writer csv = new OutputStreamWriter(new DigestOutputStream(OutputStream.nullOutputStream(), digest),
                StandardCharsets.UTF_8)) {
            Counter counter = new Counter(new CsvTable(csv));
            warehouse.query(table.sql(), counter);
            csv.flush();
            return new TableFacts(counter.columns, counter.rows, counter.units,
                    HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Counter implements Receiver {

        private final Receiver next;

        private final SortedSet<String> units = new TreeSet<>();

        private List<Column> columns = List.of();

        private int unit = -1;

        private long rows;

        Counter(Receiver next) {
            this.next = next;
        }

        @Override
        public void columns(List<Column> found) {
            columns = found;
            unit = found.stream().map(Column::name).toList().indexOf(UNIT);
            next.columns(found);
        }

        @Override
        public void row(List<Optional<Object>> fields) {
            rows++;
            if (unit >= 0) {
                fields.get(unit).ifPresent(code -> units.add(code.toString()));
            }
            next.row(fields);
        }
    }
}
