package org.tabularium.export;

import java.util.List;
import java.util.SortedSet;

import org.tabularium.warehouse.QueryResult.Column;

/**
 * What there is to tell about the rows of a table without keeping them.
 *
 * @param units
 *            codes of the units that its column {@code unit} has
 * @param sha256
 *            of the table's CSV file: it changes when a figure does
 */
record TableFacts(List<Column> columns, long rows, SortedSet<String> units, String sha256) {
}
