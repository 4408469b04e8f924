package org.tabularium.warehouse;

import java.util.ArrayList;
import java.util.List;

import org.tabularium.document.Locator;
import org.tabularium.interpret.Attachment;
import org.tabularium.interpret.Observation;
import org.tabularium.interpret.TableEvidence;

/** What a person needs to check the reading of a table when its file is gone: cells, labels joined, steps taken. */
final class EvidenceRows {

    private EvidenceRows() {
    }

    static List<Row> attachments(List<Observation> observations) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < observations.size(); i++) {
            int step = 0;
            for (Attachment attachment : observations.get(i).attachments()) {
                rows.add(Row.of(i + 1, ++step, attachment.axis().code(), attachment.label(),
                        attachment.cell().map(Locator::path).orElse(""), attachment.rule()));
            }
        }
        return rows;
    }

    static List<Row> cells(List<TableEvidence> tables) {
        List<Row> rows = new ArrayList<>();
        for (TableEvidence table : tables) {
            for (TableEvidence.Cell cell : table.cells()) {
                rows.add(Row.of(table.table().path(), cell.locator().path(), cell.row() + 1, cell.column() + 1,
                        cell.rowSpan(), cell.columnSpan(), cell.role().code(), cell.text()));
            }
        }
        return rows;
    }

    static List<Row> traces(List<TableEvidence> tables) {
        List<Row> rows = new ArrayList<>();
        for (TableEvidence table : tables) {
            int step = 0;
            for (String line : table.trace()) {
                rows.add(Row.of(table.table().path(), ++step, line));
            }
        }
        return rows;
    }
}
