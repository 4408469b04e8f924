package org.tabularium.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tabularium.read.EdgeTable.Cell;
import org.tabularium.read.EdgeTable.Down;

/** The rows of the table that is being gathered from an RTF file. */
final class RtfRows {

    /** The width of a cell that a row forgot to define. */
    private static final int USUAL_WIDTH = 1_000;

    private EdgeTable table = new EdgeTable();

    private List<Edge> edges = new ArrayList<>();

    private final List<List<FlowLine>> cells = new ArrayList<>();

    private List<FlowLine> lines = new ArrayList<>();

    private int left;

    private Down down = Down.NONE;

    private boolean joins;

    private record Edge(int right, Down down, boolean joins) {
    }

    /** Takes what tells the edges of the cells of a row; other words mean nothing here. */
    void define(RtfTokens.Token.Word word) {
        switch (word.name()) {
            case "trowd" -> {
                edges = new ArrayList<>();
                left = 0;
                down = Down.NONE;
                joins = false;
            }
            case "trleft" -> left = word.or(0);
            case "clvmgf" -> down = Down.FIRST;
            case "clvmrg" -> down = Down.CONTINUES;
            case "clmrg" -> joins = true;
            case "cellx" -> {
                edges.add(new Edge(word.or(0), down, joins));
                down = Down.NONE;
                joins = false;
            }
            default -> {
                // Colours, pictures, page set-up: nothing that is read.
            }
        }
    }

    void line(FlowLine line) {
        lines.add(line);
    }

    void cell() {
        cells.add(lines);
        lines = new ArrayList<>();
    }

    /** Whether cells were read that no end of a row followed yet. */
    boolean isInRow() {
        return !cells.isEmpty();
    }

    void row() {
        List<Cell> row = new ArrayList<>();
        int from = left;
        for (int index = 0; index < cells.size(); index++) {
            Edge edge = index < edges.size() ? edges.get(index) : new Edge(from + USUAL_WIDTH, Down.NONE, false);
            int right = Math.max(edge.right(), from + 1);
            if (edge.joins() && !row.isEmpty()) {
                Cell before = row.removeLast();
                // The lists are this room's own; copies would make a row of many joined cells slow.
                before.lines().addAll(cells.get(index));
                row.add(new Cell(before.left(), right, before.down(), before.lines()));
            } else {
                row.add(new Cell(from, right, edge.down(), cells.get(index)));
            }
            from = right;
        }
        table.row(row);
        cells.clear();
        lines = new ArrayList<>();
    }

    /** The table, if there is one; the next row begins another. */
    Optional<EdgeTable> end() {
        if (!cells.isEmpty()) {
            row();
        }
        EdgeTable ended = table;
        table = new EdgeTable();
        return ended.isEmpty() ? Optional.empty() : Optional.of(ended);
    }
}
