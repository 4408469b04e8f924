package org.tabularium.interpret;

import java.util.List;
import java.util.Locale;

import org.tabularium.document.Locator;

/**
 * A table that figures were read from, kept so that a person can check the reading when the file is gone. Its caption
 * is the heading of its observations.
 *
 * @param cells
 *            all cells, by row and then by column
 * @param trace
 *            the results of the interpreter's steps: sections, header rows, roles of columns, bands, number styles
 */
public record TableEvidence(Locator table, List<Cell> cells, List<String> trace) {

    public TableEvidence {
        cells = List.copyOf(cells);
        trace = List.copyOf(trace);
    }

    /**
     * A cell with what it was taken for.
     *
     * @param row
     *            its first row, from 0
     * @param column
     *            its first column, from 0
     * @param text
     *            its text, one line for each paragraph; empty where it has none
     */
    public record Cell(Locator locator, int row, int column, int rowSpan, int columnSpan, Role role, String text) {
    }

    /** What a cell was taken for. */
    public enum Role {
        /** Names columns, or the table. */
        HEADER,
        /** A header printed again. */
        REPEATED,
        /** One text for the rows below it. */
        BAND,
        /** Numbers the row. */
        ORDINAL,
        /** Names what the row counts. */
        LABEL,
        /** Names the year of the row. */
        YEAR,
        /** Names the unit of the row. */
        UNIT,
        /** Names who delivers. */
        PROVIDER,
        /** Names the programme. */
        PROGRAM,
        /** Holds figures. */
        VALUE,
        /** Holds sentences with figures. */
        TEXT,
        /** Says nothing. */
        EMPTY;

        /** The name in tables and exports. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
