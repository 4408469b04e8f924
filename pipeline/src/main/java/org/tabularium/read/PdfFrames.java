package org.tabularium.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.tabularium.read.PdfPage.RuledTable;

/**
 * Frames of one cell are text, but for one: alone at the foot of a page, above a table as wide at the top of the next,
 * it is that table's first row.
 */
final class PdfFrames {

    private static final double SAME = 4;

    private PdfFrames() {
    }

    /** The pages with all other frames opened. A row that the page end cut may have text in one cell only. */
    static List<PdfPage> opened(List<PdfPage> pages) {
        List<PdfPage> result = new ArrayList<>();
        for (int index = 0; index < pages.size(); index++) {
            Optional<RuledTable> next = index + 1 < pages.size() ? atTop(pages.get(index + 1)) : Optional.empty();
            Optional<RuledTable> before = index > 0 ? lowest(pages.get(index - 1)) : Optional.empty();
            result.add(opened(pages.get(index), before, next));
        }
        return result;
    }

    private static PdfPage opened(PdfPage page, Optional<RuledTable> before, Optional<RuledTable> next) {
        List<PdfLine> lines = new ArrayList<>(page.lines());
        List<RuledTable> tables = new ArrayList<>();
        for (RuledTable table : page.tables()) {
            boolean begins = next.isPresent() && isAtFoot(page, table) && areAlike(table, next.get());
            boolean goesOn = before.isPresent() && table.grid().areas().size() > 1
                    && atTop(page).filter(table::equals).isPresent() && areAlike(before.get(), table);
            if (!table.isFrame() || begins || goesOn) {
                tables.add(table);
            } else {
                table.cells().forEach(cell -> insert(cell, lines));
            }
        }
        return page.with(lines, tables);
    }

    private static void insert(List<PdfLine> framed, List<PdfLine> lines) {
        for (PdfLine line : framed) {
            int place = 0;
            while (place < lines.size() && lines.get(place).baseline() <= line.baseline()) {
                place++;
            }
            lines.add(place, line);
        }
    }

    private static Optional<RuledTable> atTop(PdfPage page) {
        return page.tables().stream().min(Comparator.comparingDouble(table -> table.grid().top()))
                .filter(table -> page.lines().stream().noneMatch(line -> line.baseline() < table.grid().top()));
    }

    private static Optional<RuledTable> lowest(PdfPage page) {
        return page.tables().stream().max(Comparator.comparingDouble(table -> table.grid().bottom()));
    }

    private static boolean isAtFoot(PdfPage page, RuledTable frame) {
        double bottom = frame.grid().bottom();
        return page.lines().stream().noneMatch(line -> line.baseline() > bottom)
                && page.tables().stream().noneMatch(table -> table.grid().top() >= bottom);
    }

    private static boolean areAlike(RuledTable frame, RuledTable table) {
        List<Double> first = frame.grid().columns();
        List<Double> second = table.grid().columns();
        return Math.abs(first.getFirst() - second.getFirst()) <= SAME
                && Math.abs(first.getLast() - second.getLast()) <= SAME;
    }
}
