package org.tabularium.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.tabularium.read.PdfGrid.Area;
import org.tabularium.read.PdfPage.RuledTable;

/** Makes the grid of a table that alignment shows: which lines are one row, and which columns a header covers. */
final class PdfAlignedTable {

    /** A header covers a column when it shares so much of the narrower of both. */
    private static final double COVERS = 0.3;

    /** Lines of one cell are at most this many times their size apart. */
    private static final double TIGHT = 1.45;

    private static final double ABOVE = 0.9;

    private static final double BELOW = 0.3;

    private final List<PdfRow> rows;

    private final int header;

    private final List<PdfColumn> columns;

    private final List<Double> sides;

    /**
     * @param header
     *            how many of the rows stand above the figures
     */
    PdfAlignedTable(List<PdfRow> rows, int header, List<PdfColumn> columns) {
        this.rows = rows;
        this.header = header;
        this.columns = columns;
        this.sides = sides();
    }

    private List<Double> sides() {
        List<Double> places = new ArrayList<>();
        places.add(Math.min(columns.getFirst().left(), rows.stream().mapToDouble(PdfRow::left).min().orElseThrow()));
        for (int index = 1; index < columns.size(); index++) {
            places.add((columns.get(index - 1).right() + columns.get(index).left()) / 2);
        }
        places.add(Math.max(columns.getLast().right(), rows.stream().mapToDouble(PdfRow::right).max().orElseThrow()));
        return places;
    }

    RuledTable table() {
        List<Integer> starts = starts();
        List<Double> places = new ArrayList<>();
        places.add(rows.getFirst().baseline() - ABOVE * rows.getFirst().size());
        List<Area> areas = new ArrayList<>();
        List<List<PdfLine>> cells = new ArrayList<>();
        for (int index = 0; index < starts.size(); index++) {
            int end = index + 1 < starts.size() ? starts.get(index + 1) : rows.size();
            addRow(index, rows.subList(starts.get(index), end), areas, cells);
            places.add(rows.get(end - 1).baseline() + BELOW * rows.get(end - 1).size());
        }
        return new RuledTable(new PdfGrid(sides, places, areas), cells, false);
    }

    /** The lines with which a row of the table begins. */
    private List<Integer> starts() {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int line = 1; line < rows.size(); line++) {
            boolean same = line < header ? isSameHeader(starts.getLast(), line) : line > header && isSameBody(line);
            if (!same) {
                starts.add(line);
            }
        }
        return starts;
    }

    /** Lines of a header are one row as long as none of them covers several columns, unless it is the years' line. */
    private boolean isSameHeader(int start, int line) {
        boolean narrow = rows.subList(start, line + 1).stream().flatMap(row -> row.segments().stream())
                .allMatch(segment -> from(segment) == to(segment));
        return narrow && isTight(line) && rows.get(line).segments().stream().noneMatch(PdfRow::isFigure);
    }

    /** A label over several lines: its figures stand beside its first line or its last. */
    private boolean isSameBody(int line) {
        PdfRow here = rows.get(line);
        PdfRow before = rows.get(line - 1);
        if (!isTight(line)) {
            return false;
        }
        boolean small = Character.isLowerCase(here.first().plain().charAt(0));
        boolean labelOnly = here.segments().size() == 1 && to(here.first()) == 0;
        boolean labelBefore = before.segments().size() == 1 && to(before.first()) == 0;
        boolean part = here.first().plain().matches("(?iUs)(w tym|z tego)\\b.*");
        boolean group = before.first().plain().strip().endsWith(":");
        boolean continues = small && !part && !group && from(here.first()) == 0;
        return continues && (labelOnly || labelBefore && !before.hasFigures());
    }

    private boolean isTight(int line) {
        double step = rows.get(line).baseline() - rows.get(line - 1).baseline();
        return step <= TIGHT * Math.max(rows.get(line).size(), rows.get(line - 1).size());
    }

    private void addRow(int row, List<PdfRow> lines, List<Area> areas, List<List<PdfLine>> cells) {
        List<List<PdfLine>> byColumn = new ArrayList<>(Collections.nCopies(columns.size(), null));
        byColumn.replaceAll(_ -> new ArrayList<>());
        int[] last = new int[columns.size()];
        for (int column = 0; column < last.length; column++) {
            last[column] = column;
        }
        for (PdfRow line : lines) {
            for (PdfLine segment : line.segments()) {
                int from = from(segment);
                byColumn.get(from).add(segment);
                last[from] = Math.max(last[from], to(segment));
            }
        }
        for (int column = 0; column < columns.size(); column++) {
            List<PdfLine> content = new ArrayList<>(byColumn.get(column));
            int to = last[column];
            for (int covered = column + 1; covered <= to; covered++) {
                content.addAll(byColumn.get(covered));
                to = Math.max(to, last[covered]);
            }
            areas.add(new Area(row, column, 1, to - column + 1));
            cells.add(List.copyOf(content));
            column = to;
        }
    }

    private int from(PdfLine segment) {
        for (int column = 0; column < columns.size(); column++) {
            if (covers(segment, column)) {
                return column;
            }
        }
        return nearest(segment);
    }

    private int to(PdfLine segment) {
        for (int column = columns.size() - 1; column >= 0; column--) {
            if (covers(segment, column)) {
                return column;
            }
        }
        return nearest(segment);
    }

    private boolean covers(PdfLine segment, int column) {
        PdfColumn side = new PdfColumn(sides.get(column), sides.get(column + 1));
        double narrower = Math.min(segment.width(), columns.get(column).width());
        return side.shared(segment.left(), segment.right()) >= COVERS * Math.max(narrower, 1);
    }

    private int nearest(PdfLine segment) {
        double middle = (segment.left() + segment.right()) / 2;
        int best = 0;
        for (int column = 1; column < columns.size(); column++) {
            if (Math.abs(columns.get(column).middle() - middle) < Math.abs(columns.get(best).middle() - middle)) {
                best = column;
            }
        }
        return best;
    }
}
