package org.tabularium.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tabularium.document.Block;
import org.tabularium.document.ListItem;
import org.tabularium.document.Locator;
import org.tabularium.document.NoteMark;
import org.tabularium.document.Paragraph;
import org.tabularium.document.Text;

/** The lines that someone typed into one cell or one stretch of plain text, as paragraphs and list items. */
final class WrittenLines {

    /** Points that one typed space at the start of a line sets the text in. */
    private static final double SPACE = 3;

    private WrittenLines() {
    }

    /**
     * One block for each line that is not blank. Leading spaces become indent. A typed bullet makes a list item; typed
     * numbers make one only where several lines have them, for a single "1. Name" is a label.
     */
    static List<Block> blocks(Text text, Locator locator, double indent, boolean bold) {
        if (text.plain().indexOf('\n') < 0) {
            return isSpace(text) ? List.of() : List.of(block(text, locator, indent, bold, false));
        }
        List<Text> lines = lines(text);
        boolean numbered = lines.stream().filter(line -> isOrdered(line.plain().strip())).count() > 1;
        List<Block> blocks = new ArrayList<>();
        for (Text line : lines) {
            if (!isSpace(line)) {
                blocks.add(block(line, locator, indent, bold, numbered));
            }
        }
        return blocks;
    }

    private static boolean isOrdered(String line) {
        return LineMarker.of(line).filter(LineMarker::ordered).isPresent();
    }

    private static Block block(Text line, Locator locator, double indent, boolean bold, boolean numbered) {
        int start = leading(line.plain());
        int end = line.plain().length() - trailing(line.plain());
        Text trimmed = part(line, start, end);
        Optional<LineMarker> marker = LineMarker.of(trimmed.plain()).filter(found -> !found.ordered() || numbered);
        if (marker.isPresent()) {
            LineMarker found = marker.get();
            Text rest = part(trimmed, found.length(trimmed.plain()), trimmed.plain().length());
            return new ListItem(locator, 0, found.marker(), found.ordered(), locator.path(), rest, bold);
        }
        return new Paragraph(locator, Paragraph.Role.BODY, trimmed, indent + start * SPACE, bold);
    }

    private static List<Text> lines(Text text) {
        List<Text> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.plain().indexOf('\n'); end >= 0; end = text.plain().indexOf('\n', start)) {
            lines.add(part(text, start, end));
            start = end + 1;
        }
        lines.add(part(text, start, text.plain().length()));
        return lines;
    }

    /** The characters {@code from} to {@code to} with their note marks. */
    static Text part(Text text, int from, int to) {
        if (text.marks().isEmpty()) {
            return Text.of(text.plain().substring(from, to));
        }
        List<NoteMark> marks = text.marks().stream()
                .filter(mark -> mark.offset() >= from && mark.offset() <= to && (mark.offset() > from || from == 0))
                .map(mark -> new NoteMark(mark.offset() - from, mark.mark())).toList();
        return new Text(text.plain().substring(from, to), marks);
    }

    /** The text without white space at its ends; marks there stay. */
    static Text stripped(Text text) {
        int start = text.isBlank() ? 0 : leading(text.plain());
        int end = Math.max(start, text.plain().length() - trailing(text.plain()));
        List<NoteMark> marks = text.marks().stream()
                .map(mark -> new NoteMark(Math.clamp(mark.offset(), start, end) - start, mark.mark())).toList();
        return new Text(text.plain().substring(start, end), marks);
    }

    /** Also of no-break spaces alone, with which spreadsheets fill empty fields. */
    private static boolean isSpace(Text line) {
        return line.isBlank() || leading(line.plain()) == line.plain().length();
    }

    private static int leading(String line) {
        int count = 0;
        while (count < line.length() && isSpace(line.charAt(count))) {
            count++;
        }
        return count;
    }

    private static int trailing(String line) {
        int count = 0;
        while (count < line.length() && isSpace(line.charAt(line.length() - 1 - count))) {
            count++;
        }
        return count;
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
