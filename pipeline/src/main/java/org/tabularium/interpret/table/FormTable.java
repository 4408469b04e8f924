package org.tabularium.interpret.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.tabularium.document.Block;
import org.tabularium.document.Grid;
import org.tabularium.document.GridCell;
import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.interpret.text.Sentences;

/**
 * A form: beside each short label stands a text. It is laid out as a table and reads as running text, so its cells are
 * text under their labels.
 *
 * @param headings
 *            the cells over the full width
 * @param fields
 *            from top to bottom
 */
public record FormTable(List<GridCell> headings, List<Field> fields) {

    private static final int LONGEST_LABEL = 60;

    /** The columns of a table that has names of its own. */
    private static final List<String> HEADERS = List.of("header.ordinal", "header.year", "header.provider",
            "header.unit", "header.program", "header.task", "header.indicator", "header.value", "header.text");

    /**
     * A row of a form.
     *
     * @param heading
     *            the cell over the full width above it, empty where there is none
     * @param label
     *            the cell that names it, empty where the text goes on with the row above
     * @param text
     *            the cell beside it
     */
    public record Field(Optional<GridCell> heading, Optional<GridCell> label, GridCell text) {

        /** The label in one line, empty where there is none. */
        public String name() {
            return label.map(cell -> Spaces.collapse(cell.text())).orElse("");
        }
    }

    /**
     * Takes a grid for a form.
     *
     * @return empty where it has other than two columns, a header, a column of figures, or no sentences
     */
    public static Optional<FormTable> of(Grid grid, Vocabulary vocabulary) {
        if (grid.columns() != 2 || hasHeader(grid, vocabulary)) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        List<GridCell> headings = new ArrayList<>();
        boolean sentences = false;
        for (int row = 0; row < grid.rows(); row++) {
            if (isHeading(grid, row)) {
                grid.at(row, 0).ifPresent(headings::add);
                continue;
            }
            Optional<GridCell> label = grid.at(row, 0).filter(cell -> !cell.isBlank());
            Optional<GridCell> text = grid.at(row, 1).filter(cell -> !cell.isBlank());
            if (label.filter(cell -> !isLabel(cell)).isPresent()
                    || text.filter(cell -> isOfTable(cell, vocabulary)).isPresent()) {
                return Optional.empty();
            }
            if (text.isPresent() && text.get().row() == row) {
                fields.add(new Field(last(headings), label, text.get()));
            }
            sentences |= text.filter(cell -> cell.content().size() > 1 && hasSentence(cell)).isPresent();
        }
        return sentences ? Optional.of(new FormTable(List.copyOf(headings), List.copyOf(fields))) : Optional.empty();
    }

    private static Optional<GridCell> last(List<GridCell> headings) {
        return headings.isEmpty() ? Optional.empty() : Optional.of(headings.getLast());
    }

    private static boolean isHeading(Grid grid, int row) {
        return grid.at(row, 0).filter(cell -> cell.columnSpan() == 2 && cell.rowSpan() == 1 && !cell.isBlank())
                .isPresent();
    }

    private static boolean hasHeader(Grid grid, Vocabulary vocabulary) {
        return grid.rows() == 0 || !isHeading(grid, 0) && IntStream.range(0, 2)
                .allMatch(column -> HEADERS.stream().anyMatch(group -> vocabulary.begins(group, grid.text(0, column))));
    }

    private static boolean isLabel(GridCell cell) {
        String text = Spaces.collapse(cell.text());
        return cell.columnSpan() == 1 && text.length() <= LONGEST_LABEL && !CellText.isOrdinal(text);
    }

    /** Whether a cell belongs to a table of figures. */
    private static boolean isOfTable(GridCell cell, Vocabulary vocabulary) {
        return cell.columnSpan() > 1 || CellText.isFigure(cell.text(), vocabulary);
    }

    private static boolean hasSentence(GridCell cell) {
        return cell.content().stream().map(Block::plain).anyMatch(Sentences::isSentence);
    }
}
