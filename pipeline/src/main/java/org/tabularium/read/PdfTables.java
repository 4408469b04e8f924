package org.tabularium.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tabularium.document.Block;
import org.tabularium.document.Grid;
import org.tabularium.document.GridCell;
import org.tabularium.document.ListItem;
import org.tabularium.document.Locator;
import org.tabularium.document.Paragraph;
import org.tabularium.document.Table;
import org.tabularium.document.Text;
import org.tabularium.read.PdfGrid.Area;
import org.tabularium.read.PdfTable.Cell;
import org.tabularium.read.PdfTable.Fragment;

/** Makes table blocks of ruled tables. */
final class PdfTables {

    /** Text set in by less than this many points is not set in. */
    private static final double LEAST_INDENT = 4;

    private final PdfHyphens hyphens;

    private final PdfMargins margins;

    PdfTables(PdfHyphens hyphens, PdfMargins margins) {
        this.hyphens = hyphens;
        this.margins = margins;
    }

    /** The cells of a table, with their places page by page. */
    Table table(PdfTable table, Locator locator) {
        Map<Integer, Double> edges = leftEdges(table);
        List<GridCell> cells = new ArrayList<>();
        for (Cell cell : table.cells()) {
            Area area = cell.area();
            cells.add(new GridCell(area.row(), area.column(), area.rowSpan(), area.columnSpan(),
                    content(cell, edges.get(area.column())), Optional.empty(), cell.place()));
        }
        return new Table(locator, new Grid(table.rows(), table.width(), cells));
    }

    /** Where the words of each column begin: what begins further right is set in. */
    private static Map<Integer, Double> leftEdges(PdfTable table) {
        Map<Integer, Double> edges = new HashMap<>();
        for (Cell cell : table.cells()) {
            cell.lines().stream().filter(line -> line.plain().chars().anyMatch(Character::isLetter))
                    .forEach(line -> edges.merge(cell.area().column(), line.left(), Math::min));
        }
        return edges;
    }

    private List<Block> content(Cell cell, Double edge) {
        List<Block> blocks = new ArrayList<>();
        Optional<PdfParagraph> open = Optional.empty();
        Locator openPlace = cell.place();
        Locator part = cell.place();
        int count = 0;
        for (Fragment fragment : cell.fragments()) {
            count = fragment.place().equals(part) ? count : 0;
            part = fragment.place();
            boolean begins = fragment.begins();
            for (PdfParagraph paragraph : paragraphs(fragment)) {
                if (open.isPresent() && !begins && open.get().goesOnWith(paragraph)) {
                    open = Optional.of(open.get().with(paragraph));
                    continue;
                }
                begins = false;
                if (open.isPresent()) {
                    blocks.add(block(open.get(), openPlace, cell.place(), edge));
                }
                open = Optional.of(paragraph);
                openPlace = fragment.place().child("para", ++count);
            }
        }
        if (open.isPresent()) {
            blocks.add(block(open.get(), openPlace, cell.place(), edge));
        }
        return blocks;
    }

    private List<PdfParagraph> paragraphs(Fragment fragment) {
        double right = margins.right(fragment);
        return PdfParagraphs.of(fragment.lines(), PdfMargins.cellLeft(fragment.lines()), _ -> right);
    }

    /** The words of a row that is a heading, as one text. */
    Text heading(Cell cell) {
        List<PdfParagraph> paragraphs = cell.fragments().stream().flatMap(part -> paragraphs(part).stream()).toList();
        return paragraphs.stream().reduce(PdfParagraph::with).map(all -> all.text(hyphens)).orElse(Text.EMPTY);
    }

    /** How far words are set in, in tenths of a point; figures are set by their last digit, which says nothing. */
    private static double indent(PdfLine line, Double edge) {
        boolean words = line.plain().chars().anyMatch(Character::isLetter);
        double indent = words && edge != null ? line.left() - edge : 0;
        return indent < LEAST_INDENT ? 0 : Math.round(indent * 10) / 10.0;
    }

    private Block block(PdfParagraph paragraph, Locator locator, Locator cell, Double edge) {
        double indent = indent(paragraph.first(), edge);
        Text text = paragraph.text(hyphens);
        Optional<LineMarker> found = LineMarker.of(text.plain());
        if (found.isEmpty()) {
            return new Paragraph(locator, Paragraph.Role.BODY, text, indent, paragraph.bold());
        }
        LineMarker marker = found.get();
        return new ListItem(locator, 0, marker.marker(), marker.ordered(), cell.path(),
                WrittenLines.part(text, marker.length(text.plain()), text.plain().length()), paragraph.bold());
    }
}
