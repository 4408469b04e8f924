package org.tabularium.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Tells what the rows of a region are: titles, tables and lines below tables. Tables that stand one under the other
 * without a blank row are parted by the lines between them; rows that only go on after a blank row are joined.
 */
final class SheetPieces {

    private static final Pattern YEAR = Pattern.compile("\\s*(19|20)\\d\\d\\s*");

    private final List<Piece> pieces = new ArrayList<>();

    /** The first and last column and the last row of the table that was made last. */
    private int tableLeft;

    private int tableRight;

    private int tableBottom;

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
            return YEAR.matcher(cell.text()).matches();
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
        int[] ends = endsOfText(lines, left);
        int start = 0;
        boolean bordered = lines.getFirst().bordered();
        boolean figures = lines.getFirst().hasFigures();
        for (int index = 1; index < lines.size(); index++) {
            Line line = lines.get(index);
            if (beginsTable(line, left, lines, ends[index], bordered, figures)) {
                part(lines.subList(start, index), left);
                start = index;
                bordered = false;
                figures = false;
            }
            bordered |= line.bordered();
            figures |= line.hasFigures();
        }
        part(lines.subList(start, lines.size()), left);
    }

    /** For each line the next one from it on that is no line of text. */
    private static int[] endsOfText(List<Line> lines, int left) {
        int[] ends = new int[lines.size()];
        int end = lines.size();
        for (int index = lines.size() - 1; index >= 0; index--) {
            end = lines.get(index).isText(left) ? end : index;
            ends[index] = end;
        }
        return ends;
    }

    private static List<Line> lines(List<SheetCell> region) {
        Map<Integer, List<SheetCell>> rows = new TreeMap<>();
        region.forEach(cell -> rows.computeIfAbsent(cell.row(), _ -> new ArrayList<>()).add(cell));
        return rows.values().stream().map(cells -> new Line(cells, cells.stream().filter(SheetCell::hasText).toList()))
                .toList();
    }

    /**
     * Whether a title of a next table stands here: a line between two boxes, or between figures and a header.
     *
     * @param next
     *            the first line below that is no text, if there is one
     */
    private static boolean beginsTable(Line line, int left, List<Line> lines, int next, boolean boxAbove,
            boolean figuresAbove) {
        if (!line.isText(left) || line.bordered() || next == lines.size()
                || NoteMarks.isNote(line.texts().getFirst().text())) {
            return false;
        }
        return boxAbove && lines.get(next).bordered() || figuresAbove && lines.get(next).isHeader();
    }

    private void part(List<Line> lines, int left) {
        List<Line> filled = lines.stream().filter(line -> !line.texts().isEmpty()).toList();
        boolean drawn = lines.stream().anyMatch(Line::bordered);
        int first = 0;
        while (first < filled.size() && filled.get(first).isText(left)) {
            text(filled.get(first++));
        }
        // A last row of one text may be a row without figures: borders around the others or its words tell.
        int end = filled.size();
        while (end > first && filled.get(end - 1).isText(left)
                && (drawn || NoteMarks.isNote(filled.get(end - 1).texts().getFirst().text()))) {
            end--;
        }
        List<Line> rows = filled.subList(first, end);
        List<Line> below = filled.subList(end, filled.size());
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
        boolean goesOn = !pieces.isEmpty() && pieces.getLast().isTable() && goesOn(rows);
        if (goesOn) {
            pieces.getLast().cells().addAll(cells);
        } else {
            pieces.add(new Piece(true, cells));
        }
        bounds(cells, goesOn);
    }

    private void bounds(List<SheetCell> cells, boolean more) {
        tableLeft = more ? tableLeft : Integer.MAX_VALUE;
        tableRight = more ? tableRight : 0;
        tableBottom = more ? tableBottom : 0;
        for (SheetCell cell : cells) {
            tableLeft = Math.min(tableLeft, cell.column());
            tableRight = Math.max(tableRight, cell.lastColumn());
            tableBottom = Math.max(tableBottom, cell.lastRow());
        }
    }

    /** After a blank row a table goes on with labelled figures under its own columns, without a header. */
    private boolean goesOn(List<Line> rows) {
        List<SheetCell> first = rows.getFirst().texts();
        return first.getFirst().row() > tableBottom && first.getFirst().column() == tableLeft
                && !SheetRegions.isFigure(first.getFirst()) && rows.getFirst().hasFigures()
                && rows.stream().flatMap(row -> row.texts().stream()).allMatch(cell -> cell.lastColumn() <= tableRight);
    }
}
