package org.tabularium.document;

/** One piece of a document or of a table cell, in reading order. */
public sealed interface Block permits Heading, Paragraph, ListItem, Table {

    /** Where the block stands. */
    Locator locator();

    /** Its text without note marks and list marker; empty for a table, whose text is that of its cells. */
    default String plain() {
        return switch (this) {
            case Heading heading -> heading.text().plain();
            case Paragraph paragraph -> paragraph.text().plain();
            case ListItem item -> item.text().plain();
            case Table _ -> "";
        };
    }
}
