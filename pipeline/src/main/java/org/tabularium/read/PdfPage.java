package org.tabularium.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A page cut into what stands in ruled tables and what stands outside.
 *
 * @param number
 *            counted from 1
 * @param lines
 *            the lines outside tables, in reading order
 * @param tables
 *            the tables from top to bottom, ruled ones and those that alignment shows
 * @param columns
 *            the columns of text on a page that has several beside each other
 */
record PdfPage(int number, List<PdfLine> lines, List<RuledTable> tables, List<Column> columns) {

    /** Pages with more characters than this are drawings of signs; their columns are not looked for. */
    private static final int MOST_CHARACTERS = 60_000;

    PdfPage {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        tables = List.copyOf(tables);
    }

    /** The area of a column of running text. */
    record Column(double left, double right, double top, double bottom) {

        boolean contains(PdfLine line) {
            return line.left() >= left && line.right() <= right && line.baseline() >= top && line.baseline() <= bottom;
        }
    }

    /** The same page with other lines and tables. */
    PdfPage with(List<PdfLine> otherLines, List<RuledTable> otherTables) {
        return new PdfPage(number, otherLines, otherTables, columns);
    }

    /** The column that a line stands in, if the page has several. */
    Optional<Column> columnOf(PdfLine line) {
        return columns.stream().filter(column -> column.contains(line)).findFirst();
    }

    /**
     * @param cells
     *            the lines of each of the grid's areas
     * @param ruled
     *            whether rules part the cells; else only white does, and the lines of a cell are one paragraph
     */
    record RuledTable(PdfGrid grid, List<List<PdfLine>> cells, boolean ruled) {

        RuledTable {
            cells = List.copyOf(cells);
        }

        /** Whether at most one cell has text: a frame, a drawing, or a row that the page end cut. */
        boolean isFrame() {
            return cells.stream().filter(cell -> !cell.isEmpty()).count() < 2;
        }
    }

    /**
     * A page of the given characters and grids. Grids without text are drawings, not tables; frames of one cell are
     * kept until {@link PdfFrames} has looked at the next page.
     */
    static PdfPage of(int number, List<PdfGlyph> glyphs, List<PdfGrid> grids, int mostPlaces) {
        List<Sorter> sorters = grids.stream().map(Sorter::new).toList();
        List<PdfGlyph> outside = new ArrayList<>();
        for (PdfGlyph glyph : glyphs) {
            if (!isSorted(glyph, sorters)) {
                outside.add(glyph);
            }
        }
        List<RuledTable> tables = new ArrayList<>();
        for (Sorter sorter : sorters) {
            List<List<PdfLine>> lines = sorter.cells.stream().map(PdfLines::of).toList();
            if (lines.stream().anyMatch(cell -> !cell.isEmpty())) {
                tables.add(new RuledTable(sorter.grid, lines, true));
            } else {
                sorter.cells.forEach(outside::addAll);
            }
        }
        if (outside.size() > MOST_CHARACTERS) {
            return new PdfPage(number, PdfLines.of(outside), tables, List.of());
        }
        return unruled(number, outside, tables, mostPlaces);
    }

    /** Whether a character stands in a grid, and was put into its cell. */
    private static boolean isSorted(PdfGlyph glyph, List<Sorter> sorters) {
        double x = glyph.middleX();
        double y = glyph.middleY();
        for (Sorter sorter : sorters) {
            if (sorter.grid.contains(x, y)) {
                sorter.add(glyph);
                return true;
            }
        }
        return false;
    }

    private static PdfPage unruled(int number, List<PdfGlyph> outside, List<RuledTable> ruled, int mostPlaces) {
        List<RuledTable> tables = new ArrayList<>(ruled);
        List<PdfLine> lines = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (PdfZones.Zone zone : PdfZones.of(outside)) {
            PdfAlignments aligned = PdfAlignments.of(zone.rows(), mostPlaces);
            List<PdfLine> written = new ArrayList<>();
            aligned.rest().forEach(row -> written.add(row.line()));
            written.addAll(PdfLines.of(zone.turned()));
            tables.addAll(aligned.tables());
            lines.addAll(written);
            if (zone.column() && !written.isEmpty()) {
                columns.add(new Column(written.stream().mapToDouble(PdfLine::left).min().orElseThrow(),
                        written.stream().mapToDouble(PdfLine::right).max().orElseThrow(),
                        written.stream().mapToDouble(PdfLine::baseline).min().orElseThrow(),
                        written.stream().mapToDouble(PdfLine::baseline).max().orElseThrow()));
            }
        }
        tables.sort(Comparator.comparingDouble(table -> table.grid().top()));
        return new PdfPage(number, lines, tables, columns);
    }

    /** Puts characters into the cells of a grid. */
    private static final class Sorter {

        private final PdfGrid grid;

        private final List<List<PdfGlyph>> cells = new ArrayList<>();

        /** The number of the cell that covers each place. */
        private final int[] owners;

        private final int width;

        private Sorter(PdfGrid grid) {
            this.grid = grid;
            this.width = grid.columns().size() - 1;
            this.owners = new int[width * (grid.rows().size() - 1)];
            for (PdfGrid.Area area : grid.areas()) {
                for (int row = area.row(); row < area.row() + area.rowSpan(); row++) {
                    Arrays.fill(owners, row * width + area.column(), row * width + area.column() + area.columnSpan(),
                            cells.size());
                }
                cells.add(new ArrayList<>());
            }
        }

        private void add(PdfGlyph glyph) {
            int row = PdfGrid.last(grid.rows(), glyph.middleY());
            int column = PdfGrid.last(grid.columns(), glyph.middleX());
            cells.get(owners[row * width + column]).add(glyph);
        }
    }
}
