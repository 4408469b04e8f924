package org.tabularium.read;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.tabularium.document.Block;
import org.tabularium.document.Document;
import org.tabularium.document.Grid;
import org.tabularium.document.GridCell;
import org.tabularium.document.Heading;
import org.tabularium.document.ListItem;
import org.tabularium.document.Paragraph;
import org.tabularium.document.Table;

/** Documents as short text, for tests to compare. */
final class Outline {

    private Outline() {
    }

    /** One line for each block: {@code # heading}, {@code caption: text}, {@code * item}, tables row by row. */
    static String of(Document document) {
        return document.blocks().stream().map(Outline::block).collect(Collectors.joining("\n"));
    }

    private static String block(Block block) {
        return switch (block) {
            case Heading heading -> "#".repeat(heading.level()) + " "
                    + (heading.number().isEmpty() ? "" : heading.number() + " ") + heading.text().plain();
            case ListItem item -> " ".repeat(item.level()) + item.marker() + " " + item.text().plain();
            case Table table -> rows(table.grid());
            case Paragraph paragraph -> switch (paragraph.role()) {
                case TITLE -> "title: " + paragraph.text().plain();
                case CAPTION -> "caption: " + paragraph.text().plain();
                case BODY -> paragraph.text().plain();
            };
        };
    }

    /** Rows between bars; a cell that covers columns or rows says how many, as in {@code a >2} and {@code b v2}. */
    static String rows(Grid grid) {
        return IntStream.range(0, grid.rows())
                .mapToObj(
                        row -> grid.row(row).stream().map(Outline::cell).collect(Collectors.joining(" | ", "| ", " |")))
                .collect(Collectors.joining("\n"));
    }

    private static String cell(GridCell cell) {
        return cell.text().replace("\n", " / ") + (cell.columnSpan() > 1 ? " >" + cell.columnSpan() : "")
                + (cell.rowSpan() > 1 ? " v" + cell.rowSpan() : "");
    }

    static List<Table> tables(Document document) {
        return document.blocks().stream().filter(Table.class::isInstance).map(Table.class::cast).toList();
    }
}
