package org.tabularium.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.tabularium.document.Block;
import org.tabularium.document.Heading;
import org.tabularium.document.ListItem;
import org.tabularium.document.Locator;
import org.tabularium.document.Note;
import org.tabularium.document.NoteMark;
import org.tabularium.document.Paragraph;
import org.tabularium.document.Text;
import org.tabularium.read.PdfPage.RuledTable;

/** Makes the blocks of a document from its pages, in reading order. */
final class PdfBlocks {

    private static final Pattern NUMBERED = Pattern.compile("(?s)((?:\\d{1,2}\\.)+\\d{0,2}|[IVX]{1,5}\\.)\\s+(.+)");

    /** So many lines may follow below a note at the foot of a page. */
    private static final int FEW = 6;

    private static final Pattern NOTE_NUMBER = Pattern.compile("(?s)(\\d{1,3}|\\*{1,3})[\\s\\u00A0].+");

    /** Above the title of a report stand its office, its place and date, and the lines of the title itself. */
    private static final int LINES_BEFORE_TITLE = 8;

    private final PdfStyles styles;

    private final PdfHyphens hyphens;

    private final PdfMargins margins;

    private final List<Block> blocks = new ArrayList<>();

    private final List<Note> notes = new ArrayList<>();

    /** Where the items of the current list begin, for each level that is open. */
    private final List<Double> itemEdges = new ArrayList<>();

    /** A paragraph that may go on at the top of the next page, with its place. */
    private Optional<Pending> pending = Optional.empty();

    private record Pending(PdfParagraph paragraph, Locator locator) {
    }

    /** A table at the foot of a page that may go on at the top of the next, with its first place. */
    private Optional<OpenTable> openTable = Optional.empty();

    private record OpenTable(PdfTable table, Locator locator, int lastPage) {
    }

    private final PdfTables tables;

    /** All raised marks of the document. */
    private final Set<String> marks;

    PdfBlocks(List<PdfPage> pages) {
        this.styles = new PdfStyles(pages);
        this.hyphens = new PdfHyphens(pages.stream().map(PdfBlocks::allLines).toList());
        this.margins = new PdfMargins(pages);
        this.marks = pages.stream().flatMap(page -> allLines(page).stream())
                .flatMap(line -> line.text().marks().stream()).map(NoteMark::mark).collect(Collectors.toSet());
        this.tables = new PdfTables(hyphens, margins);
        pages.forEach(this::add);
        flush();
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    private static List<PdfLine> allLines(PdfPage page) {
        List<PdfLine> lines = new ArrayList<>(page.lines());
        page.tables().forEach(table -> table.cells().forEach(lines::addAll));
        return lines;
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
                addNote(paragraph, place.child("block", ++count[0]));
            } else if (pending.isPresent() && pending.get().paragraph().goesOnWith(paragraph)) {
                pending = pending.map(before -> new Pending(before.paragraph().with(paragraph), before.locator()));
            } else {
                flush();
                pending = Optional.of(new Pending(paragraph, place.child("block", ++count[0])));
            }
        }
    }

    private void flush() {
        openTable.ifPresent(open -> addParts(open.table(), open.locator()));
        openTable = Optional.empty();
        flushParagraph();
    }

    private void flushParagraph() {
        pending.ifPresent(found -> addParagraph(found.paragraph(), found.locator()));
        pending = Optional.empty();
    }

    /** A table or, of a form, its headings with their rows. */
    private void addParts(PdfTable table, Locator locator) {
        for (PdfForms.Part part : PdfForms.parts(table)) {
            part.heading().ifPresent(
                    cell -> blocks.add(new Heading(cell.place(), styles.aimLevel(), "", tables.heading(cell))));
            if (part.rows().rows() > 0) {
                Locator place = part.firstRow() == 0 || part.heading().isPresent() && part.firstRow() == 1 ? locator
                        : part.rows().cells().getFirst().place();
                blocks.add(tables.table(part.rows(), place));
            }
        }
    }

    private boolean isNote(PdfParagraph paragraph, PdfPage page) {
        return paragraph.first().beginsWithMark() && styles.isSmall(paragraph)
                || unraisedMark(paragraph).isPresent() && (styles.isSmall(paragraph) || isAtFoot(paragraph, page));
    }

    /** A number that begins a paragraph and that a raised mark of the document points to. */
    private Optional<String> unraisedMark(PdfParagraph paragraph) {
        Matcher number = NOTE_NUMBER.matcher(paragraph.first().plain());
        return number.matches() && marks.contains(number.group(1)) ? Optional.of(number.group(1)) : Optional.empty();
    }

    private static boolean isAtFoot(PdfParagraph paragraph, PdfPage page) {
        double top = paragraph.first().baseline();
        boolean belowTables = page.tables().stream().allMatch(table -> table.grid().bottom() < top);
        return belowTables
                && page.lines().stream().filter(line -> line.baseline() > top).count() < paragraph.lines().size() + FEW;
    }

    private void addNote(PdfParagraph paragraph, Locator locator) {
        Text text = paragraph.text(hyphens);
        Optional<String> number = paragraph.first().beginsWithMark() ? Optional.empty() : unraisedMark(paragraph);
        if (number.isPresent()) {
            int start = number.get().length() + 1;
            notes.add(new Note(locator, number.get(), WrittenLines.part(text, start, text.plain().length())));
            return;
        }
        String mark = text.marks().getFirst().mark();
        notes.add(new Note(locator, mark, new Text(text.plain(), text.marks().subList(1, text.marks().size()))));
    }

    private void addParagraph(PdfParagraph paragraph, Locator locator) {
        Text text = paragraph.text(hyphens);
        int level = PdfForms.isAim(text.plain()) && styles.headingLevel(paragraph) == 0
                && !text.plain().matches("(?s).*[;,:]") ? styles.aimLevel() : styles.headingLevel(paragraph);
        if (level > 0) {
            blocks.add(heading(paragraph, text, locator, level));
            return;
        }
        Optional<LineMarker> marker = LineMarker.of(text.plain());
        double indent = Math.max(0, paragraph.first().left() - margins.left());
        Paragraph.Role role = styles.isCaption(text.plain()) ? Paragraph.Role.CAPTION : Paragraph.Role.BODY;
        blocks.add(marker.isPresent() ? item(paragraph, text, marker.get(), locator)
                : new Paragraph(locator, role, text, indent < 1 ? 0 : Math.round(indent * 10) / 10.0,
                        paragraph.bold()));
    }

    /** The largest type at the beginning, before any other heading, is the title of the document. */
    private Block heading(PdfParagraph paragraph, Text text, Locator locator, int level) {
        boolean start = blocks.size() <= LINES_BEFORE_TITLE && blocks.stream().allMatch(Paragraph.class::isInstance);
        if (start && styles.isLargest(paragraph)) {
            return new Paragraph(locator, Paragraph.Role.TITLE, text, 0, paragraph.bold());
        }
        Matcher numbered = NUMBERED.matcher(text.plain());
        return numbered.matches()
                ? new Heading(locator, level, numbered.group(1),
                        WrittenLines.part(text, numbered.start(2), text.plain().length()))
                : new Heading(locator, level, "", text);
    }

    /**
     * Items follow each other in one list; the place of the first names it. An item that is set in further is deeper.
     */
    private Block item(PdfParagraph paragraph, Text text, LineMarker marker, Locator locator) {
        boolean follows = !blocks.isEmpty() && blocks.getLast() instanceof ListItem;
        if (!follows) {
            itemEdges.clear();
        }
        double edge = paragraph.first().left();
        itemEdges.removeIf(other -> other > edge + 3);
        if (itemEdges.isEmpty() || edge > itemEdges.getLast() + 3) {
            itemEdges.add(edge);
        }
        String list = follows ? ((ListItem) blocks.getLast()).list() : locator.path();
        return new ListItem(locator, itemEdges.size() - 1, marker.marker(), marker.ordered(), list,
                WrittenLines.part(text, marker.length(text.plain()), text.plain().length()), paragraph.bold());
    }
}
