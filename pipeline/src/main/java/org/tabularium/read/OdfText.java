package org.tabularium.read;

import java.util.ArrayList;
import java.util.List;

import org.tabularium.document.NoteMark;
import org.tabularium.document.Text;
import org.tabularium.read.Superscripts.Meaning;

/** Reads the text of one paragraph of an OpenDocument: spaces and breaks as shown, note marks lifted out. */
final class OdfText {

    private static final int MOST_SPACES = 1_000;

    private final XmlCursor xml;

    private final OdfStyles styles;

    private final Budget budget;

    private final Inside inside;

    private final StringBuilder plain = new StringBuilder();

    private final List<NoteMark> marks = new ArrayList<>();

    private int letters;

    private int heavy;

    private OdfText(XmlCursor xml, OdfStyles styles, Budget budget, Inside inside) {
        this.xml = xml;
        this.styles = styles;
        this.budget = budget;
        this.inside = inside;
    }

    /** What stands inside a paragraph and is no text of it: notes, frames. */
    interface Inside {

        /** Takes a note at the cursor and gives its mark. */
        String note(XmlCursor xml) throws UnreadableDocumentException;

        /** Takes a frame or shape at the cursor, which may hold text. */
        void frame(XmlCursor xml) throws UnreadableDocumentException;
    }

    /** The text and whether all of it is bold. */
    record Read(Text text, boolean bold) {
    }

    static Read read(XmlCursor xml, OdfStyles styles, boolean bold, Budget budget, Inside inside)
            throws UnreadableDocumentException {
        OdfText text = new OdfText(xml, styles, budget, inside);
        text.content(bold);
        String found = text.plain.toString();
        return new Read(new Text(found, text.marks), text.letters > 0 && text.heavy == text.letters);
    }

    private void content(boolean bold) throws UnreadableDocumentException {
        budget.down(xml::place);
        xml.mixed(budget, characters -> append(characters, bold), name -> element(name, bold));
        budget.up();
    }

    /** White space of the XML counts as one space; more of it is written with elements. */
    private void append(String characters, boolean bold) {
        for (int index = 0; index < characters.length(); index++) {
            char character = characters.charAt(index);
            boolean space = character == ' ' || character == '\n' || character == '\t' || character == '\r';
            if (!space) {
                plain.append(character);
                letters++;
                heavy += bold ? 1 : 0;
            } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
    }

    private void element(String name, boolean bold) throws UnreadableDocumentException {
        switch (name) {
            case "text:s" -> plain.append(" ".repeat(
                    Math.clamp(xml.attributeOf("text:c").flatMap(WordFormat::integer).orElse(1), 0, MOST_SPACES)));
            case "text:tab" -> plain.append('\t');
            case "text:line-break" -> plain.append('\n');
            case "text:note" -> marks.add(new NoteMark(plain.length(), inside.note(xml)));
            case "text:span" -> span(bold);
            case "office:annotation", "office:annotation-end", "text:tracked-changes", "text:ruby-text",
                    "office:event-listeners" -> {
                // Remarks of reviewers and help for reading are no text of the document.
            }
            default -> {
                if (name.startsWith("draw:")) {
                    inside.frame(xml);
                } else {
                    content(bold);
                }
            }
        }
    }

    private void span(boolean bold) throws UnreadableDocumentException {
        String style = xml.attributeOf("text:style-name").orElse("");
        if (!styles.isShown("text", style)) {
            return;
        }
        boolean own = styles.boldOfSpan(style).orElse(bold);
        int start = plain.length();
        content(own);
        if (styles.isRaised(style) && plain.length() > start) {
            raise(start);
        }
    }

    private void raise(int start) {
        String raised = plain.substring(start);
        String before = plain.substring(0, start);
        switch (Superscripts.of(before, raised)) {
            case Meaning.Marks found -> {
                plain.setLength(start);
                found.marks().forEach(mark -> marks.add(new NoteMark(start, mark)));
            }
            case Meaning.Part part -> {
                plain.setLength(start);
                plain.append(part.text());
            }
        }
    }
}
