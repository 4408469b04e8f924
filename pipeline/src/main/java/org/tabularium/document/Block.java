package org.tabularium.document;

/** One piece of a document or of a table cell, in reading order. */
public sealed interface Block permits Heading, Paragraph, ListItem, Table {

    /** Where the block stands. */
    Locator locator();
}
