package org.tabularium.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tabularium.read.WordNode.Cell;
import org.tabularium.read.WordNode.Merge;
import org.tabularium.read.WordNode.Row;

/** Reads the rows and cells of a table, also those in content controls; rows and cells deleted by a change are out. */
final class WordRows {

    private final XmlCursor xml;

    private final Budget budget;

    private final WordBody body;

    WordRows(XmlCursor xml, Budget budget, WordBody body) {
        this.xml = xml;
        this.budget = budget;
        this.body = body;
    }

    private static final class OpenTable {
        private final List<Row> rows = new ArrayList<>();
        private long width;
    }

    private static final class OpenRow {
        private int before;
        private boolean hidden;
        private boolean deleted;
        private long width;
        private final List<Cell> cells = new ArrayList<>();
    }

    private static final class OpenCell {
        private int span = 1;
        private Merge down = Merge.NONE;
        private Merge across = Merge.NONE;
        private boolean deleted;
        private final List<WordNode> content = new ArrayList<>();
    }

    /** The table at which the cursor stands; empty where no row is left. */
    Optional<WordNode> table() throws UnreadableDocumentException {
        budget.block(xml::place);
        OpenTable table = new OpenTable();
        body.nested(() -> xml.children(name -> row(name, table)));
        return table.rows.isEmpty() ? Optional.empty() : Optional.of(new WordNode.Tbl(table.rows));
    }

    private void row(String name, OpenTable table) throws UnreadableDocumentException {
        if (!name.equals("w:tr")) {
            body.wrapper(name, child -> row(child, table), table.rows::size);
            return;
        }
        OpenRow row = new OpenRow();
        xml.children(child -> cell(child, row, table));
        if (!row.deleted && !row.cells.isEmpty()) {
            table.rows.add(new Row(row.before, row.hidden, row.cells));
        }
    }

    private void cell(String name, OpenRow row, OpenTable table) throws UnreadableDocumentException {
        switch (name) {
            case "w:trPr" -> xml.children(property -> rowProperty(property, row));
            case "w:tc" -> {
                OpenCell cell = new OpenCell();
                xml.children(child -> content(child, cell));
                if (!cell.deleted) {
                    add(cell, row, table);
                }
            }
            default -> body.wrapper(name, child -> cell(child, row, table), row.cells::size);
        }
    }

    private void rowProperty(String name, OpenRow row) {
        switch (name) {
            case "w:gridBefore" -> row.before = Math.max(0, WordFormat.integer(xml.value()).orElse(0));
            case "w:del", "w:moveFrom" -> row.deleted = true;
            case "w:hidden" -> row.hidden = !WordFormat.isOff(xml.value());
            default -> {
                // Heights and repeated headers do not matter here.
            }
        }
    }

    private void content(String name, OpenCell cell) throws UnreadableDocumentException {
        if (name.equals("w:tcPr")) {
            xml.children(property -> cellProperty(property, cell));
        } else {
            body.block(name, cell.content);
        }
    }

    private void cellProperty(String name, OpenCell cell) {
        switch (name) {
            case "w:gridSpan" -> cell.span = Math.max(1, WordFormat.integer(xml.value()).orElse(1));
            case "w:vMerge" -> cell.down = merge();
            case "w:hMerge" -> cell.across = merge();
            case "w:cellDel" -> cell.deleted = true;
            default -> {
                // Widths and borders do not matter here.
            }
        }
    }

    private Merge merge() {
        return xml.value().equals("restart") ? Merge.RESTART : Merge.CONTINUE;
    }

    /** The size of the grid is checked here, before anything as large as a span says is made. */
    private void add(OpenCell cell, OpenRow row, OpenTable table) throws UnreadableDocumentException {
        if (cell.content.isEmpty()) {
            budget.block(xml::place);
        }
        row.cells.add(new Cell(cell.span, cell.down, cell.across, cell.content));
        row.width += cell.span;
        table.width = Math.max(table.width, row.before + row.width);
        budget.grid(table.rows.size() + 1L, table.width, xml::place);
    }
}
