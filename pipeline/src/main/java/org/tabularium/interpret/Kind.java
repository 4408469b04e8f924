package org.tabularium.interpret;

import java.util.Locale;

/** In what kind of text a number stands. */
public enum Kind {
    /** In a cell of a table. */
    TABLE,
    /** In an item of a list. */
    LIST,
    /** In a sentence. */
    PROSE;

    /** The name in tables and exports. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
