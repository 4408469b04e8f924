package org.tabularium.interpret.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.tabularium.document.Grid;
import org.tabularium.document.GridCell;
import org.tabularium.interpret.Attachment;
import org.tabularium.interpret.Attachment.Axis;
import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.interpret.YearText;

/**
 * What the header of a section says: a title, the band that holds from the start, and the path above each column.
 *
 * @param titles
 *            texts over the whole table that name no measure
 * @param bands
 *            measures over all columns, which later bands replace
 * @param columns
 *            one for each column of the grid
 */
record HeaderTree(List<String> titles, List<Attachment> bands, List<Column> columns) {

    /**
     * What stands above a column.
     *
     * @param labels
     *            from general to specific, without years
     * @param sources
     *            the cells that the labels and the year stand in
     */
    record Column(List<String> labels, OptionalInt year, List<Attachment> sources) {

        /** All labels as one text. */
        String text() {
            return String.join(" ", labels);
        }

        /** The column with labels of another one above its own. */
        private Column under(Column other, List<String> parents, String rule) {
            List<String> all = new ArrayList<>(parents);
            all.addAll(labels);
            String why = Attachment.quoted(text()) + " " + rule + " ";
            List<Attachment> from = new ArrayList<>(
                    other.sources.stream().filter(source -> parents.stream().anyMatch(source.label()::contains))
                            .map(source -> new Attachment(source.axis(), source.label(), source.cell(),
                                    why + Attachment.quoted(source.label())))
                            .toList());
            from.addAll(sources);
            return new Column(List.copyOf(all), year, List.copyOf(from));
        }
    }

    static HeaderTree of(Grid grid, Section section, Vocabulary vocabulary) {
        List<String> titles = new ArrayList<>();
        List<Attachment> bands = new ArrayList<>();
        List<Integer> columnRows = new ArrayList<>();
        boolean bandsFollow = section.body().stream().anyMatch(row -> row.kind() == RowKind.BAND);
        for (int row : section.header()) {
            Optional<GridCell> single = single(grid, row, vocabulary);
            if (single.isEmpty()) {
                columnRows.add(row);
            } else {
                String text = Spaces.collapse(single.get().text());
                boolean whole = single.get().column() == 0;
                boolean measure = vocabulary.begins("measure", text) || vocabulary.begins("measure.people", text);
                if (measure || !whole || bandsFollow && titles.isEmpty() && isFullBand(grid, section)) {
                    bands.add(band(single.get(), text));
                } else {
                    titles.add(text);
                }
            }
        }
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < grid.columns(); column++) {
            columns.add(column(grid, columnRows, column, vocabulary));
        }
        return new HeaderTree(List.copyOf(titles), List.copyOf(bands), withRelativeMeasures(columns, vocabulary));
    }

    /** A text over all the columns of the rows below it. */
    static Attachment band(GridCell cell, String text) {
        return Attachment.of(Axis.COLUMN, text, cell,
                "the band " + Attachment.quoted(text) + " holds for the rows below it");
    }

    private static boolean isFullBand(Grid grid, Section section) {
        return section.body().stream().filter(row -> row.kind() == RowKind.BAND)
                .flatMap(row -> grid.row(row.row()).stream())
                .anyMatch(cell -> cell.column() == 0 && cell.columnSpan() == grid.columns());
    }

    private static Optional<GridCell> single(Grid grid, int row, Vocabulary vocabulary) {
        List<GridCell> cells = grid.row(row).stream().filter(cell -> !cell.isBlank()).toList();
        boolean single = cells.size() == 1
                && YearText.read(Spaces.collapse(cells.getFirst().text()), vocabulary).isEmpty()
                && (cells.getFirst().columnSpan() > 1 || cells.getFirst().column() == 0);
        return single ? Optional.of(cells.getFirst()) : Optional.empty();
    }

    private static Column column(Grid grid, List<Integer> rows, int column, Vocabulary vocabulary) {
        List<String> labels = new ArrayList<>();
        List<Attachment> sources = new ArrayList<>();
        OptionalInt year = OptionalInt.empty();
        Optional<GridCell> last = Optional.empty();
        for (int row : rows) {
            Optional<GridCell> cell = grid.at(row, column);
            if (cell.isEmpty() || cell.equals(last)) {
                continue;
            }
            last = cell;
            String text = Spaces.collapse(cell.get().text());
            if (!text.isEmpty() && !CellText.isOrdinal(text)) {
                sources.add(Attachment.of(Axis.COLUMN, text, cell.get(),
                        Attachment.quoted(text) + " stands above its column"));
            }
            Optional<YearText> named = YearText.read(text, vocabulary);
            if (named.isPresent()) {
                year = OptionalInt.of(named.get().year());
                text = named.get().rest();
            }
            if (!text.isEmpty() && !CellText.isOrdinal(text)) {
                labels.add(text);
            }
        }
        return new Column(List.copyOf(labels), year, List.copyOf(sources));
    }

    /** "Razem" beside the parts of a measure is their sum, and of the same measure. */
    private static Column total(Column column, Optional<Column> left, Vocabulary vocabulary) {
        boolean total = column.labels().size() == 1 && vocabulary.has("total", column.labels().getFirst());
        if (!total || left.isEmpty() || left.get().labels().size() < 2) {
            return column;
        }
        return column.under(left.get(), left.get().labels().subList(0, 1), "is the sum of what is left of it under");
    }

    /** "% do roku poprzedniego" speaks of the measure to its left, which becomes its parent. */
    private static List<Column> withRelativeMeasures(List<Column> columns, Vocabulary vocabulary) {
        List<Column> result = new ArrayList<>();
        Optional<Column> measure = Optional.empty();
        for (Column given : columns) {
            Column column = total(given, result.isEmpty() ? Optional.empty() : Optional.of(result.getLast()),
                    vocabulary);
            boolean relative = vocabulary.begins("measure.relative", column.text());
            if (relative && measure.isPresent() && column.labels().size() == 1) {
                result.add(column.under(measure.get(), measure.get().labels(), "speaks of the measure on its left,"));
            } else {
                result.add(column);
                measure = !relative && vocabulary.begins("measure", column.text()) ? Optional.of(column) : measure;
            }
        }
        return List.copyOf(result);
    }
}
