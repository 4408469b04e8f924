package org.tabularium.interpret.table;

/** What a row of a grid is for. */
public enum RowKind {
    /** Names columns. */
    HEADER,
    /** One text for all the rows below it, such as "Wydatkowana kwota". */
    BAND,
    /** Holds figures, or could. */
    DATA,
    /** A header printed again, as after a page break. */
    REPEATED,
    /** A remark under the figures: "* bez osób spoza gminy", "Źródło: …". */
    NOTE,
    /** The sum of the page before, which a page begins or ends with. */
    CARRIED,
    /** Has no text. */
    BLANK
}
