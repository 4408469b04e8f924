package org.tabularium.warehouse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a figure came to be, from the warehouse back to the cell or sentence.
 *
 * @param reasons
 *            the rules that led to this reading, most general first
 * @param sameRow
 *            the other observations of the same table row, in reading order; empty outside tables
 * @param sameColumn
 *            the other observations of the same table column, in reading order; empty outside tables
 * @param findings
 *            what was found about this figure, as {@code code: message}
 * @param consolidated
 *            the consolidated figure that it is a statement of; empty where it has no value, year or indicator
 * @param table
 *            the part of its table around it; empty for a figure in text
 */
public record Explanation(Figure figure, Source source, List<String> reasons, List<Figure> sameRow,
        List<Figure> sameColumn, List<String> findings, Optional<Consolidated> consolidated,
        Optional<ExplainedTable> table) {

    /** One observation, as in the view {@code observation}; texts are empty where the document says nothing. */
    public record Figure(String observationId, String position, String locator, String kind, String indicator,
            OptionalInt year, Optional<BigDecimal> value, String unit, String status, String qualifier, String provider,
            String program, String raw, double confidence) {
    }

    /** The document that states it. */
    public record Source(String name, String sha256, String title, String publisher, OptionalInt reportingYear) {
    }

    /**
     * The consolidated figure.
     *
     * @param chosen
     *            whether its value is that of the explained observation
     * @param reason
     *            why the chosen one was chosen
     */
    public record Consolidated(BigDecimal value, boolean chosen, String chosenObservationId, boolean agrees,
            BigDecimal lowest, BigDecimal highest, List<String> sources, String reason) {
    }
}
