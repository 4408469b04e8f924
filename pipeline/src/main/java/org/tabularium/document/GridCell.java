package org.tabularium.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A cell of a grid with the rows and columns it covers, counted from 0.
 *
 * @param content
 *            paragraphs, list items and nested tables of the cell
 * @param stored
 *            the number that a workbook keeps behind the text, exact; empty in formats that only have text
 */
public record GridCell(int row, int column, int rowSpan, int columnSpan, List<Block> content,
        Optional<BigDecimal> stored, Locator locator) {

    public GridCell {
        if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1) {
            throw new IllegalArgumentException("a cell covers at least one row and one column: " + locator);
        }
        content = List.copyOf(content);
    }

    /** A cell of plain text, one paragraph for each line. */
    public static GridCell of(int row, int column, int rowSpan, int columnSpan, String text, Locator locator) {
        List<Block> lines = text.isBlank() ? List.of()
                : text.lines().<Block> map(line -> Paragraph.of(locator, line)).toList();
        return new GridCell(row, column, rowSpan, columnSpan, lines, Optional.empty(), locator);
    }

    /** The text of paragraphs and list items, one line each, without note marks and without list markers. */
    public String text() {
        return content.stream().map(GridCell::textOf).filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    /** Whether the cell has no text. */
    public boolean isBlank() {
        return text().isBlank();
    }

    private static String textOf(Block block) {
        return switch (block) {
            case Heading heading -> heading.text().plain();
            case Paragraph paragraph -> paragraph.text().plain();
            case ListItem item -> item.text().plain();
            case Table _ -> "";
        };
    }
}
