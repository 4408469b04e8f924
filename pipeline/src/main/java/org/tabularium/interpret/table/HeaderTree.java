package org.tabularium.interpret.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

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
     * @param several
     *            whether it names several years, so that its figures are of no single one
     * @param unit
     *            what a row of units says of it, empty where there is none
     * @param written
     *            its texts as written, years that stand alone left out
     * @param sources
     *            the cells that the labels and the year stand in
     */
    record Column(List<String> labels, OptionalInt year, boolean several, String unit, List<String> written,
            List<Attachment> sources) {

        private Column with(List<String> other) {
            return new Column(List.copyOf(other), year, several, unit, written, sources);
        }

        /** Whether it has the labels and year of another column whose header is written otherwise. */
        private boolean isTakenFor(Column other) {
            return labels.equals(other.labels) && year.equals(other.year) && !written.equals(other.written);
        }

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
            return new Column(List.copyOf(all), year.isPresent() || several ? year : other.year, several, unit, written,
                    List.copyOf(from));
        }
    }

    private static final List<String> NAMES_NO_MEASURE = List.of("header.indicator", "header.ordinal", "header.year",
            "header.provider", "header.unit", "header.program", "header.task", "header.text");

    static HeaderTree of(Grid grid, Section section, Vocabulary vocabulary, Scales scales) {
        List<String> titles = new ArrayList<>();
        List<Attachment> bands = new ArrayList<>();
        List<HeaderRow> columnRows = new ArrayList<>();
        boolean bandsFollow = section.body().stream().anyMatch(row -> row.kind() == RowKind.BAND);
        for (int row : section.header()) {
            Optional<GridCell> year = yearBand(grid, row, vocabulary);
            if (year.isPresent()) {
                bands.add(band(year.get(), Spaces.collapse(year.get().text())));
                continue;
            }
            Optional<GridCell> single = single(grid, row, vocabulary);
            if (single.isEmpty()) {
                columnRows.add(HeaderRow.of(grid, row, scales));
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
            columns.add(new HeaderColumn(grid, columnRows, column, vocabulary, scales).read());
        }
        return new HeaderTree(List.copyOf(titles), List.copyOf(bands),
                withRelativeMeasures(toldApart(columns), vocabulary));
    }

    /** A text over all the columns of the rows below it. */
    static Attachment band(GridCell cell, String text) {
        return Attachment.of(Axis.COLUMN, text, cell,
                "the band " + Attachment.quoted(text) + " holds for the rows below it");
    }

    /** A year over all columns holds until the next one, like any band. */
    private static Optional<GridCell> yearBand(Grid grid, int row, Vocabulary vocabulary) {
        List<GridCell> cells = grid.row(row).stream().filter(cell -> !cell.isBlank()).toList();
        boolean band = cells.size() == 1 && cells.getFirst().column() == 0
                && cells.getFirst().columnSpan() == grid.columns();
        return band ? cells.stream().filter(cell -> Bands.isYear(Spaces.collapse(cell.text()), vocabulary)).findFirst()
                : Optional.empty();
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

    /** Columns that would say the same keep the words of their headers: "stan na 1.01.2023", "stan na 31.12.2023". */
    private static List<Column> toldApart(List<Column> columns) {
        return columns.stream()
                .map(column -> columns.stream().anyMatch(other -> other.isTakenFor(column))
                        ? column.with(column.written())
                        : column)
                .toList();
    }

    /** "Razem" beside the parts of a measure is their sum, and of the same measure. */
    private static Column total(Column column, Optional<Column> left, Vocabulary vocabulary) {
        boolean total = column.labels().size() == 1 && vocabulary.has("total", column.labels().getFirst());
        if (!total || left.isEmpty() || left.get().labels().size() < 2) {
            return column;
        }
        return column.under(left.get(), left.get().labels().subList(0, 1), "is the sum of what is left of it under");
    }

    /** The column that "w tym kobiety" is part of: the nearest on its left that is no part and names no rows. */
    private static Optional<Column> whole(Column column, List<Column> left, Vocabulary vocabulary) {
        int part = firstPart(column.labels(), vocabulary);
        if (part < 0) {
            return Optional.empty();
        }
        List<String> above = column.labels().subList(0, part);
        return left.reversed().stream().filter(other -> firstPart(other.labels(), vocabulary) < 0)
                .filter(other -> !vocabulary.begins("measure.relative", other.text())).findFirst()
                .filter(other -> other.year().equals(column.year()) && other.labels().size() > above.size()
                        && other.labels().subList(0, above.size()).equals(above)
                        && NAMES_NO_MEASURE.stream().noneMatch(group -> vocabulary.begins(group, other.text())));
    }

    private static int firstPart(List<String> labels, Vocabulary vocabulary) {
        return IntStream.range(0, labels.size()).filter(i -> vocabulary.begins("part", labels.get(i))).findFirst()
                .orElse(-1);
    }

    /** "% do roku poprzedniego" speaks of the measure to its left, which becomes its parent. */
    private static List<Column> withRelativeMeasures(List<Column> columns, Vocabulary vocabulary) {
        List<Column> result = new ArrayList<>();
        Optional<Column> measure = Optional.empty();
        for (Column given : columns) {
            Column column = total(given, result.isEmpty() ? Optional.empty() : Optional.of(result.getLast()),
                    vocabulary);
            Optional<Column> whole = whole(column, result, vocabulary);
            if (whole.isPresent()) {
                List<String> own = column.labels();
                int part = firstPart(own, vocabulary);
                result.add(column.with(own.subList(part, own.size())).under(whole.get(), whole.get().labels(),
                        "is part of the column on its left,"));
                continue;
            }
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
