package org.tabularium.interpret.text;

import java.util.ArrayList;
import java.util.List;

import org.tabularium.document.Locator;

/**
 * A paragraph or list item with the lines that only go on with it, as one text.
 *
 * @param text
 *            its characters
 * @param item
 *            whether it is an item of a list
 * @param level
 *            the depth of the list, 0 for the outermost and for paragraphs
 * @param list
 *            which list an item belongs to; empty for a paragraph
 * @param parts
 *            the blocks it is made of
 */
record Passage(String text, boolean item, int level, String list, List<Part> parts) {

    /** A sentence that goes on over more characters than this is none; each line that joins copies those before it. */
    private static final int LONGEST = 20_000;

    /** A block with its first character's place in the passage. */
    record Part(Locator locator, int start) {
    }

    static Passage paragraph(String text, Locator locator) {
        return new Passage(text, false, 0, "", List.of(new Part(locator, 0)));
    }

    static Passage item(String text, int level, String list, Locator locator) {
        return new Passage(text, true, level, list, List.of(new Part(locator, 0)));
    }

    /** With a block that begins in the middle of a sentence of this passage. */
    Passage joined(String more, Locator locator) {
        List<Part> all = new ArrayList<>(parts);
        all.add(new Part(locator, text.length() + 1));
        return new Passage(text + " " + more, item, level, list, List.copyOf(all));
    }

    /** Where some characters of the passage stand in the document. */
    Locator locate(int from, int to) {
        Part part = parts.reversed().stream().filter(block -> block.start() <= from).findFirst()
                .orElse(parts.getFirst());
        return part.locator().characters(Math.max(0, from - part.start()), to - part.start());
    }

    /** Whether a text that follows goes on with the last sentence of this passage. */
    boolean goesOnWith(String next) {
        String end = text.stripTrailing();
        String begin = next.stripLeading();
        return text.length() <= LONGEST && !end.isEmpty() && !begin.isEmpty()
                && ".:;!?".indexOf(end.charAt(end.length() - 1)) < 0 && Character.isLowerCase(begin.codePointAt(0));
    }
}
