package org.tabularium.interpret.table;

import java.util.List;

/**
 * A part of a grid with a header of its own. Most tables are one section; tables stacked in one grid are several.
 *
 * @param header
 *            the rows of the header, from above
 * @param body
 *            the rows under it, from above
 */
public record Section(List<Integer> header, List<Row> body) {

    public Section {
        header = List.copyOf(header);
        body = List.copyOf(body);
    }

    /** A row of the body with what it is for. */
    public record Row(int row, RowKind kind) {
    }
}
