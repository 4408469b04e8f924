package org.tabularium.interpret.table;

import java.util.List;

import org.tabularium.interpret.Observation;

/**
 * An observation with its place in the section.
 *
 * @param rowPath
 *            the labels of its row, from the outermost parent
 * @param single
 *            whether its cell holds no other figure
 */
record Placed(int row, int column, List<String> rowPath, boolean single, Observation observation) {
}
