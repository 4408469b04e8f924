package org.tabularium.interpret.text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.tabularium.quantity.Unit;

/**
 * What a sentence that ends with a colon says about the items under it.
 *
 * @param label
 *            what all items speak of
 * @param unit
 *            what they count, where the sentence counts something itself
 */
record Introduction(List<String> label, OptionalInt year, Optional<String> provider, Optional<Unit> unit) {

    static final Introduction NONE = new Introduction(List.of(), OptionalInt.empty(), Optional.empty(),
            Optional.empty());
}
