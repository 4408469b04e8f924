package org.tabularium.warehouse;

import java.util.Locale;

/** The tables of the schema {@code stated}: the document itself, and what it states. */
public enum StatedTable {
    DOCUMENT, OBSERVATION, TOKEN, FINDING, ATTACHMENT, TABLE_CELL, TABLE_TRACE;

    /** The table's name in the schema. */
    String table() {
        return name().toLowerCase(Locale.ROOT);
    }
}
