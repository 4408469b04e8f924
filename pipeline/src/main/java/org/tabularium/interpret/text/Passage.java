package org.tabularium.interpret.text;

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
 * @param sentences
 *            that its text is made of
 */
record Passage(String text, boolean item, int level, String list, List<Part> parts, List<Sentences.Span> sentences) {

    /** A block with its first character's place in the passage. */
    record Part(Locator locator, int start) {
    }

    Passage {
        parts = List.copyOf(parts);
    }

    /** A passage whose sentences are found in its text. */
    Passage(String text, boolean item, int level, String list, List<Part> parts) {
        this(text, item, level, list, parts, Sentences.of(text));
    }

    /** Where some characters of the passage stand in the document. */
    Locator locate(int from, int to) {
        int first = 0;
        int last = parts.size() - 1;
        while (first < last) {
            int middle = (first + last + 1) / 2;
            if (parts.get(middle).start() <= from) {
                first = middle;
            } else {
                last = middle - 1;
            }
        }
        Part part = parts.get(first);
        return part.locator().characters(Math.max(0, from - part.start()), to - part.start());
    }
}
