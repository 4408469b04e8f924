package org.tabularium.warehouse;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.tabularium.document.Locator;
import org.tabularium.interpret.Attachment;
import org.tabularium.interpret.Interpretation;
import org.tabularium.interpret.Observation;
import org.tabularium.interpret.TableEvidence;

/** What a person needs to check the reading of a table when its file is gone: cells, labels joined, steps taken. */
final class StatedEvidence {

    private static final String SCHEMA = "stated";

    private final Database database;

    StatedEvidence(Database database) {
        this.database = database;
    }

    /** Appends the evidence of a document; gives the rows of each table. */
    Map<String, Long> append(long key, Interpretation found) {
        appendAttachments(key, found.observations());
        appendCells(key, found.tables());
        appendTraces(key, found.tables());
        return Map.of("attachment",
                found.observations().stream().mapToLong(observation -> observation.attachments().size()).sum(),
                "table_cell", found.tables().stream().mapToLong(table -> table.cells().size()).sum(), "table_trace",
                found.tables().stream().mapToLong(table -> table.trace().size()).sum());
    }

    private void appendAttachments(long key, List<Observation> observations) {
        database.append(SCHEMA, "attachment", rows -> {
            for (int i = 0; i < observations.size(); i++) {
                appendAttachments(rows, key, i + 1, observations.get(i).attachments());
            }
        });
    }

    private static void appendAttachments(Appender rows, long key, int observation, List<Attachment> attachments)
            throws SQLException {
        int step = 0;
        for (Attachment attachment : attachments) {
            rows.row(key, observation, ++step, attachment.axis().code(), attachment.label(),
                    attachment.cell().map(Locator::path).orElse(""), attachment.rule());
        }
    }

    private void appendCells(long key, List<TableEvidence> tables) {
        database.append(SCHEMA, "table_cell", rows -> {
            for (TableEvidence table : tables) {
                for (TableEvidence.Cell cell : table.cells()) {
                    rows.row(key, table.table().path(), cell.locator().path(), cell.row() + 1, cell.column() + 1,
                            cell.rowSpan(), cell.columnSpan(), cell.role().code(), cell.text());
                }
            }
        });
    }

    private void appendTraces(long key, List<TableEvidence> tables) {
        database.append(SCHEMA, "table_trace", rows -> {
            for (TableEvidence table : tables) {
                int step = 0;
                for (String line : table.trace()) {
                    rows.row(key, table.table().path(), ++step, line);
                }
            }
        });
    }
}
