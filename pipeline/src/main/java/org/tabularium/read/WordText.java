package org.tabularium.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tabularium.document.NoteMark;
import org.tabularium.document.Text;
import org.tabularium.read.WordPiece.Characters;
import org.tabularium.read.WordPiece.Omitted;
import org.tabularium.read.WordPiece.Reference;

/** Puts the pieces of one paragraph together: hidden text out, note marks lifted out of the characters. */
final class WordText {

    private static final int LONGEST_CUSTOM_MARK = 10;

    private final WordStyles styles;

    private final WordNotes notes;

    private final String paragraphStyle;

    private final StringBuilder plain = new StringBuilder();

    private final List<NoteMark> marks = new ArrayList<>();

    private final StringBuilder raised = new StringBuilder();

    private final List<String> omitted = new ArrayList<>();

    private Optional<Reference> unmarked = Optional.empty();

    private int hidden;

    private boolean bold = true;

    private boolean pageBreak;

    private WordText(WordStyles styles, WordNotes notes, String paragraphStyle) {
        this.styles = styles;
        this.notes = notes;
        this.paragraphStyle = paragraphStyle;
    }

    /**
     * The text of a paragraph.
     *
     * @param bold
     *            whether there is text and all of it is bold
     * @param hidden
     *            the number of characters that the document hides
     * @param omitted
     *            what else stands in the paragraph and is not read
     */
    record Composed(Text text, boolean bold, int hidden, List<String> omitted) {

        boolean isEmpty() {
            return text.isBlank() && text.marks().isEmpty();
        }
    }

    static Composed compose(List<WordPiece> pieces, String paragraphStyle, WordStyles styles, WordNotes notes) {
        WordText text = new WordText(styles, notes, paragraphStyle);
        pieces.forEach(text::piece);
        text.settleRaised();
        return new Composed(new Text(text.plain.toString(), text.marks), text.bold && !text.plain.toString().isBlank(),
                text.hidden, text.omitted);
    }

    private void piece(WordPiece piece) {
        switch (piece) {
            case Omitted(String what) -> omitted.add(what);
            case Reference reference when !styles.isHidden(paragraphStyle, reference.format()) -> refer(reference);
            case Reference _ -> hidden++;
            case Characters(WordFormat.Run format, String text) when styles.isHidden(paragraphStyle, format) ->
                    hidden += text.strip().length();
            case Characters(WordFormat.Run format, String text) -> characters(format, text);
        }
    }

    private void refer(Reference reference) {
        settleRaised();
        if (reference.custom()) {
            unmarked = Optional.of(reference);
        } else {
            notes.mark(reference).ifPresent(this::mark);
        }
    }

    private void mark(String mark) {
        marks.add(new NoteMark(plain.length(), mark));
    }

    private void characters(WordFormat.Run format, String text) {
        String rest = unmarked.isPresent() ? customMark(text) : text;
        if (rest.isEmpty()) {
            return;
        }
        if (styles.isSuperscript(paragraphStyle, format)) {
            raised.append(rest);
            return;
        }
        settleRaised();
        append(rest);
        bold &= rest.isBlank() || styles.isBold(paragraphStyle, format);
    }

    /** Takes the mark of a note from the beginning of the text after its reference; gives the text that is left. */
    private String customMark(String text) {
        String start = text.stripLeading();
        if (start.isEmpty()) {
            return text;
        }
        int end = 0;
        while (end < Math.min(start.length(), LONGEST_CUSTOM_MARK) && !Character.isWhitespace(start.charAt(end))) {
            end++;
        }
        String mark = start.substring(0, end);
        unmarked.ifPresent(reference -> notes.mark(reference, mark));
        unmarked = Optional.empty();
        mark(mark);
        return start.substring(end);
    }

    private void settleRaised() {
        if (raised.isEmpty()) {
            return;
        }
        String text = raised.toString();
        raised.setLength(0);
        switch (Superscripts.of(plain, text)) {
            case Superscripts.Meaning.Marks(List<String> found) -> {
                found.forEach(this::mark);
                append(text.substring(text.stripTrailing().length()));
            }
            case Superscripts.Meaning.Part(String part) -> append(part);
        }
    }

    /** A page break is no text, but words on both sides of it must not grow together. */
    private void append(String text) {
        for (int index = 0; index < text.length(); index++) {
            char next = text.charAt(index);
            if (next == WordPiece.PAGE_BREAK) {
                pageBreak = true;
                continue;
            }
            if (pageBreak && !plain.isEmpty() && !Character.isWhitespace(next)
                    && !Character.isWhitespace(plain.charAt(plain.length() - 1))) {
                plain.append('\n');
            }
            pageBreak = false;
            plain.append(next);
        }
    }
}
