package org.tabularium.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.tabularium.document.Block;
import org.tabularium.document.Grid;
import org.tabularium.document.GridCell;
import org.tabularium.document.Locator;
import org.tabularium.document.Paragraph;
import org.tabularium.document.Table;
import org.tabularium.document.Text;
import org.tabularium.read.UnreadableDocumentException.Reason;

/** Makes blocks of the records of a delimited text: titles, tables and the lines below tables. */
final class DelimitedLayout {

    private static final Pattern HEADER_FIELD = Pattern.compile("(?U).*\\p{L}.*|\\s*(19|20)\\d\\d\\s*");

    private final Limits limits;

    DelimitedLayout(Limits limits) {
        this.limits = limits;
    }

    List<Block> blocks(List<DelimitedRecord> records) throws UnreadableDocumentException {
        List<Block> blocks = new ArrayList<>();
        for (Deque<DelimitedRecord> part : parts(records)) {
            addPart(part, blocks);
        }
        return Captions.marked(blocks);
    }

    /** Blank records part the text, unless what follows goes on like the table before: figures without a header. */
    private static List<Deque<DelimitedRecord>> parts(List<DelimitedRecord> records) {
        List<Deque<DelimitedRecord>> parts = new ArrayList<>();
        boolean parted = true;
        for (DelimitedRecord found : records) {
            if (found.isBlank()) {
                parted = true;
            } else {
                if (parts.isEmpty() || parted && !goesOn(parts.getLast().getLast(), found)) {
                    parts.add(new ArrayDeque<>());
                }
                parts.getLast().add(found);
                parted = false;
            }
        }
        return parts;
    }

    private static boolean goesOn(DelimitedRecord before, DelimitedRecord next) {
        return before.width() == next.width() && !before.isLine() && !next.isLine()
                && !next.fields().getFirst().isBlank()
                && next.fields().stream().skip(1).noneMatch(field -> HEADER_FIELD.matcher(field).matches());
    }

    private void addPart(Deque<DelimitedRecord> part, List<Block> blocks) throws UnreadableDocumentException {
        List<DelimitedRecord> titles = new ArrayList<>();
        while (!part.isEmpty() && part.getFirst().isLine()) {
            titles.add(part.removeFirst());
        }
        Deque<DelimitedRecord> notes = new ArrayDeque<>();
        while (!part.isEmpty() && part.getLast().isLine() && isNote(part.getLast())) {
            notes.addFirst(part.removeLast());
        }
        Paragraph.Role role = part.isEmpty() ? Paragraph.Role.BODY : Paragraph.Role.CAPTION;
        titles.forEach(title -> blocks.add(line(title, role)));
        if (!part.isEmpty()) {
            blocks.add(new Table(new Locator("line[" + part.getFirst().line() + "]"), grid(List.copyOf(part))));
        }
        notes.forEach(note -> blocks.add(line(note, Paragraph.Role.BODY)));
    }

    /** A record without delimiters is no row of a table that has them; with them, its words tell. */
    private static boolean isNote(DelimitedRecord last) {
        return last.width() == 1 || NoteMarks.isNote(last.fields().getFirst());
    }

    private static Paragraph line(DelimitedRecord found, Paragraph.Role role) {
        return new Paragraph(new Locator("line[" + found.line() + "]"), role,
                Text.of(found.fields().getFirst().strip()), 0, false);
    }

    private Grid grid(List<DelimitedRecord> rows) throws UnreadableDocumentException {
        int columns = rows.stream().mapToInt(DelimitedRecord::width).max().orElseThrow();
        if ((long) rows.size() * columns > limits.gridPlaces()) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE,
                    "the table has " + rows.size() + " rows and " + columns + " columns",
                    "split the file or raise the limit of table places");
        }
        List<GridCell> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            DelimitedRecord found = rows.get(row);
            for (int column = 0; column < found.width(); column++) {
                Locator locator = new Locator("line[" + found.line() + "]").child("field", column + 1);
                List<Block> content = WrittenLines.blocks(Text.of(found.fields().get(column)), locator, 0, false);
                cells.add(new GridCell(row, column, 1, 1, content, Optional.empty(), locator));
            }
        }
        return new Grid(rows.size(), columns, cells);
    }
}
