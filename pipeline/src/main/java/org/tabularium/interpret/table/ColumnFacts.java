package org.tabularium.interpret.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.tabularium.interpret.Attachment;
import org.tabularium.interpret.table.Scales.Scale;
import org.tabularium.quantity.Unit;

/**
 * What the bands and the header say to all figures of a column.
 *
 * @param column
 *            what stands above it
 * @param texts
 *            the words of the bands and the labels of the column
 * @param words
 *            the same as one text
 * @param measures
 *            what they give to the label of a figure: one list, or two where the header pairs measures with a slash
 * @param pair
 *            the measures that the header pairs; none where it pairs none
 * @param provider
 *            who delivers what it counts, where its header says nothing else
 * @param unit
 *            the unit that a row of units says
 * @param scale
 *            the scale that the header, a band or the caption names
 * @param bandYear
 *            the year that a band names
 * @param sources
 *            the cells that all this stands in
 */
record ColumnFacts(HeaderTree.Column column, LabelPath texts, String words, List<LabelPath> measures, List<String> pair,
        Optional<String> provider, Optional<Unit> unit, Optional<Scale> scale, OptionalInt bandYear,
        List<Attachment> sources) {

    /** What stands above a figure, the first or second of a pair. */
    LabelPath measures(int ofPair) {
        return measures.get(Math.min(ofPair, measures.size() - 1));
    }

    /** How many figures a cell states that answers the header. */
    int figures() {
        return Math.max(1, pair.size());
    }
}
