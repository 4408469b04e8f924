package org.tabularium.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.tabularium.document.Block;
import org.tabularium.document.Locator;
import org.tabularium.document.Note;
import org.tabularium.read.PdfPage.RuledTable;

/** Makes the blocks of a document from its pages, in reading order. */
final class PdfBlocks {

    /** So many lines may follow below a note at the foot of a page. */
    private static final int FEW = 6;

    private final PdfBlockWriter writer;

    private final PdfStyles styles;

    private final PdfMargins margins;

    /** A paragraph that may go on at the top of the next page, with its place. */
    private Optional<Pending> pending = Optional.empty();

    private record Pending(PdfParagraph paragraph, Locator locator) {
    }

    /** A table at the foot of a page that may go on at the top of the next, with its first place. */
    private Optional<OpenTable> openTable = Optional.empty();

    private record OpenTable(PdfTable table, Locator locator, int lastPage) {
    }

    PdfBlocks(List<PdfPage> pages) {
        this.writer = new PdfBlockWriter(pages);
        this.styles = writer.styles();
        this.margins = writer.margins();
        pages.forEach(this::add);
        flush();
    }

    List<Block> blocks() {
        return writer.blocks();
    }

    List<Note> notes() {
        return writer.notes();
    }

    private void add(PdfPage page) {
        Locator place = Locator.DOCUMENT.child("page", page.number());
        int[] count = { 0 };
        int taken = 0;
        for (int[] next : tablesInOrder(page)) {
            addLines(page, page.lines().subList(taken, next[1]), place, count);
            addTable(page.tables().get(next[0]), place.child("table", next[0] + 1), page.number());
            taken = next[1];
        }
        addLines(page, page.lines().subList(taken, page.lines().size()), place, count);
    }

    /** The numbers of the tables in reading order, each with the number of lines that are read before it. */
    private static List<int[]> tablesInOrder(PdfPage page) {
        List<int[]> order = new ArrayList<>();
        for (int index = 0; index < page.tables().size(); index++) {
            PdfGrid grid = page.tables().get(index).grid();
            int before = 0;
            for (int line = 0; line < page.lines().size(); line++) {
                boolean above = page.lines().get(line).baseline() < grid.bottom()
                        && (page.columns().isEmpty() || page.lines().get(line).left() < grid.columns().getLast()
                                && page.lines().get(line).right() > grid.columns().getFirst());
                before = above ? line + 1 : before;
            }
            order.add(new int[] { index, before });
        }
        order.sort(Comparator.comparingInt(next -> next[1]));
        return order;
    }

    private void addTable(RuledTable ruled, Locator place, int page) {
        flushParagraph();
        PdfTable table = PdfTable.of(ruled, place);
        Optional<PdfTable> joined = openTable.filter(open -> open.lastPage() + 1 == page)
                .flatMap(open -> PdfContinuations.join(open.table(), table));
        if (joined.isPresent()) {
            openTable = openTable.map(open -> new OpenTable(joined.get(), open.locator(), page));
        } else {
            flush();
            openTable = Optional.of(new OpenTable(table, place, page));
        }
    }

    private void addLines(PdfPage page, List<PdfLine> lines, Locator place, int[] count) {
        int from = 0;
        for (int index = 1; index <= lines.size(); index++) {
            Optional<PdfPage.Column> column = page.columnOf(lines.get(from));
            if (index == lines.size() || !page.columnOf(lines.get(index)).equals(column)) {
                List<PdfLine> alike = lines.subList(from, index);
                column.ifPresentOrElse(
                        side -> addParagraphs(page, PdfParagraphs.of(alike, side.left(), _ -> side.right()), place,
                                count),
                        () -> addParagraphs(page, PdfParagraphs.of(alike, margins.left(), margins::right), place,
                                count));
                from = index;
            }
        }
    }

    private void addParagraphs(PdfPage page, List<PdfParagraph> paragraphs, Locator place, int[] count) {
        for (PdfParagraph paragraph : paragraphs) {
            if (isNote(paragraph, page)) {
                flushParagraph();
                writer.addNote(paragraph, place.child("block", ++count[0]));
            } else if (pending.isPresent() && pending.get().paragraph().goesOnWith(paragraph)) {
                pending = pending.map(before -> new Pending(before.paragraph().with(paragraph), before.locator()));
            } else {
                flush();
                pending = Optional.of(new Pending(paragraph, place.child("block", ++count[0])));
            }
        }
    }

    private void flush() {
        openTable.ifPresent(open -> writer.addParts(open.table(), open.locator()));
        openTable = Optional.empty();
        flushParagraph();
    }

    private void flushParagraph() {
        pending.ifPresent(found -> writer.addParagraph(found.paragraph(), found.locator()));
        pending = Optional.empty();
    }

    private boolean isNote(PdfParagraph paragraph, PdfPage page) {
        return paragraph.first().beginsWithMark() && styles.isSmall(paragraph)
                || writer.unraisedMark(paragraph).isPresent()
                        && (styles.isSmall(paragraph) || isAtFoot(paragraph, page));
    }

    private static boolean isAtFoot(PdfParagraph paragraph, PdfPage page) {
        double top = paragraph.first().baseline();
        boolean belowTables = page.tables().stream().allMatch(table -> table.grid().bottom() < top);
        return belowTables
                && page.lines().stream().filter(line -> line.baseline() > top).count() < paragraph.lines().size() + FEW;
    }

}
