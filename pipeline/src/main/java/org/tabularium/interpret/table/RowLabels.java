package org.tabularium.interpret.table;

import java.util.Optional;

/**
 * What the labels of a row say to its figures.
 *
 * @param stub
 *            the labels with the cells they stand in
 * @param path
 *            from the outermost label to the row's own
 * @param words
 *            the same as one text
 * @param agent
 *            the organisation that acts in them
 * @param ending
 *            the organisation that the row's own label ends with
 */
record RowLabels(StubGroups.Stub stub, LabelPath path, String words, Optional<String> agent, Optional<String> ending) {
}
