package org.tabularium.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A cell of a grid with the rows and columns it covers, counted from 0.
 * <p>
 * A workbook may have a million cells: what a cell shows and where it stands come from a {@link Source}, which may make
 * them when they are asked for and so keep little.
 */
public final class GridCell {

    private final int row;

    private final int column;

    private final int rowSpan;

    private final int columnSpan;

    private final Source source;

    /** Where the content and the place of a cell come from; the same answer every time. */
    public interface Source {

        /** Paragraphs, list items and nested tables of the cell. */
        List<Block> content();

        /** The text of the content, as {@link GridCell#text()} tells it. */
        default String words() {
            return GridCell.text(content());
        }

        /** The number that a workbook keeps behind the text, exact; empty in formats that only have text. */
        Optional<BigDecimal> stored();

        /** Where the cell stands. */
        Locator locator();
    }

    private record Given(List<Block> content, Optional<BigDecimal> stored, Locator locator) implements Source {
    }

    /** A cell with its content at hand. */
    public GridCell(int row, int column, int rowSpan, int columnSpan, List<Block> content, Optional<BigDecimal> stored,
            Locator locator) {
        this(row, column, rowSpan, columnSpan, new Given(List.copyOf(content), stored, locator));
    }

    /** A cell whose content is made when it is asked for. */
    public GridCell(int row, int column, int rowSpan, int columnSpan, Source source) {
        if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1) {
            throw new IllegalArgumentException("a cell covers at least one row and one column: " + source.locator());
        }
        this.row = row;
        this.column = column;
        this.rowSpan = rowSpan;
        this.columnSpan = columnSpan;
        this.source = source;
    }

    /** A cell of plain text, one paragraph for each line. */
    public static GridCell of(int row, int column, int rowSpan, int columnSpan, String text, Locator locator) {
        List<Block> lines = text.isBlank() ? List.of()
                : text.lines().<Block> map(line -> Paragraph.of(locator, line)).toList();
        return new GridCell(row, column, rowSpan, columnSpan, lines, Optional.empty(), locator);
    }

    public int row() {
        return row;
    }

    public int column() {
        return column;
    }

    public int rowSpan() {
        return rowSpan;
    }

    public int columnSpan() {
        return columnSpan;
    }

    /** Paragraphs, list items and nested tables of the cell. */
    public List<Block> content() {
        return source.content();
    }

    /** The number that a workbook keeps behind the text, exact; empty in formats that only have text. */
    public Optional<BigDecimal> stored() {
        return source.stored();
    }

    public Locator locator() {
        return source.locator();
    }

    /** The text of paragraphs and list items, one line each, without note marks and without list markers. */
    public String text() {
        return source.words();
    }

    /** The text of a cell's content. */
    public static String text(List<Block> content) {
        if (content.size() == 1) {
            String line = content.getFirst().plain();
            return line.isBlank() ? "" : line;
        }
        return content.stream().map(Block::plain).filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    /** Whether the cell has no text. */
    public boolean isBlank() {
        return source.words().isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof GridCell cell && row == cell.row && column == cell.column
                && rowSpan == cell.rowSpan && columnSpan == cell.columnSpan && content().equals(cell.content())
                && stored().equals(cell.stored()) && locator().equals(cell.locator());
    }

    @Override
    public int hashCode() {
        return Objects.hash(row, column, rowSpan, columnSpan, locator());
    }

    @Override
    public String toString() {
        return locator() + " " + text();
    }
}
