package org.tabularium.read;

import java.util.List;

/**
 * The ruled cells of a table on a page.
 *
 * @param columns
 *            the places of the vertical rules, from left to right
 * @param rows
 *            the places of the horizontal rules, from top to bottom
 * @param areas
 *            the cells, which cover the grid without overlapping, by rows
 */
record PdfGrid(List<Double> columns, List<Double> rows, List<Area> areas) {

    PdfGrid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        areas = List.copyOf(areas);
    }

    /** The rows and columns that one cell covers. */
    record Area(int row, int column, int rowSpan, int columnSpan) {

        boolean covers(int otherRow, int otherColumn) {
            return otherRow >= row && otherRow < row + rowSpan && otherColumn >= column
                    && otherColumn < column + columnSpan;
        }
    }

    double top() {
        return rows.getFirst();
    }

    double bottom() {
        return rows.getLast();
    }

    double left(Area area) {
        return columns.get(area.column());
    }

    double right(Area area) {
        return columns.get(area.column() + area.columnSpan());
    }

    boolean contains(double x, double y) {
        return y >= top() && y < bottom() && x >= columns.getFirst() && x < columns.getLast();
    }

    /** The number of the cell at a place inside the grid. */
    int areaAt(double x, double y) {
        int row = last(rows, y);
        int column = last(columns, x);
        for (int index = 0; index < areas.size(); index++) {
            if (areas.get(index).covers(row, column)) {
                return index;
            }
        }
        throw new IllegalArgumentException("the place " + x + ", " + y + " lies outside the grid");
    }

    /** The number of the last place that lies before another, but for the end. */
    static int last(List<Double> places, double place) {
        int index = 0;
        while (index + 2 < places.size() && places.get(index + 1) <= place) {
            index++;
        }
        return index;
    }
}
