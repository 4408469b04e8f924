package org.tabularium.warehouse;

import java.util.List;

/**
 * The part of a table around a figure, to be drawn again without the file.
 *
 * @param position
 *            the table's place in its document
 * @param cells
 *            the header of the figure's section, its row with some rows around, and all cells that were joined to it;
 *            by row and then by column
 * @param links
 *            what was joined to the figure, from the caption inwards
 * @param trace
 *            the results of the interpreter's steps for the whole table
 */
public record ExplainedTable(String position, List<Cell> cells, List<Link> links, List<String> trace) {

    public ExplainedTable {
        cells = List.copyOf(cells);
        links = List.copyOf(links);
        trace = List.copyOf(trace);
    }

    /** The labels above the figure, from general to specific. */
    public List<String> headerPath() {
        return labels("column");
    }

    /** The labels of the figure's row, from the outermost row it is part of. */
    public List<String> rowPath() {
        return labels("row");
    }

    private List<String> labels(String axis) {
        return links.stream().filter(link -> link.axis().equals(axis)).map(Link::label).toList();
    }

    /**
     * A cell.
     *
     * @param row
     *            its first row, from 1
     * @param column
     *            its first column, from 1
     * @param role
     *            what it was taken for, as in the view {@code table_cell}
     */
    public record Cell(String position, int row, int column, int rowSpan, int columnSpan, String role, String text,
            Mark mark) {
    }

    /** What a cell is to the figure. */
    public enum Mark {
        /** Holds it. */
        FIGURE,
        /** Stands above it: a header or band. */
        COLUMN,
        /** Labels its row. */
        ROW,
        /** Says something of its row: year, unit, provider, programme. */
        BESIDE,
        /** Nothing. */
        NONE
    }

    /**
     * Something that was joined to the figure.
     *
     * @param axis
     *            table, column, row, beside or cell
     * @param label
     *            its words; empty for the figure's own cell
     * @param position
     *            its cell; empty where it stands in none
     * @param rule
     *            why it was joined
     */
    public record Link(String axis, String label, String position, String rule) {
    }
}
