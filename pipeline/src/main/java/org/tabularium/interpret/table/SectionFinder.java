package org.tabularium.interpret.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.tabularium.document.Grid;
import org.tabularium.document.GridCell;
import org.tabularium.document.ListItem;
import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.interpret.YearText;
import org.tabularium.interpret.table.Section.Row;

/** Tells header rows, bands and data rows apart, and where one section of a grid ends and the next begins. */
final class SectionFinder {

    private final Grid grid;

    /** What the first cell of a header says of the rows below it. */
    private static final List<String> NAMES_OF_ROWS = List.of("header.indicator", "header.ordinal", "header.year");

    private static final Pattern STARRED = Pattern.compile("^(?:\\*+|\\d{1,2}\\s*\\))\\s*\\S.*", Pattern.DOTALL);

    private final Vocabulary vocabulary;

    private final Scales scales;

    /** By row, the cells with text that begin there. */
    private final List<List<GridCell>> starting;

    SectionFinder(Grid grid, Vocabulary vocabulary, Scales scales) {
        this.grid = grid;
        this.vocabulary = vocabulary;
        this.scales = scales;
        this.starting = new ArrayList<>(grid.rows());
        for (int row = 0; row < grid.rows(); row++) {
            List<GridCell> cells = new ArrayList<>(grid.row(row));
            cells.removeIf(GridCell::isBlank);
            starting.add(List.copyOf(cells));
        }
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        List<Integer> header = headerFrom(0);
        List<Row> body = new ArrayList<>();
        int row = header.isEmpty() ? 0 : header.getLast() + 1;
        while (row < grid.rows()) {
            if (isHeaderAgain(row, header)) {
                body.add(new Row(row++, RowKind.REPEATED));
            } else if (beginsSection(row)) {
                List<Integer> next = new ArrayList<>(takeBandsBefore(body));
                sections.add(new Section(header, body));
                next.addAll(headerFrom(row));
                header = next;
                body = new ArrayList<>();
                row = header.getLast() + 1;
            } else {
                body.add(new Row(row, bodyKind(row)));
                row++;
            }
        }
        sections.add(new Section(header, body));
        return sections.stream().map(this::withLabelsTold).toList();
    }

    /** The header rows that begin at a row; none where the rows there are data. */
    private List<Integer> headerFrom(int first) {
        List<Integer> header = new ArrayList<>();
        int row = first;
        while (row < grid.rows() && (isBlank(row) || isSingle(row) || isYearBand(row))) {
            header.add(row++);
        }
        int titles = header.size();
        while (row < grid.rows() && isColumnHeader(row, header, titles)) {
            header.add(row++);
        }
        while (header.size() == titles && !header.isEmpty() && row < grid.rows() && isBlank(header.getLast())) {
            header.removeLast();
            titles--;
        }
        return header;
    }

    private boolean isColumnHeader(int row, List<Integer> header, int titles) {
        if (header.size() == titles) {
            return isYearRow(row) || isTextRow(row) || namesItsRows(row);
        }
        int above = header.getLast();
        return isColumnNumbers(row) || isUnitRow(row) || isRowOfYears(row)
                || isYearRow(row) && !isYearRow(above) && !startsWithLabel(row)
                || (isTextRow(row) || isYearRow(row)) && hangsUnder(row, above);
    }

    /**
     * Under a header of texts, a row that begins with a label of its own holds figures, even where they look like
     * years.
     */
    private boolean startsWithLabel(int row) {
        return starting(row).getFirst().column() == 0 && year(starting(row).getFirst()).isEmpty();
    }

    /** "Wyszczególnienie | 18-24 | 25-34": the first cell says what the rows are, whatever the others look like. */
    private boolean namesItsRows(int row) {
        List<GridCell> cells = starting(row);
        return cells.size() >= 2 && cells.getFirst().column() == 0 && isNameOfRows(firstText(row));
    }

    private boolean isNameOfRows(String text) {
        for (String group : NAMES_OF_ROWS) {
            if (vocabulary.begins(group, text)) {
                return true;
            }
        }
        return false;
    }

    /** "Rok | 2022 | 2022" under the names of the columns, or years beside a corner that reaches down to them. */
    private boolean isRowOfYears(int row) {
        List<GridCell> cells = starting(row);
        boolean named = cells.size() >= 2 && vocabulary.begins("header.year", firstText(row))
                && cells.stream().skip(1).allMatch(cell -> year(cell).isPresent());
        boolean hung = !cells.isEmpty()
                && cells.stream().allMatch(cell -> year(cell).filter(YearText::isBare).isPresent())
                && grid.at(row, 0).filter(corner -> corner.row() < row).isPresent();
        return named || hung;
    }

    /** "[os.] | zł | %" under a header. */
    private boolean isUnitRow(int row) {
        List<GridCell> cells = starting(row);
        return !cells.isEmpty() && cells.getFirst().column() > 0
                && cells.stream().filter(cell -> cell.row() == row).allMatch(cell -> scales.isUnit(cell.text()));
    }

    /** A row that a new table begins with: its years, or texts where figures stand. */
    private boolean beginsSection(int row) {
        return beginsWithYears(row) || beginsWithNames(row);
    }

    /**
     * "Rodzaj usługi | Liczba godzin | Koszt" under figures: it names its rows and a measure, or stands behind a gap.
     */
    private boolean beginsWithNames(int row) {
        if (!isTextRow(row) || row + 1 >= grid.rows() || isBlank(row + 1)) {
            return false;
        }
        List<GridCell> cells = starting(row);
        boolean figuresBelow = cells.stream().skip(1)
                .anyMatch(cell -> CellText.isFigure(grid.text(row + 1, cell.column()), vocabulary));
        boolean measures = cells.stream().skip(1).map(cell -> Spaces.collapse(cell.text()))
                .anyMatch(text -> isMeasure(text) || vocabulary.begins("header.value", text));
        boolean whole = cells.size() * 2 >= grid.columns();
        return figuresBelow && whole && (namesItsRows(row) && measures || isBlank(row - 1));
    }

    private boolean beginsWithYears(int row) {
        if (!isYearRow(row)) {
            return false;
        }
        if (namesItsRows(row) || row > 0 && isBlank(row - 1)) {
            return true;
        }
        List<Integer> years = years(row);
        return years.size() >= 2
                && IntStream.range(1, years.size()).allMatch(i -> Math.abs(years.get(i) - years.get(i - 1)) == 1);
    }

    private boolean isHeaderAgain(int row, List<Integer> header) {
        if (starting(row).size() < 2) {
            return false;
        }
        for (int above : header) {
            if (sameTexts(row, above)) {
                return true;
            }
        }
        return false;
    }

    private boolean sameTexts(int row, int other) {
        for (int column = 0; column < grid.columns(); column++) {
            if (!Spaces.collapse(grid.text(row, column)).equalsIgnoreCase(Spaces.collapse(grid.text(other, column)))) {
                return false;
            }
        }
        return true;
    }

    private static List<Integer> takeBandsBefore(List<Row> body) {
        List<Integer> bands = new ArrayList<>();
        while (!body.isEmpty() && (body.getLast().kind() == RowKind.BAND || body.getLast().kind() == RowKind.BLANK)) {
            bands.addFirst(body.removeLast().row());
        }
        return bands;
    }

    private RowKind bodyKind(int row) {
        if (isBlank(row)) {
            return RowKind.BLANK;
        }
        if (isNote(row)) {
            return RowKind.NOTE;
        }
        if (isCarried(row)) {
            return RowKind.CARRIED;
        }
        boolean band = isYearBand(row) || isSingle(row) && isMerged(starting(row).getFirst());
        return band ? RowKind.BAND : RowKind.DATA;
    }

    /** The only text of its row, and a remark by its first sign or word. */
    private boolean isNote(int row) {
        List<GridCell> cells = starting(row);
        return cells.size() == 1
                && (STARRED.matcher(firstText(row)).matches() || vocabulary.begins("note", firstText(row)));
    }

    private boolean isCarried(int row) {
        List<GridCell> cells = starting(row);
        return !cells.isEmpty() && vocabulary.begins("carried", cells.getFirst().text())
                || cells.size() > 1 && vocabulary.begins("carried", cells.get(1).text());
    }

    /** "2022 r." alone in a merged row: the rows below it are of that year. */
    private boolean isYearBand(int row) {
        List<GridCell> cells = starting(row);
        return cells.size() == 1 && cells.getFirst().column() == 0 && cells.getFirst().columnSpan() > 1
                && year(cells.getFirst()).filter(YearText::isBare).isPresent();
    }

    private boolean isMerged(GridCell cell) {
        return cell.columnSpan() > 1 || grid.columns() == 1;
    }

    /**
     * A row with only a label and empty cells is a band where the other rows' labels are of another sort: they name no
     * measure while it does, or it alone is bold, or it ends with a colon. Otherwise it is a row without figures.
     */
    private Section withLabelsTold(Section section) {
        List<Row> data = section.body().stream().filter(row -> row.kind() == RowKind.DATA).toList();
        if (data.stream().allMatch(row -> starting(row.row()).size() > 1)) {
            return section;
        }
        List<Row> labelled = data.stream().filter(row -> !isSingle(row.row())).toList();
        boolean othersMeasure = labelled.stream().anyMatch(row -> isMeasure(firstText(row.row())));
        boolean othersBold = labelled.stream().anyMatch(row -> StubGroups.isBold(starting(row.row()).getFirst()));
        return new Section(section.header(), section.body().stream().map(row -> {
            if (row.kind() == RowKind.DATA && isYearAlone(row.row(), data)) {
                return new Row(row.row(), RowKind.BAND);
            }
            boolean label = row.kind() == RowKind.DATA && isSingle(row.row()) && !hasMarker(row.row());
            boolean band = label
                    && (firstText(row.row()).endsWith(":") || !othersMeasure && isMeasure(firstText(row.row()))
                            || !othersBold && StubGroups.isBold(starting(row.row()).getFirst()));
            return band ? new Row(row.row(), RowKind.BAND) : row;
        }).toList());
    }

    /** A year in the first cell and nothing beside it, where the rows around have labels of another sort. */
    private boolean isYearAlone(int row, List<Row> data) {
        List<GridCell> cells = starting(row);
        boolean alone = cells.size() == 1 && cells.getFirst().column() == 0
                && year(cells.getFirst()).filter(YearText::isBare).isPresent();
        return alone && data.stream().filter(other -> starting(other.row()).size() > 1)
                .noneMatch(other -> year(starting(other.row()).getFirst()).isPresent());
    }

    private String firstText(int row) {
        return Spaces.collapse(starting(row).getFirst().text());
    }

    private boolean isMeasure(String text) {
        return vocabulary.begins("measure", text);
    }

    private boolean hasMarker(int row) {
        return grid.row(row).stream().flatMap(cell -> cell.content().stream())
                .anyMatch(block -> block instanceof ListItem item && item.ordered());
    }

    /** A year for each of its columns, with texts before and between that hold no figure. */
    private boolean isYearRow(int row) {
        List<GridCell> yearCells = new ArrayList<>();
        List<GridCell> others = new ArrayList<>();
        for (GridCell cell : starting(row)) {
            (year(cell).isPresent() ? yearCells : others).add(cell);
        }
        if (yearCells.isEmpty() || yearCells.getFirst().column() == 0 && yearCells.size() < 2) {
            return false;
        }
        List<Integer> years = years(row);
        return noneIsFigure(others) && (years.stream().distinct().count() == years.size() || !allBare(yearCells)
                || distinctUnderBanners(row, yearCells));
    }

    /** The same years under each of several banners: "persons 2022, 2023; amount 2022, 2023". */
    private boolean distinctUnderBanners(int row, List<GridCell> yearCells) {
        if (row == 0) {
            return false;
        }
        Set<String> seen = new HashSet<>();
        return yearCells.stream().allMatch(cell -> grid.at(row - 1, cell.column())
                .filter(banner -> banner.columnSpan() > cell.columnSpan() && !banner.isBlank())
                .filter(banner -> seen.add(banner.column() + " " + year(cell).orElseThrow().year())).isPresent());
    }

    private boolean allBare(List<GridCell> cells) {
        return cells.stream().allMatch(cell -> year(cell).orElseThrow().isBare());
    }

    private boolean isFigureOrNumbered(GridCell cell) {
        return CellText.isFigure(cell.text(), vocabulary) && !isRange(cell);
    }

    /** "18-24 lat", "65+" and "2021/2022" name a column; they count nothing. */
    private boolean isRange(GridCell cell) {
        String text = Spaces.collapse(cell.text());
        return vocabulary.pattern("header.range").isAllOf(text) || YearText.isSpan(text);
    }

    private List<Integer> years(int row) {
        return starting(row).stream().flatMap(cell -> year(cell).stream()).map(YearText::year).toList();
    }

    private Optional<YearText> year(GridCell cell) {
        return YearText.read(Spaces.collapse(cell.text()), vocabulary);
    }

    private boolean isTextRow(int row) {
        return starting(row).size() >= 2 && noneIsFigure(starting(row));
    }

    private boolean noneIsFigure(List<GridCell> cells) {
        for (GridCell cell : cells) {
            if (isFigureOrNumbered(cell)) {
                return false;
            }
        }
        return true;
    }

    /** "1 | 2 | 3 | 4" under a header numbers the columns. */
    private boolean isColumnNumbers(int row) {
        List<String> texts = starting(row).stream().map(cell -> cell.text().strip()).toList();
        return texts.size() >= 3 && IntStream.range(0, texts.size())
                .allMatch(i -> texts.get(i).equals(String.valueOf(i + 1)) || texts.get(i).equals(i + 1 + "."));
    }

    /** Whether every cell of a row divides a wider cell of the row above. */
    private boolean hangsUnder(int row, int above) {
        return starting(row).stream().allMatch(cell -> grid.at(above, cell.column())
                .filter(banner -> banner.columnSpan() > cell.columnSpan() && !banner.isBlank()).isPresent());
    }

    private boolean isBlank(int row) {
        return starting(row).isEmpty();
    }

    /** One text and nothing else, and the text is no figure and no year. */
    private boolean isSingle(int row) {
        List<GridCell> cells = starting(row);
        return cells.size() == 1 && !isFigureOrNumbered(cells.getFirst()) && year(cells.getFirst()).isEmpty()
                && IntStream.range(0, grid.columns()).mapToObj(column -> grid.at(row, column)).flatMap(Optional::stream)
                        .allMatch(cell -> cell.isBlank() || cell.row() == row);
    }

    private List<GridCell> starting(int row) {
        return starting.get(row);
    }
}
