package org.tabularium.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.tabularium.read.PdfGrid.Area;
import org.tabularium.read.PdfTable.Cell;

/**
 * Tells whether the first table of a page goes on with the last one of the page before, and joins them: a header that
 * is printed again is dropped, a row that the page end cut is made whole.
 */
final class PdfContinuations {

    /** Sides of columns this close on two pages are the same. */
    private static final double SAME = 4;

    private static final Pattern FIGURE = Pattern
            .compile("(?Us)[\\s]*[-–—]?[\\s]*[\\d.,\\s/%]*\\d[\\d.,\\s/%]*(zł)?\\s*");

    private static final Pattern PART = Pattern.compile("(?iUs)(w tym|z tego|oraz|i|lub)\\b.*");

    private final PdfTable before;

    private final PdfTable after;

    private PdfContinuations(PdfTable before, PdfTable after) {
        this.before = before;
        this.after = after;
    }

    /** Both as one table, or nothing where the second is a table of its own. */
    static Optional<PdfTable> join(PdfTable before, PdfTable after) {
        Optional<List<Double>> columns = commonColumns(before.columns(), after.columns());
        return columns
                .flatMap(common -> new PdfContinuations(onColumns(before, common), onColumns(after, common)).joined());
    }

    /**
     * The finer columns of both, where the outer sides are the same and all columns of one are columns of the other.
     */
    private static Optional<List<Double>> commonColumns(List<Double> first, List<Double> second) {
        List<Double> finer = first.size() >= second.size() ? first : second;
        List<Double> coarser = finer == first ? second : first;
        boolean sides = Math.abs(first.getFirst() - second.getFirst()) <= SAME
                && Math.abs(first.getLast() - second.getLast()) <= SAME;
        return sides && coarser.stream().allMatch(place -> nearest(finer, place) >= 0) ? Optional.of(finer)
                : Optional.empty();
    }

    private static int nearest(List<Double> places, double place) {
        for (int index = 0; index < places.size(); index++) {
            if (Math.abs(places.get(index) - place) <= SAME) {
                return index;
            }
        }
        return -1;
    }

    private static PdfTable onColumns(PdfTable table, List<Double> columns) {
        if (table.columns().size() == columns.size()) {
            return new PdfTable(columns, table.rows(), table.cells());
        }
        List<Cell> cells = table.cells().stream().map(cell -> {
            Area area = cell.area();
            int from = nearest(columns, table.columns().get(area.column()));
            int to = nearest(columns, table.columns().get(area.column() + area.columnSpan()));
            return cell.at(new Area(area.row(), from, area.rowSpan(), Math.max(1, to - from)));
        }).toList();
        return new PdfTable(columns, table.rows(), cells);
    }

    private Optional<PdfTable> joined() {
        int header = repeatedRows();
        if (header == after.rows() || header == 0 && beginsAnother()) {
            return Optional.empty();
        }
        PdfTable rest = header == 0 ? after : after.part(header, after.rows());
        return Optional.of(new PdfContinuations(before, rest).stacked());
    }

    /** How many rows at the top say the same as the first rows of the table before. */
    private int repeatedRows() {
        int same = 0;
        while (same < Math.min(before.rows(), after.rows()) && isRepeated(same)) {
            same++;
        }
        while (same > 0 && reachesBelow(after, same)) {
            same--;
        }
        boolean words = after.part(0, same).cells().stream().anyMatch(cell -> !cell.isBlank());
        return words ? same : 0;
    }

    private boolean isRepeated(int row) {
        List<Cell> first = before.row(row);
        List<Cell> second = after.row(row);
        if (first.size() != second.size()) {
            return false;
        }
        for (int index = 0; index < first.size(); index++) {
            if (!first.get(index).area().equals(second.get(index).area())
                    || !first.get(index).plain().equals(second.get(index).plain())) {
                return false;
            }
        }
        return true;
    }

    private static boolean reachesBelow(PdfTable table, int row) {
        return table.cells().stream().map(Cell::area)
                .anyMatch(area -> area.row() < row && area.row() + area.rowSpan() > row);
    }

    /** A table of its own begins with a row that is made like a first row and unlike a last one, or is bold. */
    private boolean beginsAnother() {
        List<Area> top = shape(before, 0);
        List<Area> last = shape(before, before.rows() - 1);
        List<Area> next = shape(after, 0);
        boolean likeFirst = before.rows() > 1 && next.equals(top) && !next.equals(last);
        boolean heads = before.rows() > 1 && isBold(after, 0) && !isBold(before, before.rows() - 1)
                && !after.row(0).getFirst().isBlank() && next.size() > 1;
        return (likeFirst || heads) && !(before.rows() == 1 && last.size() == 1);
    }

    private static List<Area> shape(PdfTable table, int row) {
        return table.row(row).stream().map(Cell::area).map(area -> new Area(0, area.column(), 1, area.columnSpan()))
                .toList();
    }

    private static boolean isBold(PdfTable table, int row) {
        List<PdfLine> lines = table.row(row).stream().flatMap(cell -> cell.lines().stream()).toList();
        return !lines.isEmpty() && lines.stream().allMatch(PdfLine::bold);
    }

    private PdfTable stacked() {
        boolean cut = isCut();
        int shift = cut ? before.rows() - 1 : before.rows();
        List<Cell> cells = new ArrayList<>(before.cells());
        for (Cell cell : after.cells()) {
            Area area = cell.area();
            int above = area.row() == 0 ? aboveIndex(area) : -1;
            boolean tall = above >= 0 && cell.isBlank() && area.column() == 0 && area.rowSpan() < after.rows();
            if (above >= 0 && (cut || tall)) {
                Cell whole = cells.get(above);
                int rows = shift + area.rowSpan() - whole.area().row();
                cells.set(above, whole.with(cell.fragments()).at(new Area(whole.area().row(), whole.area().column(),
                        Math.max(rows, whole.area().rowSpan()), whole.area().columnSpan())));
            } else {
                cells.add(cell.at(new Area(area.row() + shift, area.column(), area.rowSpan(), area.columnSpan())));
            }
        }
        cells.sort(Comparator.<Cell> comparingInt(cell -> cell.area().row())
                .thenComparingInt(cell -> cell.area().column()));
        return new PdfTable(before.columns(), shift + after.rows(), cells);
    }

    /** The cell of the last row above a cell of the first, if it is as wide. */
    private int aboveIndex(Area area) {
        for (int index = 0; index < before.cells().size(); index++) {
            Area other = before.cells().get(index).area();
            if (other.row() + other.rowSpan() == before.rows() && other.column() == area.column()
                    && other.columnSpan() == area.columnSpan()) {
                return index;
            }
        }
        return -1;
    }

    /** Whether the first row only goes on with the last one of the page before. */
    private boolean isCut() {
        List<Cell> first = after.row(0);
        if (first.stream().map(Cell::area).anyMatch(area -> aboveIndex(area) < 0)) {
            return false;
        }
        List<Cell> filled = first.stream().filter(cell -> !cell.isBlank()).toList();
        boolean pairs = filled.stream().allMatch(cell -> goesOn(above(cell), cell));
        boolean open = first.size() > 1 && first.getFirst().isBlank() && !above(first.getFirst()).isBlank();
        return pairs && !filled.isEmpty() && (open || filled.stream().anyMatch(cell -> isOpen(above(cell), cell))
                && filled.stream().noneMatch(cell -> isClosed(above(cell))));
    }

    private Cell above(Cell cell) {
        return before.cells().get(aboveIndex(cell.area()));
    }

    /** Words may go on after words; a figure under a figure is another figure. */
    private static boolean goesOn(Cell above, Cell below) {
        return !above.isBlank() && !FIGURE.matcher(below.plain()).matches() && !FIGURE.matcher(above.plain()).matches();
    }

    /** Whether a sentence or a word is left open at the page end and goes on at the next top. */
    private static boolean isOpen(Cell above, Cell below) {
        String end = above.plain().strip();
        String start = below.plain().strip();
        boolean broken = end.matches("(?Us).*\\p{L}[-‐\u00AD]");
        boolean small = Character.isLowerCase(start.charAt(0)) && !PART.matcher(start).matches();
        return broken || small && !isClosed(above) || start.matches("[.,;:)].*");
    }

    private static boolean isClosed(Cell cell) {
        return cell.plain().strip().matches("(?s).*[.!?;:]");
    }
}
