package org.tabularium.interpret.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the columns beside the figures say about a row. */
record RowFacts(OptionalInt year, List<String> providers, Optional<String> program, Optional<String> unit) {
}
