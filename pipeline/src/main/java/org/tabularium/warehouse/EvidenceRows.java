package org.tabularium.warehouse;

import java.util.List;

import org.tabularium.document.Locator;
import org.tabularium.interpret.Attachment;
import org.tabularium.interpret.Observation;
import org.tabularium.interpret.TableEvidence;

/** What a person needs to check the reading of a table when its file is gone: cells, labels joined, steps taken. */
final class EvidenceRows {

    private EvidenceRows() {
    }

    static void attachments(List<Observation> observations, RowPacker rows) {
        int ordinal = 0;
        for (Observation observation : observations) {
            ordinal++;
            int step = 0;
            for (Attachment attachment : observation.attachments()) {
                rows.row(StatedTable.ATTACHMENT).number(ordinal).number(++step).text(attachment.axis().code())
                        .text(attachment.label()).text(attachment.cell().map(Locator::path).orElse(""))
                        .text(attachment.rule());
            }
        }
    }

    static void cells(List<TableEvidence> tables, RowPacker rows) {
        for (TableEvidence table : tables) {
            for (TableEvidence.Cell cell : table.cells()) {
                rows.row(StatedTable.TABLE_CELL).text(table.table().path()).text(cell.locator().path())
                        .number(cell.row() + 1).number(cell.column() + 1).number(cell.rowSpan())
                        .number(cell.columnSpan()).text(cell.role().code()).text(cell.text());
            }
        }
    }

    static void traces(List<TableEvidence> tables, RowPacker rows) {
        for (TableEvidence table : tables) {
            int step = 0;
            for (String line : table.trace()) {
                rows.row(StatedTable.TABLE_TRACE).text(table.table().path()).number(++step).text(line);
            }
        }
    }
}
