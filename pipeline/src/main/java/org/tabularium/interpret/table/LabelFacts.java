package org.tabularium.interpret.table;

import java.util.Optional;
import java.util.OptionalInt;

import org.tabularium.interpret.table.Scales.Scale;
import org.tabularium.quantity.Unit;

/**
 * What a label says to the figures under or beside it.
 *
 * @param text
 *            the label as it stands in its cell
 * @param bare
 *            the label in the path of a figure: without its scale and the stop behind it
 * @param scale
 *            the scale that it names
 * @param measure
 *            the unit that it implies as the name of a measure
 * @param noun
 *            the unit where all of it is a unit's noun
 * @param stated
 *            the unit where it states one and nothing else: "zł"
 * @param part
 *            whether it says that what follows is a part
 * @param planned
 *            whether it says that its figures are intended
 * @param cumulative
 *            whether it says that they add up
 * @param period
 *            the year where it is a time of that year: "styczeń 2022"
 */
record LabelFacts(String text, String bare, Optional<Scale> scale, Optional<Unit> measure, Optional<Unit> noun,
        Optional<Unit> stated, boolean part, boolean planned, boolean cumulative, OptionalInt period) {
}
