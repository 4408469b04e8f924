package org.tabularium.read;

/** A piece of the text of a paragraph. */
sealed interface WordPiece {

    /** Stands for a page or column break inside a text. */
    char PAGE_BREAK = '\f';

    /** Characters of one run. */
    record Characters(WordFormat.Run format, String text) implements WordPiece {
    }

    /**
     * A reference to a note.
     *
     * @param custom
     *            whether the text that follows is its mark
     */
    record Reference(WordFormat.Run format, Kind kind, String id, boolean custom) implements WordPiece {
    }

    /** Something that has no text and may hold figures, such as a chart. */
    record Omitted(String what) implements WordPiece {
    }

    /** The kind of a note. */
    enum Kind {
        FOOTNOTE, ENDNOTE
    }

    /** Whether the piece shows something to read. */
    default boolean isText() {
        return switch (this) {
            case Characters characters -> !characters.text().isBlank();
            case Reference _ -> true;
            case Omitted _ -> false;
        };
    }
}
