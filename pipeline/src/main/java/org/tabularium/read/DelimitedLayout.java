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
import org.tabularium.document.Progress;
import org.tabularium.document.Paragraph;
import org.tabularium.document.Table;
import org.tabularium.document.Text;

/** Makes blocks of the records of a delimited text: titles, tables and the lines below tables. */
final class DelimitedLayout {

    private static final Pattern HEADER_FIELD = Pattern.compile("(?U).*\\p{L}.*|\\s*(19|20)\\d\\d\\s*");

    private static final int HEADER_ROWS = 2;

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
            Progress.step();
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
        int columns = filledColumns(rows);
        if ((long) rows.size() * columns > limits.gridPlaces()) {
            throw Failures.tooLarge("places (rows times columns) in one table", limits.gridPlaces(),
                    "line[" + rows.getFirst().line() + "]: " + rows.size() + " rows and " + columns + " columns");
        }
        boolean banners = hasBanners(rows, columns);
        List<GridCell> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            DelimitedRecord found = rows.get(row);
            for (int column = 0; column < Math.min(columns, found.width()); column++) {
                if (banners && row < HEADER_ROWS) {
                    header(rows, row, column, columns).ifPresent(cells::add);
                } else {
                    cells.add(cell(found, row, column, 1, 1));
                }
            }
        }
        return new Grid(rows.size(), columns, cells);
    }

    private static GridCell cell(DelimitedRecord found, int row, int column, int height, int width) {
        Locator locator = new Locator("line[" + found.line() + "]").child("field", column + 1);
        List<Block> content = WrittenLines.blocks(Text.of(found.fields().get(column)), locator, 0, false);
        return new GridCell(row, column, height, width, content, Optional.empty(), locator);
    }

    /** Columns up to the last with a text: other tables of the file may have more. */
    private static int filledColumns(List<DelimitedRecord> rows) {
        return rows.stream().mapToInt(row -> {
            int width = row.width();
            while (width > 0 && row.fields().get(width - 1).isBlank()) {
                width--;
            }
            return width;
        }).max().orElseThrow();
    }

    /**
     * Whether the first two rows are a header whose merged cells the format has lost: every column has a text in one of
     * them, the upper row has blanks only after a text and above one, and neither has a figure.
     */
    private static boolean hasBanners(List<DelimitedRecord> rows, int columns) {
        if (rows.size() <= HEADER_ROWS) {
            return false;
        }
        boolean blankAbove = false;
        for (int column = 0; column < columns; column++) {
            String above = rows.get(0).field(column);
            String below = rows.get(1).field(column);
            if (above.isBlank() && below.isBlank() || column == 0 && above.isBlank() || isFigure(above)
                    || isFigure(below)) {
                return false;
            }
            blankAbove |= above.isBlank();
        }
        return blankAbove && rows.get(1).fields().getFirst().isBlank();
    }

    private static boolean isFigure(String field) {
        return !field.isBlank() && !HEADER_FIELD.matcher(field).matches();
    }

    /** A cell of such a header: over the blanks to its right, or over the blank below it; empty where one covers it. */
    private static Optional<GridCell> header(List<DelimitedRecord> rows, int row, int column, int columns) {
        boolean blank = rows.get(row).field(column).isBlank();
        if (row > 0) {
            return blank ? Optional.empty() : Optional.of(cell(rows.get(row), row, column, 1, 1));
        }
        if (blank) {
            return Optional.empty();
        }
        boolean alone = rows.get(1).field(column).isBlank();
        int end = column + 1;
        while (!alone && end < columns && rows.get(0).field(end).isBlank()) {
            end++;
        }
        return Optional.of(cell(rows.get(0), 0, column, alone ? HEADER_ROWS : 1, end - column));
    }
}
