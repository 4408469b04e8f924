package org.tabularium.read;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tabularium.document.Block;
import org.tabularium.document.Locator;
import org.tabularium.document.Note;
import org.tabularium.document.NoteMark;
import org.tabularium.document.Text;
import org.tabularium.read.RtfState.Target;
import org.tabularium.read.RtfTokens.Token;
import org.tabularium.read.Superscripts.Meaning;

/** Goes through an RTF file from its first group to its last and gathers paragraphs and rows of tables. */
final class RtfBody {

    private static final double TWIPS_OF_A_POINT = 20;

    private static final int DEEPEST = 1_000;

    private static final Set<String> UNREAD = Set.of("colortbl", "info", "pict", "header", "headerl", "headerr",
            "headerf", "footer", "footerl", "footerr", "footerf", "ftnsep", "fldinst", "object", "listtable",
            "listoverridetable", "revtbl", "rsidtbl", "generator", "themedata", "datastore", "xmlnstbl", "bkmkstart",
            "bkmkend", "nonesttables", "annotation", "atnid", "atnauthor", "nextfile", "template", "deleted");

    private final RtfTokens tokens;

    private final Budget budget;

    private final Flow flow;

    private final RtfFonts fonts = new RtfFonts();

    private final Map<Integer, StringBuilder> styles = new HashMap<>();

    private final StringBuilder title = new StringBuilder();

    private final StringBuilder author = new StringBuilder();

    private final Deque<RtfState> outer = new ArrayDeque<>();

    private RtfState state = new RtfState();

    private boolean starred;

    private int toSkip;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private int bytesFont = -1;

    private final RtfParagraph paragraph = new RtfParagraph();

    private final RtfRows rows = new RtfRows();

    private final List<Note> notes = new ArrayList<>();

    private final StringBuilder note = new StringBuilder();

    RtfBody(byte[] file, Budget budget) {
        this.tokens = new RtfTokens(file);
        this.budget = budget;
        this.flow = new Flow(budget);
    }

    String title() {
        return title.toString().strip();
    }

    String author() {
        return author.toString().strip();
    }

    List<Note> notes() {
        return notes;
    }

    private String place() {
        return "byte " + tokens.place();
    }

    List<Block> read() throws UnreadableDocumentException {
        for (Optional<Token> token = tokens.next(); token.isPresent(); token = tokens.next()) {
            switch (token.get()) {
                case Token.Open _ -> open();
                case Token.Close _ -> close();
                case Token.Char character -> character(character.value());
                case Token.Word word -> word(word);
            }
        }
        if (!outer.isEmpty()) {
            throw Failures.corrupt("The file is damaged: it ends before its text does (" + place() + ").");
        }
        endParagraph();
        endTable();
        return flow.blocks();
    }

    private void open() throws UnreadableDocumentException {
        flush();
        if (outer.size() >= DEEPEST) {
            throw Failures.tooDeep("groups in each other", DEEPEST, place());
        }
        outer.push(state);
        state = state.copy();
        starred = false;
    }

    private void close() throws UnreadableDocumentException {
        flush();
        if (outer.isEmpty()) {
            throw Failures.corrupt("The file is damaged: a group ends that has not begun (" + place() + ").");
        }
        RtfState before = state;
        state = outer.pop();
        if (before.target == Target.NOTE && state.target != Target.NOTE) {
            endNote();
        }
        toSkip = 0;
    }

    private void character(int value) throws UnreadableDocumentException {
        starred = false;
        if (toSkip > 0) {
            toSkip--;
            return;
        }
        if (state.font != bytesFont) {
            flush();
            bytesFont = state.font;
        }
        bytes.write(value);
    }

    /** Decodes the bytes gathered and hands them to where the text goes. */
    private void flush() throws UnreadableDocumentException {
        if (bytes.size() > 0) {
            String text = bytes.toString(fonts.of(bytesFont));
            bytes.reset();
            text(text);
        }
    }

    private void text(String text) throws UnreadableDocumentException {
        budget.characters(text.length(), this::place);
        if (state.hidden) {
            return;
        }
        switch (state.target) {
            case BODY -> {
                if (state.raised) {
                    paragraph.raised(text, state.bold);
                } else {
                    paragraph.append(text, state.bold);
                }
            }
            case MARKER -> paragraph.marker(text);
            case NOTE -> note.append(text);
            case STYLES -> styles.computeIfAbsent(state.style, _ -> new StringBuilder()).append(text);
            case TITLE -> title.append(text);
            case AUTHOR -> author.append(text);
            case NOWHERE, FONTS -> {
                // Not shown.
            }
        }
    }

    private void word(Token.Word word) throws UnreadableDocumentException {
        if (word.name().equals("u")) {
            unicode(word.or('?'));
            return;
        }
        flush();
        boolean wasStarred = starred;
        starred = word.name().equals("*");
        if (!target(word.name(), wasStarred) && !character(word.name()) && !format(word)) {
            structure(word);
        }
    }

    private void unicode(int code) throws UnreadableDocumentException {
        flush();
        text(String.valueOf((char) code));
        toSkip = state.standIns;
    }

    /** Groups whose characters go elsewhere. */
    private boolean target(String name, boolean unknownMayBeSkipped) {
        if (state.target == Target.NOWHERE && !name.equals("title") && !name.equals("author")) {
            return true;
        }
        Optional<Target> found = switch (name) {
            case "fonttbl" -> Optional.of(Target.FONTS);
            case "stylesheet" -> Optional.of(Target.STYLES);
            case "listtext", "pntext" -> Optional.of(Target.MARKER);
            case "footnote" -> Optional.of(Target.NOTE);
            case "title" -> Optional.of(Target.TITLE);
            case "author" -> Optional.of(Target.AUTHOR);
            default -> UNREAD.contains(name) || unknownMayBeSkipped && !isKnown(name) ? Optional.of(Target.NOWHERE)
                    : Optional.empty();
        };
        found.ifPresent(target -> state.target = target);
        return found.isPresent();
    }

    /** Groups marked as not for every reader, which hold text that is shown or styles that are used. */
    private static boolean isKnown(String name) {
        return name.equals("cs") || name.equals("ts") || name.equals("nesttableprops");
    }

    private boolean character(String name) throws UnreadableDocumentException {
        String text = switch (name) {
            case "tab" -> "\t";
            case "line", "softline" -> "\n";
            case "~" -> "\u00a0";
            case "_" -> "\u2011";
            case "emdash" -> "—";
            case "endash" -> "–";
            case "bullet" -> "•";
            case "lquote" -> "‘";
            case "rquote" -> "’";
            case "ldblquote" -> "“";
            case "rdblquote" -> "”";
            case "emspace", "enspace", "qmspace" -> " ";
            default -> "";
        };
        if (!text.isEmpty()) {
            text(text);
        }
        return !text.isEmpty();
    }

    private boolean format(Token.Word word) {
        switch (word.name()) {
            case "ansicpg" -> fonts.usual(word.or(1252));
            case "f" -> state.font = word.or(-1);
            case "fcharset" -> fonts.font(state.font, word.or(1));
            case "uc" -> state.standIns = Math.clamp(word.or(1), 0, 10);
            case "b" -> state.bold = word.isOn();
            case "super" -> state.raised = word.isOn();
            case "up" -> state.raised = word.or(6) > 0;
            case "sub", "dn", "nosupersub" -> state.raised = false;
            case "v" -> state.hidden = word.isOn();
            case "plain" -> state.plainCharacters();
            case "pard" -> state.plainParagraph();
            case "intbl" -> state.inTable = true;
            case "s" -> state.style = word.or(0);
            case "outlinelevel" -> state.outline = word.or(-1);
            case "li" -> state.indent = word.or(0);
            case "ls" -> state.list = word.or(0);
            case "ilvl" -> state.level = Math.clamp(word.or(0), 0, 8);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void structure(Token.Word word) throws UnreadableDocumentException {
        switch (word.name()) {
            case "par", "sect", "page", "nestcell", "nestrow" -> {
                if (state.target == Target.NOTE) {
                    note.append('\n');
                } else if (state.target == Target.BODY) {
                    endParagraph();
                }
            }
            case "chftn" -> {
                if (state.target == Target.BODY) {
                    paragraph.mark(String.valueOf(notes.size() + 1));
                }
            }
            case "cell" -> {
                paragraph.end(state, style()).ifPresent(rows::line);
                rows.cell();
            }
            case "row" -> {
                budget.block(this::place);
                rows.row();
            }
            default -> rows.define(word);
        }
    }

    private String style() {
        String name = styles.getOrDefault(state.style, new StringBuilder()).toString();
        return name.contains(";") ? name.substring(0, name.indexOf(';')) : name;
    }

    private void endParagraph() throws UnreadableDocumentException {
        Optional<FlowLine> line = paragraph.end(state, style());
        budget.block(this::place);
        if (state.inTable || rows.isInRow()) {
            line.ifPresent(rows::line);
        } else if (line.isPresent()) {
            endTable();
            line.get().into(flow);
        } else {
            endTable();
        }
    }

    private void endTable() throws UnreadableDocumentException {
        Optional<EdgeTable> table = rows.end();
        if (table.isPresent()) {
            table.get().into(flow);
        }
    }

    private void endNote() {
        notes.add(new Note(Locator.DOCUMENT.child("note", notes.size() + 1), String.valueOf(notes.size() + 1),
                Text.of(note.toString().strip())));
        note.setLength(0);
    }

    /** The paragraph that is being gathered. */
    private static final class RtfParagraph {

        private final StringBuilder plain = new StringBuilder();

        private final List<NoteMark> marks = new ArrayList<>();

        private final StringBuilder marker = new StringBuilder();

        private int letters;

        private int heavy;

        void append(String text, boolean bold) {
            plain.append(text);
            int count = (int) text.chars().filter(character -> !Character.isWhitespace(character)).count();
            letters += count;
            heavy += bold ? count : 0;
        }

        void raised(String text, boolean bold) {
            switch (Superscripts.of(plain, text)) {
                case Meaning.Marks found -> found.marks().forEach(this::mark);
                case Meaning.Part part -> append(part.text(), bold);
            }
        }

        void mark(String mark) {
            marks.add(new NoteMark(plain.length(), mark));
        }

        void marker(String text) {
            marker.append(text);
        }

        Optional<FlowLine> end(RtfState state, String style) {
            Text text = WrittenLines.stripped(new Text(plain.toString(), marks));
            String mark = marker.toString().strip();
            boolean bold = letters > 0 && heavy == letters;
            plain.setLength(0);
            marks.clear();
            marker.setLength(0);
            letters = 0;
            heavy = 0;
            boolean ordered = !mark.isEmpty() && mark.codePoints().anyMatch(Character::isLetterOrDigit);
            if (text.isBlank() && !ordered) {
                return Optional.empty();
            }
            Optional<Integer> heading = state.outline >= 0 && state.outline < 9 ? Optional.of(state.outline + 1)
                    : FlowLine.headingOf(style);
            Optional<FlowLine.Marker> item = mark.isEmpty() ? Optional.empty()
                    : Optional
                            .of(new FlowLine.Marker(ordered ? mark : "•", ordered, state.level, "list " + state.list));
            return Optional.of(new FlowLine(text, bold, Math.max(0, state.indent) / TWIPS_OF_A_POINT, heading,
                    FlowLine.roleOf(style), item));
        }
    }
}
