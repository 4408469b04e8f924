package org.tabularium.read;

import java.util.ArrayList;
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

/** Writes paragraphs and tables as the blocks of a document: headings, list items, notes and forms by their look. */
final class PdfBlockWriter {

    private static final Pattern NUMBERED = Pattern.compile("(?s)((?:\\d{1,2}\\.)+\\d{0,2}|[IVX]{1,5}\\.)\\s+(.+)");

    private static final Pattern NOTE_NUMBER = Pattern.compile("(?s)(\\d{1,3}|\\*{1,3})[\\s\\u00A0].+");

    /** Above the title of a report stand its office, its place and date, and the lines of the title itself. */
    private static final int LINES_BEFORE_TITLE = 8;

    private final PdfStyles styles;

    private final PdfHyphens hyphens;

    private final PdfMargins margins;

    private final PdfTables tables;

    /** All raised marks of the document. */
    private final Set<String> marks;

    private final List<Block> blocks = new ArrayList<>();

    private final List<Note> notes = new ArrayList<>();

    /** Where the items of the current list begin, for each level that is open. */
    private final List<Double> itemEdges = new ArrayList<>();

    PdfBlockWriter(List<PdfPage> pages) {
        this.styles = new PdfStyles(pages);
        this.hyphens = new PdfHyphens(pages.stream().map(PdfBlockWriter::allLines).toList());
        this.margins = new PdfMargins(pages);
        this.tables = new PdfTables(hyphens, margins);
        this.marks = pages.stream().flatMap(page -> allLines(page).stream())
                .flatMap(line -> line.text().marks().stream()).map(NoteMark::mark).collect(Collectors.toSet());
    }

    private static List<PdfLine> allLines(PdfPage page) {
        List<PdfLine> lines = new ArrayList<>(page.lines());
        page.tables().forEach(table -> table.cells().forEach(lines::addAll));
        return lines;
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    PdfMargins margins() {
        return margins;
    }

    PdfStyles styles() {
        return styles;
    }

    /** A table or, of a form, its headings with their rows. */
    void addParts(PdfTable table, Locator locator) {
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

    /** A number that begins a paragraph and that a raised mark of the document points to. */
    Optional<String> unraisedMark(PdfParagraph paragraph) {
        Matcher number = NOTE_NUMBER.matcher(paragraph.first().plain());
        return number.matches() && marks.contains(number.group(1)) ? Optional.of(number.group(1)) : Optional.empty();
    }

    void addNote(PdfParagraph paragraph, Locator locator) {
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

    /** A paragraph whose look says what it is. */
    void addParagraph(PdfParagraph paragraph, Locator locator) {
        Text text = paragraph.text(hyphens);
        int level = PdfForms.isAim(text.plain()) && styles.headingLevel(paragraph) == 0
                && !text.plain().matches("(?s).*[;,:]") ? styles.aimLevel() : styles.headingLevel(paragraph);
        if (level > 0) {
            blocks.add(heading(paragraph, text, locator, level));
            return;
        }
        Optional<LineMarker> marker = LineMarker.of(text.plain());
        Paragraph.Role role = styles.isCaption(text.plain()) ? Paragraph.Role.CAPTION : Paragraph.Role.BODY;
        blocks.add(marker.isPresent() ? item(paragraph, text, marker.get(), locator)
                : new Paragraph(locator, role, text, indent(paragraph), paragraph.bold()));
    }

    private double indent(PdfParagraph paragraph) {
        double indent = Math.max(0, paragraph.first().left() - margins.left());
        return indent < 1 ? 0 : Math.round(indent * 10) / 10.0;
    }

    private boolean isAtStart() {
        return blocks.size() <= LINES_BEFORE_TITLE && blocks.stream().allMatch(Paragraph.class::isInstance);
    }

    /** The largest type at the beginning, before any other heading, is the title of the document. */
    private Block heading(PdfParagraph paragraph, Text text, Locator locator, int level) {
        if (isAtStart() && styles.isLargest(paragraph)) {
            return new Paragraph(locator, Paragraph.Role.TITLE, text, 0, paragraph.bold());
        }
        return numbered(text, locator, level);
    }

    private static Heading numbered(Text text, Locator locator, int level) {
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

    /** A heading of a document that says itself what its headings are. */
    void addHeading(List<PdfParagraph> pieces, Locator locator, int level) {
        blocks.add(numbered(text(pieces), locator, level));
    }

    /** A paragraph that is no heading, for the document says itself which ones are; an aim still heads what follows. */
    void addBody(List<PdfParagraph> pieces, Locator locator, boolean title, boolean caption, int aimLevel) {
        PdfParagraph first = pieces.getFirst();
        Text text = text(pieces);
        Paragraph.Role role = title || isAtStart() && styles.isLargest(first) ? Paragraph.Role.TITLE
                : caption || styles.isCaption(text.plain()) ? Paragraph.Role.CAPTION : Paragraph.Role.BODY;
        if (role == Paragraph.Role.BODY && PdfForms.isAim(text.plain()) && !text.plain().matches("(?s).*[;,:]")) {
            blocks.add(numbered(text, locator, aimLevel));
            return;
        }
        Optional<LineMarker> marker = role == Paragraph.Role.BODY ? LineMarker.of(text.plain()) : Optional.empty();
        blocks.add(marker.isPresent() ? item(first, text, marker.get(), locator)
                : new Paragraph(locator, role, text, role == Paragraph.Role.TITLE ? 0 : indent(first),
                        pieces.stream().allMatch(PdfParagraph::bold)));
    }

    /**
     * An item of a list that the document says itself to be one.
     *
     * @param level
     *            0 for the outermost list
     * @param list
     *            the place of the list
     */
    void addItem(List<PdfParagraph> pieces, Locator locator, int level, String list) {
        Text text = text(pieces);
        boolean bold = pieces.stream().allMatch(PdfParagraph::bold);
        blocks.add(LineMarker.of(text.plain())
                .map(marker -> new ListItem(locator, level, marker.marker(), marker.ordered(), list,
                        WrittenLines.part(text, marker.length(text.plain()), text.plain().length()), bold))
                .orElseGet(() -> new ListItem(locator, level, "\u2022", false, list, text, bold)));
    }

    /** Pieces that the writer of a paragraph put on lines of their own. */
    private Text text(List<PdfParagraph> pieces) {
        StringBuilder plain = new StringBuilder();
        List<NoteMark> found = new ArrayList<>();
        for (PdfParagraph piece : pieces) {
            Text text = piece.text(hyphens);
            int start = plain.isEmpty() ? 0 : plain.append('\n').length();
            text.marks().forEach(mark -> found.add(new NoteMark(start + mark.offset(), mark.mark())));
            plain.append(text.plain());
        }
        return new Text(plain.toString(), found);
    }
}
