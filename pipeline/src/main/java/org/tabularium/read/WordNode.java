package org.tabularium.read;

import java.util.List;

/** What {@code document.xml} holds, as it stands there: styles, numbers and merges are not yet worked out. */
sealed interface WordNode {

    /**
     * A paragraph.
     *
     * @param boxes
     *            the contents of the text boxes that hang on it
     */
    record Para(WordFormat.Paragraph format, List<WordPiece> pieces, List<WordNode> boxes) implements WordNode {
    }

    /** A table. */
    record Tbl(List<Row> rows) implements WordNode {
    }

    /**
     * A row.
     *
     * @param before
     *            the grid columns left out at its start
     */
    record Row(int before, boolean hidden, List<Cell> cells) {
    }

    /** A cell with its width in grid columns and its part in merges downwards and across. */
    record Cell(int span, Merge down, Merge across, List<WordNode> content) {
    }

    /** The part of a cell in a merge. */
    enum Merge {
        NONE, RESTART, CONTINUE
    }

    /** Whether there is any text below these nodes. */
    static boolean hasText(List<WordNode> nodes) {
        return nodes.stream().anyMatch(node -> switch (node) {
            case Para para -> para.pieces().stream().anyMatch(WordPiece::isText) || hasText(para.boxes());
            case Tbl table -> table.rows().stream().flatMap(row -> row.cells().stream())
                    .anyMatch(cell -> hasText(cell.content()));
        });
    }
}
