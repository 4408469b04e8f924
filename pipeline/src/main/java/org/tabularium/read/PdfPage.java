package org.tabularium.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A page cut into what stands in ruled tables and what stands outside.
 *
 * @param number
 *            counted from 1
 * @param lines
 *            the lines outside tables
 * @param tables
 *            the ruled tables from top to bottom
 */
record PdfPage(int number, List<PdfLine> lines, List<RuledTable> tables) {

    PdfPage {
        lines = List.copyOf(lines);
        tables = List.copyOf(tables);
    }

    /**
     * @param cells
     *            the lines of each of the grid's areas
     */
    record RuledTable(PdfGrid grid, List<List<PdfLine>> cells) {

        RuledTable {
            cells = List.copyOf(cells);
        }

        boolean isFrame() {
            return grid.areas().size() == 1;
        }
    }

    /**
     * A page of the given characters and grids. Grids with text in fewer than two cells are drawings, not tables;
     * frames of one cell are kept until {@link PdfFrames} has looked at the next page.
     */
    static PdfPage of(int number, List<PdfGlyph> glyphs, List<PdfGrid> grids) {
        Map<PdfGrid, List<List<PdfGlyph>>> inside = new HashMap<>();
        List<PdfGlyph> outside = new ArrayList<>();
        for (PdfGlyph glyph : glyphs) {
            PdfGrid grid = gridAround(glyph, grids);
            if (grid == null) {
                outside.add(glyph);
            } else {
                inside.computeIfAbsent(grid, PdfPage::emptyCells).get(grid.areaAt(glyph.middleX(), glyph.middleY()))
                        .add(glyph);
            }
        }
        List<RuledTable> tables = new ArrayList<>();
        for (PdfGrid grid : grids) {
            List<List<PdfGlyph>> cells = inside.getOrDefault(grid, List.of());
            List<List<PdfLine>> lines = cells.stream().map(PdfLines::of).toList();
            boolean frame = grid.areas().size() == 1 && lines.stream().anyMatch(cell -> !cell.isEmpty());
            if (frame || lines.stream().filter(cell -> !cell.isEmpty()).count() > 1) {
                tables.add(new RuledTable(grid, lines));
            } else {
                cells.forEach(outside::addAll);
            }
        }
        return new PdfPage(number, PdfLines.of(outside), tables);
    }

    private static List<List<PdfGlyph>> emptyCells(PdfGrid grid) {
        List<List<PdfGlyph>> cells = new ArrayList<>(Collections.nCopies(grid.areas().size(), null));
        cells.replaceAll(_ -> new ArrayList<>());
        return cells;
    }

    private static PdfGrid gridAround(PdfGlyph glyph, List<PdfGrid> grids) {
        return grids.stream().filter(grid -> grid.contains(glyph.middleX(), glyph.middleY())).findFirst().orElse(null);
    }
}
