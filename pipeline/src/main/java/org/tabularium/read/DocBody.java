package org.tabularium.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.tabularium.document.Block;
import org.tabularium.document.Locator;
import org.tabularium.document.Note;
import org.tabularium.document.NoteMark;
import org.tabularium.document.Text;
import org.tabularium.read.EdgeTable.Down;
import org.tabularium.read.Superscripts.Meaning;

/** Goes through the paragraphs of an old Word document; those in tables are read cell by cell. */
final class DocBody {

    private static final char FIELD_BEGIN = '\u0013';

    private static final char FIELD_RESULT = '\u0014';

    private static final char FIELD_END = '\u0015';

    private static final char NOTE = '\u0002';

    private static final int BULLET = 23;

    private static final int UNNUMBERED = 255;

    private static final int OUTLINE_LEVELS = 9;

    private static final double TWIPS_OF_A_POINT = 20;

    private final HWPFDocument document;

    private final Budget budget;

    private final Flow flow;

    private final Map<String, Integer> counters = new HashMap<>();

    private int noteMarks;

    DocBody(HWPFDocument document, Budget budget) {
        this.document = document;
        this.budget = budget;
        this.flow = new Flow(budget);
    }

    List<Block> blocks() {
        return flow.blocks();
    }

    void read() throws UnreadableDocumentException {
        Range range = document.getRange();
        int index = 0;
        while (index < range.numParagraphs()) {
            Paragraph paragraph = range.getParagraph(index);
            if (paragraph.isInTable()) {
                Table table = range.getTable(paragraph);
                table(table);
                index += Math.max(1, table.numParagraphs());
            } else {
                Optional<FlowLine> line = line(paragraph);
                if (line.isPresent()) {
                    line.get().into(flow);
                }
                index++;
            }
        }
    }

    private void table(Table table) throws UnreadableDocumentException {
        EdgeTable edges = new EdgeTable();
        for (int number = 0; number < table.numRows(); number++) {
            TableRow row = table.getRow(number);
            List<EdgeTable.Cell> cells = new ArrayList<>();
            for (int index = 0; index < row.numCells(); index++) {
                cell(row.getCell(index), cells);
            }
            edges.row(cells);
        }
        if (!edges.isEmpty()) {
            edges.into(flow);
        }
    }

    private void cell(TableCell cell, List<EdgeTable.Cell> cells) throws UnreadableDocumentException {
        List<FlowLine> lines = new ArrayList<>();
        for (int index = 0; index < cell.numParagraphs(); index++) {
            line(cell.getParagraph(index)).ifPresent(lines::add);
        }
        int left = cell.getLeftEdge();
        int right = left + Math.max(1, cell.getWidth());
        if (cell.isMerged() && !cell.isFirstMerged() && !cells.isEmpty()) {
            EdgeTable.Cell before = cells.removeLast();
            lines.addAll(0, before.lines());
            cells.add(new EdgeTable.Cell(before.left(), right, before.down(), lines));
            return;
        }
        Down down = cell.isFirstVerticallyMerged() ? Down.FIRST
                : cell.isVerticallyMerged() ? Down.CONTINUES : Down.NONE;
        cells.add(new EdgeTable.Cell(left, right, down, lines));
    }

    private Optional<FlowLine> line(Paragraph paragraph) throws UnreadableDocumentException {
        budget.block(() -> "character " + paragraph.getStartOffset());
        budget.characters(paragraph.text().length(), () -> "character " + paragraph.getStartOffset());
        Line gathered = new Line();
        for (int index = 0; index < paragraph.numCharacterRuns(); index++) {
            CharacterRun run = paragraph.getCharacterRun(index);
            if (!run.isVanished() && !run.isMarkedDeleted()) {
                gathered.run(run);
            }
        }
        Text text = WrittenLines.stripped(new Text(gathered.plain.toString(), gathered.marks));
        Optional<FlowLine.Marker> marker = marker(paragraph, text);
        if (text.isBlank() && marker.isEmpty()) {
            return Optional.empty();
        }
        String style = style(paragraph);
        Optional<Integer> heading = FlowLine.headingOf(style)
                .or(() -> paragraph.getLvl() < OUTLINE_LEVELS ? Optional.of(paragraph.getLvl() + 1) : Optional.empty());
        return Optional.of(new FlowLine(text, gathered.letters > 0 && gathered.heavy == gathered.letters,
                Math.max(0, paragraph.getIndentFromLeft()) / TWIPS_OF_A_POINT, heading, FlowLine.roleOf(style),
                marker));
    }

    private String style(Paragraph paragraph) {
        StyleDescription style = document.getStyleSheet().getStyleDescription(paragraph.getStyleIndex());
        return style == null || style.getName() == null ? "" : style.getName();
    }

    /** What is printed before an item, counted as the list counts; levels are numbered one by one. */
    private Optional<FlowLine.Marker> marker(Paragraph paragraph, Text text) {
        if (!paragraph.isInList() || text.isBlank() && !paragraph.isInTable()) {
            return Optional.empty();
        }
        HWPFList list = paragraph.getList();
        int level = Math.clamp(paragraph.getIlvl(), 0, OUTLINE_LEVELS - 1);
        String key = "list " + list.getLsid();
        int format = list.getNumberFormat((char) level);
        if (format == UNNUMBERED) {
            return Optional.empty();
        }
        if (format == BULLET) {
            return Optional.of(new FlowLine.Marker("•", false, level, key));
        }
        int count = counters.merge(key + "/" + level, 1, Integer::sum);
        for (int deeper = level + 1; deeper < OUTLINE_LEVELS; deeper++) {
            counters.remove(key + "/" + deeper);
        }
        return Optional.of(new FlowLine.Marker(count + ".", true, level, key));
    }

    List<Note> notes() throws UnreadableDocumentException {
        List<Note> notes = new ArrayList<>();
        Range range = document.getFootnoteRange();
        for (int index = 0; index < document.getFootnotes().getNotesCount(); index++) {
            Range own = new Range(range.getStartOffset() + document.getFootnotes().getNoteTextStartOffset(index),
                    range.getStartOffset() + document.getFootnotes().getNoteTextEndOffset(index), document);
            String text = own.text().replaceAll("[\\u0000-\\u0008\\u000b-\\u001f]", " ").strip();
            budget.characters(text.length(), () -> "the footnotes");
            notes.add(new Note(Locator.DOCUMENT.child("note", index + 1), String.valueOf(index + 1), Text.of(text)));
        }
        return notes;
    }

    /** The text of a paragraph, without the codes of fields. */
    private final class Line {

        private final StringBuilder plain = new StringBuilder();

        private final List<NoteMark> marks = new ArrayList<>();

        private int letters;

        private int heavy;

        /** For each field begun, whether its code is being passed over. */
        private final Deque<Boolean> fields = new ArrayDeque<>();

        void run(CharacterRun run) {
            StringBuilder shown = new StringBuilder();
            for (char character : run.text().toCharArray()) {
                switch (character) {
                    case FIELD_BEGIN -> fields.push(true);
                    case FIELD_RESULT -> {
                        fields.poll();
                        fields.push(false);
                    }
                    case FIELD_END -> fields.poll();
                    case NOTE -> marks.add(new NoteMark(plain.length() + shown.length(), String.valueOf(++noteMarks)));
                    case '\u000b' -> shown.append('\n');
                    case '\u001e' -> shown.append('\u2011');
                    case '\t' -> shown.append('\t');
                    default -> {
                        if (!fields.contains(true) && character >= ' ') {
                            shown.append(character);
                        }
                    }
                }
            }
            if (run.getSubSuperScriptIndex() == 1 && !shown.isEmpty()) {
                raised(shown.toString());
            } else {
                append(shown, run.isBold());
            }
        }

        private void append(CharSequence shown, boolean bold) {
            plain.append(shown);
            int count = (int) shown.chars().filter(character -> !Character.isWhitespace(character)).count();
            letters += count;
            heavy += bold ? count : 0;
        }

        private void raised(String shown) {
            switch (Superscripts.of(plain, shown)) {
                case Meaning.Marks found ->
                        found.marks().forEach(mark -> marks.add(new NoteMark(plain.length(), mark)));
                case Meaning.Part part -> append(part.text(), false);
            }
        }
    }
}
