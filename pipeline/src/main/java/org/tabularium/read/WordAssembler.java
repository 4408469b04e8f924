package org.tabularium.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tabularium.document.Block;
import org.tabularium.document.Heading;
import org.tabularium.document.ListItem;
import org.tabularium.document.Locator;
import org.tabularium.document.Note;
import org.tabularium.document.NoteMark;
import org.tabularium.document.Paragraph;
import org.tabularium.document.Text;
import org.tabularium.read.WordCounters.Marker;
import org.tabularium.read.WordNode.Para;
import org.tabularium.read.WordNode.Tbl;
import org.tabularium.read.WordText.Composed;

/** Turns the paragraphs and tables of one document, in reading order, into blocks: styles, numbers, notes, places. */
final class WordAssembler {

    private final WordStyles styles;

    private final WordCounters counters;

    private final WordNotes notes;

    private final WordRemarks remarks;

    private final Budget budget;

    private final WordGrid grids;

    WordAssembler(WordStyles styles, WordNumbering numbering, WordNotes notes, WordRemarks remarks, Budget budget) {
        this.styles = styles;
        this.counters = new WordCounters(numbering, styles);
        this.notes = notes;
        this.remarks = remarks;
        this.budget = budget;
        this.grids = new WordGrid(this, remarks, budget);
    }

    List<Block> body(List<WordNode> nodes) throws UnreadableDocumentException {
        return blocks(nodes, WordPlaces.ofBody());
    }

    /** The blocks of a story; a paragraph whose end a tracked change deleted goes on in the next one. */
    List<Block> blocks(List<WordNode> nodes, WordPlaces places) throws UnreadableDocumentException {
        List<Block> blocks = new ArrayList<>();
        List<Para> joined = new ArrayList<>();
        for (WordNode node : nodes) {
            switch (node) {
                case Para para when para.format().joinsNext() -> joined.add(para);
                case Para para -> {
                    joined.add(para);
                    paragraph(joined, places, blocks);
                    joined.clear();
                }
                case Tbl table -> {
                    paragraph(joined, places, blocks);
                    joined.clear();
                    table(table, places, blocks);
                }
            }
        }
        paragraph(joined, places, blocks);
        return blocks;
    }

    private void table(Tbl table, WordPlaces places, List<Block> blocks) throws UnreadableDocumentException {
        if (table.rows().stream().allMatch(WordNode.Row::hidden)) {
            remarks.hiddenRow(places.last(), 0);
        } else {
            blocks.add(grids.table(table, places.nextTable()));
        }
    }

    private void paragraph(List<Para> joined, WordPlaces places, List<Block> blocks)
            throws UnreadableDocumentException {
        if (joined.isEmpty()) {
            return;
        }
        WordFormat.Paragraph format = joined.getLast().format();
        List<WordPiece> pieces = new ArrayList<>();
        List<WordNode> boxes = new ArrayList<>();
        for (Para para : joined) {
            pieces.addAll(para.pieces());
            boxes.addAll(para.boxes());
        }
        Composed composed = WordText.compose(pieces, format.style(), styles, notes);
        boolean isHidden = composed.isEmpty() && styles.isHidden(format.style(), format.mark());
        Optional<Marker> marker = isHidden ? Optional.empty() : counters.next(format);
        if (!composed.isEmpty() || places.isCell() && marker.isPresent()) {
            blocks.add(block(places.nextText(), format, composed, marker));
        }
        remark(composed, places.last());
        if (!boxes.isEmpty()) {
            blocks.addAll(blocks(boxes, places));
        }
    }

    private void remark(Composed composed, Locator place) {
        if (composed.hidden() > 0) {
            remarks.hiddenText(place, composed.hidden());
        }
        composed.omitted().forEach(what -> remarks.omitted(place, what));
    }

    private Block block(Locator place, WordFormat.Paragraph format, Composed composed, Optional<Marker> marker)
            throws UnreadableDocumentException {
        String number = marker.filter(Marker::ordered).map(Marker::text).orElse("");
        budget.characters(marker.map(Marker::text).orElse("").length(), place::path);
        WordStyles.Rank rank = styles.rank(format);
        if (composed.isEmpty() && marker.isPresent()) {
            return item(place, composed, marker.get());
        }
        return switch (rank.role()) {
            case HEADING -> new Heading(place, rank.level(), number, composed.text());
            case TITLE -> numbered(place, Paragraph.Role.TITLE, number, format, composed);
            case CAPTION -> numbered(place, Paragraph.Role.CAPTION, number, format, composed);
            case BODY -> marker.<Block> map(found -> item(place, composed, found))
                    .orElseGet(() -> numbered(place, Paragraph.Role.BODY, "", format, composed));
        };
    }

    private static ListItem item(Locator place, Composed composed, Marker marker) {
        return new ListItem(place, marker.level(), marker.text(), marker.ordered(), marker.list(), composed.text(),
                composed.bold());
    }

    /** A caption may be numbered as a list is ("Tabela 1."); its number is then a part of its text. */
    private Paragraph numbered(Locator place, Paragraph.Role role, String number, WordFormat.Paragraph format,
            Composed composed) {
        Text text = number.isEmpty() ? composed.text() : after(number + " ", composed.text());
        return new Paragraph(place, role, text, styles.indent(format), composed.bold());
    }

    private static Text after(String start, Text text) {
        return new Text(start + text.plain(),
                text.marks().stream().map(mark -> new NoteMark(mark.offset() + start.length(), mark.mark())).toList());
    }

    /** The notes that the blocks made so far refer to; a note may itself refer to further ones. */
    List<Note> notes() throws UnreadableDocumentException {
        List<Note> found = new ArrayList<>();
        for (int index = 0; index < notes.used().size(); index++) {
            WordNotes.Used note = notes.used().get(index);
            Locator place = Locator.DOCUMENT.child("note", index + 1);
            found.add(new Note(place, note.mark(), WordNoteText.of(blocks(note.content(), WordPlaces.ofCell(place)))));
        }
        return found;
    }
}
