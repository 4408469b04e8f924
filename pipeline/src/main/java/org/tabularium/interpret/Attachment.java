package org.tabularium.interpret;

import java.util.Locale;
import java.util.Optional;

import org.tabularium.document.GridCell;
import org.tabularium.document.Locator;

/**
 * Something that was joined to a figure of a table, and why: the evidence of its reading.
 *
 * @param axis
 *            where it stands, seen from the figure
 * @param label
 *            its words; empty for the figure's own cell
 * @param cell
 *            the place of its cell; empty where it stands in no cell of the table
 * @param rule
 *            the rule that joined it, in words a person can follow
 */
public record Attachment(Axis axis, String label, Optional<Locator> cell, String rule) {

    /** Where something stands that belongs to a figure. */
    public enum Axis {
        /** In the caption or title. */
        TABLE,
        /** Above: a header or band. */
        COLUMN,
        /** In the label of the row or of a row that it is part of. */
        ROW,
        /** In another cell of the row: year, unit, provider, programme. */
        BESIDE,
        /** The figure's own cell. */
        CELL;

        /** The name in tables and exports. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int LONGEST_QUOTE = 60;

    /** Something that stands in a cell of the table. */
    public static Attachment of(Axis axis, String label, GridCell cell, String rule) {
        return new Attachment(axis, label, Optional.of(cell.locator()), rule);
    }

    /** A label as rules quote it: in quotation marks, the end of a long one cut off. */
    public static String quoted(String label) {
        if (label.codePointCount(0, label.length()) <= LONGEST_QUOTE) {
            return "\"" + label + "\"";
        }
        return "\"" + label.substring(0, label.offsetByCodePoints(0, LONGEST_QUOTE - 1)).stripTrailing() + "…\"";
    }
}
