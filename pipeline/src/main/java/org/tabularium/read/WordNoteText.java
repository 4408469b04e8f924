package org.tabularium.read;

import java.util.ArrayList;
import java.util.List;

import org.tabularium.document.Block;
import org.tabularium.document.GridCell;
import org.tabularium.document.Heading;
import org.tabularium.document.ListItem;
import org.tabularium.document.NoteMark;
import org.tabularium.document.Paragraph;
import org.tabularium.document.Table;
import org.tabularium.document.Text;

/** The blocks of a note as one text, a line for each. */
final class WordNoteText {

    private final StringBuilder plain = new StringBuilder();

    private final List<NoteMark> marks = new ArrayList<>();

    private WordNoteText() {
    }

    static Text of(List<Block> blocks) {
        WordNoteText note = new WordNoteText();
        blocks.forEach(note::add);
        return new Text(note.plain.toString(), note.marks);
    }

    private void add(Block block) {
        switch (block) {
            case Heading heading -> line(heading.number(), heading.text());
            case Paragraph paragraph -> line("", paragraph.text());
            case ListItem item -> line(item.marker(), item.text());
            case Table table ->
                    table.grid().cells().stream().map(GridCell::content).forEach(cell -> cell.forEach(this::add));
        }
    }

    /** Word puts a space between a note's mark and its text; it is taken away with the mark. */
    private void line(String marker, Text text) {
        if (!plain.isEmpty()) {
            plain.append('\n');
        }
        plain.append(marker.isEmpty() ? "" : marker + " ");
        String line = text.plain().stripLeading();
        int shift = plain.length() - (text.plain().length() - line.length());
        text.marks().forEach(mark -> marks.add(new NoteMark(Math.max(0, mark.offset() + shift), mark.mark())));
        plain.append(line);
    }
}
