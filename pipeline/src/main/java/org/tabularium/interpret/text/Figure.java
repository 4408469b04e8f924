package org.tabularium.interpret.text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.tabularium.quantity.NumberReading;
import org.tabularium.quantity.NumericToken;
import org.tabularium.quantity.Qualifier;
import org.tabularium.quantity.Unit;

/**
 * A number in a statement with what its words say about it.
 *
 * @param token
 *            where it stands in the statement
 * @param label
 *            what is counted, from general to specific, in the statement's own words; empty where it has none
 * @param unit
 *            empty where the words name none
 * @param year
 *            empty where the words name none
 * @param provider
 *            the source of the figure, as in "dane UM"
 * @param part
 *            whether it is a part of the figure before it
 */
public record Figure(NumericToken token, NumberReading reading, List<String> label, Optional<Unit> unit,
        Set<Qualifier> qualifiers, OptionalInt year, Optional<String> provider, boolean part) {
}
