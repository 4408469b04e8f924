package org.tabularium.interpret.table;

/** What a column is for. */
public enum ColumnRole {
    /** Numbers the rows. */
    ORDINAL,
    /** Names what is counted: the stub of the table. */
    STUB,
    /** Names the task or goal that the indicator belongs to. */
    CONTEXT,
    /** Names the year of the row. */
    YEAR,
    /** Holds figures. */
    VALUE,
    /** Holds sentences with figures. */
    TEXT,
    /** Names the unit of the row. */
    UNIT,
    /** Names who delivers. */
    PROVIDER,
    /** Names the programme. */
    PROGRAM,
    /** Has nothing to read. */
    EMPTY;

    /** Whether its cells say something about the whole row and count nothing. */
    boolean isFact() {
        return this == YEAR || this == UNIT || this == PROVIDER || this == PROGRAM;
    }
}
