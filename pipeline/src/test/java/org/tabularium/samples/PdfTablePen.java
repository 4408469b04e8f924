package org.tabularium.samples;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.tabularium.samples.PdfPen.Cell;

/** Draws tables with cells of several lines, which may go on over pages, with rules or without. */
final class PdfTablePen {

    private static final float SIZE = 9.5f;

    private static final float PITCH = 11.5f;

    private static final float BOTTOM = 60;

    private final PdfPen pen;

    private final float[] sides;

    private final List<List<Cell>> rows;

    private final int header;

    private final boolean ruled;

    private final Cell[][] owner;

    private final int[][] ownerRow;

    private int pages;

    /**
     * @param header
     *            how many rows are drawn again at the top of each page
     */
    PdfTablePen(PdfPen pen, float[] widths, List<List<Cell>> rows, int header, boolean ruled) {
        this.pen = pen;
        this.rows = rows;
        this.header = header;
        this.ruled = ruled;
        this.sides = new float[widths.length + 1];
        sides[0] = PdfPen.LEFT;
        for (int column = 0; column < widths.length; column++) {
            sides[column + 1] = sides[column] + widths[column];
        }
        this.owner = new Cell[rows.size()][widths.length];
        this.ownerRow = new int[rows.size()][widths.length];
        for (int row = 0; row < rows.size(); row++) {
            int column = 0;
            for (Cell cell : rows.get(row)) {
                while (owner[row][column] != null) {
                    column++;
                }
                for (int r = row; r < row + cell.rows(); r++) {
                    for (int c = column; c < column + cell.columns(); c++) {
                        owner[r][c] = cell;
                        ownerRow[r][c] = row;
                    }
                }
            }
        }
    }

    void draw() throws IOException {
        boolean top = true;
        for (int row = 0; row < rows.size(); row++) {
            int lines = lines(row);
            int drawn = 0;
            while (drawn < lines) {
                int room = (int) ((pen.y() - BOTTOM - 6) / PITCH);
                boolean cut = room >= 2 && lines - drawn > room;
                if (room < lines - drawn && !cut) {
                    breakPage();
                    top = true;
                    continue;
                }
                int end = cut ? drawn + room : lines;
                drawRow(row, drawn, end, top);
                top = false;
                drawn = end;
                if (cut) {
                    breakPage();
                    top = true;
                }
            }
        }
        closeBottom();
        pen.moveTo(pen.y() - 14);
    }

    private void breakPage() throws IOException {
        closeBottom();
        pages++;
        pen.page("", String.valueOf(pages + 1));
        for (int row = 0; row < header; row++) {
            drawRow(row, 0, lines(row), row == 0);
        }
    }

    private int lines(int row) throws IOException {
        int most = 1;
        for (int column = 0; column < sides.length - 1; column++) {
            if (owner[row][column].rows() == 1) {
                most = Math.max(most, wrapped(row, column).size());
            }
        }
        return most;
    }

    private List<String> wrapped(int row, int column) throws IOException {
        Cell cell = owner[row][column];
        float measure = sides[last(row, column)] - sides[column] - 2 * PdfPen.PADDING;
        List<String> lines = new ArrayList<>();
        for (String paragraph : cell.text().split("\n")) {
            lines.addAll(pen.lines(paragraph, measure, SIZE));
        }
        return lines;
    }

    private int last(int row, int column) {
        int end = column + 1;
        while (end < sides.length - 1 && owner[row][end] == owner[row][column]) {
            end++;
        }
        return end;
    }

    private boolean begins(int row, int column) {
        return column == 0 || owner[row][column] != owner[row][column - 1];
    }

    private void drawRow(int row, int from, int to, boolean top) throws IOException {
        float upper = pen.y();
        float lower = upper - (to - from) * PITCH - 6;
        for (int column = 0; column < sides.length - 1; column++) {
            if (top || from == 0 && ownerRow[row][column] == row) {
                rule(sides[column], upper, sides[column + 1], upper);
            }
            if (begins(row, column)) {
                rule(sides[column], upper, sides[column], lower);
                if (ownerRow[row][column] == row) {
                    writeLines(row, column, from, to, upper);
                }
            }
        }
        rule(sides[sides.length - 1], upper, sides[sides.length - 1], lower);
        pen.moveTo(lower);
    }

    private void writeLines(int row, int column, int from, int to, float upper) throws IOException {
        Cell cell = owner[row][column];
        List<String> lines = wrapped(row, column);
        for (int line = from; line < Math.min(to, lines.size()); line++) {
            String text = lines.get(line);
            float start = cell.right() ? sides[last(row, column)] - PdfPen.PADDING - pen.width(text, SIZE)
                    : sides[column] + PdfPen.PADDING;
            pen.write(text, start, upper - 3 - (line - from + 1) * PITCH + 3, SIZE, false);
        }
    }

    private void closeBottom() throws IOException {
        rule(sides[0], pen.y(), sides[sides.length - 1], pen.y());
    }

    private void rule(float x1, float y1, float x2, float y2) throws IOException {
        if (ruled) {
            pen.line(x1, y1, x2, y2);
        }
    }
}
