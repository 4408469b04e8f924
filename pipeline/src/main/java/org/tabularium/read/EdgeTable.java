package org.tabularium.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A table whose rows only tell where the edges of their cells are, as in .doc and .rtf. The edges of all rows together
 * are the columns; a cell covers the columns between its edges.
 */
final class EdgeTable {

    /** Edges that are nearer than this, in twentieths of a point, are one. */
    private static final int NEAR = 40;

    private final List<List<Cell>> rows = new ArrayList<>();

    /** The part of a cell in a merge downwards. */
    enum Down {
        NONE, FIRST, CONTINUES
    }

    /** A cell between two edges. */
    record Cell(int left, int right, Down down, List<FlowLine> lines) {
    }

    private record Span(int row, int column, int columns) {
    }

    void row(List<Cell> cells) {
        if (!cells.isEmpty()) {
            rows.add(List.copyOf(cells));
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    void into(Flow flow) throws UnreadableDocumentException {
        List<Integer> edges = edges();
        flow.fits(rows.size(), edges.size());
        List<List<Span>> spans = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<Span> inRow = new ArrayList<>();
            for (Cell cell : rows.get(row)) {
                int column = nearest(edges, cell.left());
                inRow.add(new Span(row, column, Math.max(1, nearest(edges, cell.right()) - column)));
            }
            spans.add(inRow);
        }
        flow.beginTable();
        TreeMap<Integer, Integer> heights = heights(spans);
        for (int row = 0; row < rows.size(); row++) {
            row(row, spans.get(row), heights, edges.size(), flow);
        }
        flow.endTable();
    }

    private void row(int row, List<Span> spans, TreeMap<Integer, Integer> heights, int columns, Flow flow)
            throws UnreadableDocumentException {
        flow.beginRow();
        int next = 0;
        for (int index = 0; index < spans.size(); index++) {
            Span span = spans.get(index);
            Cell cell = rows.get(row).get(index);
            Integer height = heights.get(row * columns + span.column());
            if (height == null) {
                next = span.column() + span.columns();
                continue;
            }
            if (span.column() > next) {
                flow.skip(span.column() - next);
            }
            flow.beginCell(height, span.columns());
            for (FlowLine line : cell.lines()) {
                line.into(flow);
            }
            flow.endCell();
            next = span.column() + span.columns();
        }
    }

    /** How many rows each cell covers, by its place; cells that a cell above covers are not in it. */
    private TreeMap<Integer, Integer> heights(List<List<Span>> spans) {
        TreeMap<Integer, Integer> heights = new TreeMap<>();
        int columns = edges().size();
        TreeMap<Integer, Span> open = new TreeMap<>();
        for (int row = 0; row < rows.size(); row++) {
            TreeMap<Integer, Span> stillOpen = new TreeMap<>();
            for (int index = 0; index < spans.get(row).size(); index++) {
                Span span = spans.get(row).get(index);
                Down down = rows.get(row).get(index).down();
                Span above = open.get(span.column());
                if (down == Down.CONTINUES && above != null && above.columns() == span.columns()) {
                    heights.merge(above.row() * columns + above.column(), 1, Integer::sum);
                    stillOpen.put(span.column(), above);
                } else {
                    heights.put(row * columns + span.column(), 1);
                    if (down != Down.NONE) {
                        stillOpen.put(span.column(), span);
                    }
                }
            }
            open = stillOpen;
        }
        return heights;
    }

    private List<Integer> edges() {
        TreeSet<Integer> all = new TreeSet<>();
        rows.forEach(row -> row.forEach(cell -> {
            all.add(cell.left());
            all.add(cell.right());
        }));
        List<Integer> edges = new ArrayList<>();
        for (int edge : all) {
            if (edges.isEmpty() || edge - edges.getLast() > NEAR) {
                edges.add(edge);
            }
        }
        return edges;
    }

    /** The last edge that is not behind a place. */
    private static int nearest(List<Integer> edges, int edge) {
        int found = Collections.binarySearch(edges, edge);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }
}
