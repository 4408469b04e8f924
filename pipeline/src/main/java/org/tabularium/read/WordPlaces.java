package org.tabularium.read;

import org.tabularium.document.Locator;

/** Names the places of the blocks of one story, in order; only what is kept counts. */
final class WordPlaces {

    private final Locator story;

    private final String textKind;

    /** In the body the number of a paragraph counts all blocks before it; in a cell only the paragraphs. */
    private final boolean countsTables;

    private int texts;

    private int tables;

    private Locator last;

    private WordPlaces(Locator story, String textKind, boolean countsTables) {
        this.story = story;
        this.textKind = textKind;
        this.countsTables = countsTables;
        this.last = story;
    }

    static WordPlaces ofBody() {
        return new WordPlaces(Locator.DOCUMENT, "block", true);
    }

    static WordPlaces ofCell(Locator cell) {
        return new WordPlaces(cell, "para", false);
    }

    boolean isCell() {
        return !countsTables;
    }

    Locator nextText() {
        last = story.child(textKind, ++texts);
        return last;
    }

    Locator nextTable() {
        if (countsTables) {
            texts++;
        }
        last = story.child("table", ++tables);
        return last;
    }

    /** The nearest place before something that is not kept. */
    Locator last() {
        return last;
    }
}
