package org.tabularium.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tabularium.read.WordPiece.Kind;
import org.tabularium.read.WordPiece.Reference;

/** The footnotes and endnotes of one document, numbered in the order in which the text refers to them. */
final class WordNotes {

    private final Map<Kind, Map<String, List<WordNode>>> contents = new HashMap<>();

    private final Map<Kind, Numbers> numbers;

    private final Map<Kind, Integer> counts = new HashMap<>();

    private final Map<Key, Used> used = new HashMap<>();

    private final List<Used> order = new ArrayList<>();

    WordNotes(Map<Kind, Numbers> numbers) {
        this.numbers = numbers;
    }

    /** How one kind of note is numbered in the whole document. */
    record Numbers(int start, String format) {
        /** What Word does when the document does not say. */
        static final Map<Kind, Numbers> USUAL = Map.of(Kind.FOOTNOTE, new Numbers(1, "decimal"), Kind.ENDNOTE,
                new Numbers(1, "lowerRoman"));

        /** Reads {@code w:settings}, at which the cursor stands. */
        static Map<Kind, Numbers> read(XmlCursor xml) throws UnreadableDocumentException {
            Map<Kind, Numbers> numbers = new HashMap<>(USUAL);
            xml.children(name -> {
                switch (name) {
                    case "w:footnotePr" -> numbers.put(Kind.FOOTNOTE, read(xml, USUAL.get(Kind.FOOTNOTE)));
                    case "w:endnotePr" -> numbers.put(Kind.ENDNOTE, read(xml, USUAL.get(Kind.ENDNOTE)));
                    default -> {
                        // Settings of the editor.
                    }
                }
            });
            return numbers;
        }

        private static Numbers read(XmlCursor xml, Numbers usual) throws UnreadableDocumentException {
            Numbers[] found = { usual };
            xml.children(name -> {
                switch (name) {
                    case "w:numFmt" -> found[0] = new Numbers(found[0].start(), xml.value());
                    case "w:numStart" -> found[0] = new Numbers(
                            Math.clamp(WordFormat.integer(xml.value()).orElse(1), 1, Short.MAX_VALUE),
                            found[0].format());
                    default -> {
                        // Where on the page notes stand.
                    }
                }
            });
            return found[0];
        }
    }

    private record Key(Kind kind, String id) {
    }

    /** A note that the text refers to. */
    record Used(String mark, List<WordNode> content) {
    }

    /** Reads {@code w:footnotes} or {@code w:endnotes}, at which the cursor stands. */
    WordNotes read(Kind kind, XmlCursor xml, Budget budget) throws UnreadableDocumentException {
        WordBody body = new WordBody(xml, budget);
        Map<String, List<WordNode>> notes = contents.computeIfAbsent(kind, _ -> new HashMap<>());
        xml.children(name -> {
            // Notes with a type are the lines that Word draws between text and notes.
            boolean isNote = name.equals("w:footnote") || name.equals("w:endnote");
            if (isNote && xml.attribute("type").filter(type -> !type.equals("normal")).isEmpty()) {
                String id = xml.attribute("id").orElse("");
                notes.put(id, body.story());
            }
        });
        return this;
    }

    /** The printed mark of a note that the text refers to by number; empty when the document has no such note. */
    Optional<String> mark(Reference reference) {
        Key key = new Key(reference.kind(), reference.id());
        if (used.containsKey(key)) {
            return Optional.of(used.get(key).mark());
        }
        return content(key).map(content -> {
            Numbers how = numbers.get(key.kind());
            int number = counts.merge(key.kind(), 1, Integer::sum) + how.start() - 1;
            String mark = WordNumbers.write(number, how.format());
            use(key, new Used(mark, content));
            return mark;
        });
    }

    /** A note whose mark the text states itself. */
    void mark(Reference reference, String mark) {
        Key key = new Key(reference.kind(), reference.id());
        content(key).filter(_ -> !used.containsKey(key)).ifPresent(content -> use(key, new Used(mark, content)));
    }

    private void use(Key key, Used note) {
        used.put(key, note);
        order.add(note);
    }

    private Optional<List<WordNode>> content(Key key) {
        return Optional.ofNullable(contents.getOrDefault(key.kind(), Map.of()).get(key.id()));
    }

    /** The notes referred to, in that order; the list grows as more are. */
    List<Used> used() {
        return Collections.unmodifiableList(order);
    }
}
