package org.tabularium.warehouse;

import java.util.Locale;

/** The tables of the schema {@code stated} that hold what one document states; {@code document} itself is apart. */
public enum StatedTable {
    OBSERVATION, TOKEN, FINDING, ATTACHMENT, TABLE_CELL, TABLE_TRACE;

    /** The table's name in the schema. */
    String table() {
        return name().toLowerCase(Locale.ROOT);
    }
}
