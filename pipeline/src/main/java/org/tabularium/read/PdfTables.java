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
import org.tabularium.read.PdfPage.RuledTable;

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

    Table table(RuledTable ruled, Locator locator) {
        PdfGrid grid = ruled.grid();
        Map<Integer, Double> edges = leftEdges(ruled);
        List<GridCell> cells = new ArrayList<>();
        int row = -1;
        int inRow = 0;
        for (int index = 0; index < grid.areas().size(); index++) {
            Area area = grid.areas().get(index);
            inRow = area.row() == row ? inRow + 1 : 1;
            row = area.row();
            Locator place = locator.child("row", row + 1).child("cell", inRow);
            List<Block> content = content(ruled.cells().get(index), grid, area, edges, place);
            cells.add(new GridCell(row, area.column(), area.rowSpan(), area.columnSpan(), content, Optional.empty(),
                    place));
        }
        return new Table(locator, new Grid(grid.rows().size() - 1, grid.columns().size() - 1, cells));
    }

    /** Where the words of each column begin: what begins further right is set in. */
    private static Map<Integer, Double> leftEdges(RuledTable ruled) {
        Map<Integer, Double> edges = new HashMap<>();
        for (int index = 0; index < ruled.grid().areas().size(); index++) {
            int column = ruled.grid().areas().get(index).column();
            ruled.cells().get(index).stream().filter(line -> line.plain().chars().anyMatch(Character::isLetter))
                    .forEach(line -> edges.merge(column, line.left(), Math::min));
        }
        return edges;
    }

    private List<Block> content(List<PdfLine> lines, PdfGrid grid, Area area, Map<Integer, Double> edges,
            Locator place) {
        if (lines.isEmpty()) {
            return List.of();
        }
        double right = margins.right(grid, area, lines);
        List<Block> blocks = new ArrayList<>();
        for (PdfParagraph paragraph : PdfParagraphs.of(lines, PdfMargins.cellLeft(lines), _ -> right)) {
            Locator locator = place.child("para", blocks.size() + 1);
            blocks.add(block(paragraph, locator, place, indent(paragraph.first(), edges.get(area.column()))));
        }
        return blocks;
    }

    /** How far words are set in, in tenths of a point; figures are set by their last digit, which says nothing. */
    private static double indent(PdfLine line, Double edge) {
        boolean words = line.plain().chars().anyMatch(Character::isLetter);
        double indent = words && edge != null ? line.left() - edge : 0;
        return indent < LEAST_INDENT ? 0 : Math.round(indent * 10) / 10.0;
    }

    private Block block(PdfParagraph paragraph, Locator locator, Locator cell, double indent) {
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
