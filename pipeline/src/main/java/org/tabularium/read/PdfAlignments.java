package org.tabularium.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.tabularium.read.PdfPage.RuledTable;

/**
 * Finds tables that no rules show: rows with figures that stand one below the other in columns, with white between the
 * columns all the way down. Text without figures beside it is never a table.
 */
final class PdfAlignments {

    /** Rows of one table are at most this many times their size apart. */
    private static final double FARTHEST = 2.8;

    /** So many rows without figures may stand between two with figures: long labels, names of groups. */
    private static final int MOST_BETWEEN = 4;

    private static final int MOST_HEADER_ROWS = 6;

    private static final int FEWEST_ROWS = 3;

    /** Lists of contents are at least so long. */
    private static final int CONTENTS = 5;

    private final List<PdfRow> rows;

    private final int mostPlaces;

    private final List<RuledTable> tables = new ArrayList<>();

    private final List<PdfRow> rest = new ArrayList<>();

    private PdfAlignments(List<PdfRow> rows, int mostPlaces) {
        this.rows = rows;
        this.mostPlaces = mostPlaces;
    }

    /** Looks through the rows of one column of a page that stand outside ruled tables. */
    static PdfAlignments of(List<PdfRow> rows, int mostPlaces) {
        PdfAlignments found = new PdfAlignments(rows, mostPlaces);
        found.find();
        return found;
    }

    List<RuledTable> tables() {
        return List.copyOf(tables);
    }

    /** The rows outside the tables. */
    List<PdfRow> rest() {
        return List.copyOf(rest);
    }

    private void find() {
        int kept = 0;
        int row = 0;
        while (row < rows.size()) {
            if (!rows.get(row).hasFigures()) {
                row++;
                continue;
            }
            int end = bodyEnd(row);
            int start = headerStart(row, kept);
            if (isTable(rows.subList(row, end))) {
                List<PdfColumn> columns = columns(rows.subList(start, end), row - start);
                if (columns.size() > 1 && (long) columns.size() * (end - start) <= mostPlaces) {
                    keep(kept, start);
                    tables.add(new PdfAlignedTable(rows.subList(start, end), row - start, columns).table());
                    kept = end;
                }
            }
            row = end;
        }
        keep(kept, rows.size());
    }

    private void keep(int from, int to) {
        rest.addAll(rows.subList(from, to));
    }

    /** The row after the last one that belongs to the figures that begin in a row. */
    private int bodyEnd(int first) {
        int end = first + 1;
        int next = end;
        while (next < rows.size() && next - end < MOST_BETWEEN && isNear(next)) {
            if (rows.get(next).hasFigures()) {
                end = next + 1;
            } else if (crossesColumns(first, next)) {
                break;
            }
            next++;
        }
        while (end < rows.size() && isNear(end) && goesOnWithLabel(end)) {
            end++;
        }
        return end;
    }

    private boolean isNear(int row) {
        PdfRow before = rows.get(row - 1);
        PdfRow here = rows.get(row);
        return here.baseline() - before.baseline() <= FARTHEST * Math.max(before.size(), here.size());
    }

    /** Whether a row of text runs across the place of the first figures. */
    private boolean crossesColumns(int figures, int row) {
        PdfLine figure = rows.get(figures).segments().get(1);
        PdfLine text = rows.get(row).first();
        return rows.get(row).segments().size() == 1 && text.left() < figure.left() && text.right() > figure.right();
    }

    private boolean goesOnWithLabel(int row) {
        PdfRow here = rows.get(row);
        PdfLine above = rows.get(row - 1).first();
        return here.segments().size() == 1 && here.baseline() - rows.get(row - 1).baseline() < 1.4 * here.size()
                && here.right() < rows.get(row - 1).segments().getLast().left()
                && Math.abs(here.left() - above.left()) < 2 * here.size()
                && Character.isLowerCase(here.first().plain().charAt(0));
    }

    /** Rows above the figures that stand over their columns. */
    private int headerStart(int body, int from) {
        PdfLine figure = rows.get(body).segments().get(1);
        int start = body;
        while (start > from && body - start < MOST_HEADER_ROWS && isNear(start)) {
            PdfRow above = rows.get(start - 1);
            boolean over = above.segments().size() > 1 || above.left() > rows.get(body).first().right()
                    || above.left() > figure.left() - 4 * above.size();
            if (!over) {
                break;
            }
            start--;
        }
        return start;
    }

    private static boolean isTable(List<PdfRow> body) {
        List<PdfRow> figures = body.stream().filter(PdfRow::hasFigures).toList();
        long columns = figures.stream()
                .mapToLong(row -> row.segments().stream().skip(1).filter(PdfRow::isFigure).count()).max().orElse(0);
        boolean enough = figures.size() >= FEWEST_ROWS || figures.size() == FEWEST_ROWS - 1 && columns > 1;
        return enough && !(columns == 1 && isContents(figures));
    }

    /** Numbers of pages: whole, alone beside their titles, and never falling. */
    private static boolean isContents(List<PdfRow> rows) {
        int before = 0;
        for (PdfRow row : rows) {
            String last = row.segments().getLast().plain().strip();
            if (!last.matches("\\d{1,4}") || Integer.parseInt(last) < before) {
                return false;
            }
            before = Integer.parseInt(last);
        }
        return rows.size() >= CONTENTS;
    }

    /** What stands below each other in the rows with figures, with the white between it. */
    private static List<PdfColumn> columns(List<PdfRow> rows, int header) {
        List<PdfLine> segments = rows.stream().skip(header).filter(PdfRow::hasFigures)
                .flatMap(row -> row.segments().stream()).sorted(Comparator.comparingDouble(PdfLine::left)).toList();
        List<PdfColumn> columns = new ArrayList<>();
        for (PdfLine segment : segments) {
            if (!columns.isEmpty() && segment.left() < columns.getLast().right() + 0.4 * segment.size()) {
                PdfColumn before = columns.removeLast();
                columns.add(new PdfColumn(before.left(), Math.max(before.right(), segment.right())));
            } else {
                columns.add(new PdfColumn(segment.left(), segment.right()));
            }
        }
        boolean parted = rows.stream().skip(header).filter(PdfRow::hasFigures)
                .allMatch(row -> row.segments().size() <= columns.size());
        return parted ? columns : List.of();
    }
}
