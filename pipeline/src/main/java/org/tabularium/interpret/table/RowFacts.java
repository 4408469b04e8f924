package org.tabularium.interpret.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.tabularium.interpret.Attachment;

/**
 * What the columns beside the figures say about a row.
 *
 * @param sources
 *            the cells that say it
 */
record RowFacts(OptionalInt year, List<String> providers, Optional<String> program, Optional<String> unit,
        List<Attachment> sources) {
}
