package org.tabularium.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells what the rows of a region are: titles, tables and lines below tables. Tables that stand one under the other
 * without a blank row are parted by the lines between them; rows that only go on after a blank row are joined.
 */
final class SheetPieces {

    private final List<Piece> pieces = new ArrayList<>();

    private SheetPieces() {
    }

    /** A table, or lines of text. */
    record Piece(boolean isTable, List<SheetCell> cells) {
    }

    /** The cells of one row with the texts among them. */
    private record Line(List<SheetCell> cells, List<SheetCell> texts) {

        boolean bordered() {
            return cells.stream().anyMatch(SheetCell::bordered);
        }

        /** A text alone in its row, at the left edge and without borders, is a line of text and no row of a table. */
        boolean isText(int left) {
            return texts.size() == 1 && texts.getFirst().column() == left && !texts.getFirst().bordered()
                    && !texts.getFirst().isNumber();
        }

        boolean hasFigures() {
            return texts.stream().skip(1).anyMatch(cell -> SheetRegions.isFigure(cell) && !isYear(cell));
        }

        boolean isHeader() {
            return texts.size() > 1 && !hasFigures();
        }

        private static boolean isYear(SheetCell cell) {
            return cell.text().strip().matches("(19|20)\\d\\d");
        }
    }

    static List<Piece> of(List<List<SheetCell>> regions) {
        SheetPieces made = new SheetPieces();
        regions.forEach(made::region);
        return made.pieces;
    }

    private void region(List<SheetCell> region) {
        List<Line> lines = lines(region);
        int left = region.stream().mapToInt(SheetCell::column).min().orElse(0);
        int start = 0;
        for (int index = 1; index < lines.size(); index++) {
            if (beginsTable(lines, start, index, left)) {
                part(lines.subList(start, index), left);
                start = index;
            }
        }
        part(lines.subList(start, lines.size()), left);
    }

    private static List<Line> lines(List<SheetCell> region) {
        Map<Integer, List<SheetCell>> rows = new TreeMap<>();
        region.forEach(cell -> rows.computeIfAbsent(cell.row(), _ -> new ArrayList<>()).add(cell));
        return rows.values().stream().map(cells -> new Line(cells, cells.stream().filter(SheetCell::hasText).toList()))
                .toList();
    }

    /** Whether a title of a next table stands here: a line between two boxes, or between figures and a header. */
    private static boolean beginsTable(List<Line> lines, int start, int index, int left) {
        if (!lines.get(index).isText(left) || lines.get(index).bordered()
                || NoteMarks.isNote(lines.get(index).texts().getFirst().text())) {
            return false;
        }
        int next = index + 1;
        while (next < lines.size() && lines.get(next).isText(left)) {
            next++;
        }
        if (next == lines.size()) {
            return false;
        }
        List<Line> above = lines.subList(start, index);
        boolean boxes = above.stream().anyMatch(Line::bordered) && lines.get(next).bordered();
        boolean figures = above.stream().anyMatch(Line::hasFigures) && lines.get(next).isHeader();
        return boxes || figures;
    }

    private void part(List<Line> lines, int left) {
        List<Line> rows = new ArrayList<>(lines.stream().filter(line -> !line.texts().isEmpty()).toList());
        boolean drawn = lines.stream().anyMatch(Line::bordered);
        while (!rows.isEmpty() && rows.getFirst().isText(left)) {
            text(rows.removeFirst());
        }
        // A last row of one text may be a row without figures: borders around the others or its words tell.
        List<Line> below = new ArrayList<>();
        while (!rows.isEmpty() && rows.getLast().isText(left)
                && (drawn || NoteMarks.isNote(rows.getLast().texts().getFirst().text()))) {
            below.addFirst(rows.removeLast());
        }
        if (isTable(rows)) {
            table(lines, rows);
        } else {
            rows.forEach(this::text);
        }
        below.forEach(this::text);
    }

    private void text(Line line) {
        pieces.add(new Piece(false, line.texts()));
    }

    private static boolean isTable(List<Line> rows) {
        return rows.stream().anyMatch(row -> row.texts().size() > 1)
                || rows.size() > 1 && rows.stream().anyMatch(row -> row.texts().getFirst().isNumber());
    }

    private void table(List<Line> lines, List<Line> rows) {
        int first = rows.getFirst().cells().getFirst().row();
        int last = rows.getLast().cells().getFirst().row();
        List<SheetCell> cells = new ArrayList<>();
        lines.stream().flatMap(line -> line.cells().stream()).filter(cell -> cell.row() >= first && cell.row() <= last)
                .forEach(cells::add);
        if (!pieces.isEmpty() && pieces.getLast().isTable() && goesOn(pieces.getLast().cells(), rows)) {
            cells.addAll(0, pieces.removeLast().cells());
        }
        pieces.add(new Piece(true, cells));
    }

    /** After a blank row a table goes on with labelled figures under its own columns, without a header. */
    private static boolean goesOn(List<SheetCell> above, List<Line> rows) {
        int left = above.stream().mapToInt(SheetCell::column).min().orElse(0);
        int right = above.stream().mapToInt(SheetCell::lastColumn).max().orElse(0);
        int bottom = above.stream().mapToInt(SheetCell::lastRow).max().orElse(0);
        List<SheetCell> first = rows.getFirst().texts();
        return first.getFirst().row() > bottom && first.getFirst().column() == left
                && !SheetRegions.isFigure(first.getFirst()) && rows.getFirst().hasFigures()
                && rows.stream().flatMap(row -> row.texts().stream()).allMatch(cell -> cell.lastColumn() <= right);
    }
}
