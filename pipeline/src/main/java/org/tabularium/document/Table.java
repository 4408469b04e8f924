package org.tabularium.document;

/** A table. Its caption, if there is one, is a paragraph beside it. */
public record Table(Locator locator, Grid grid) implements Block {
}
