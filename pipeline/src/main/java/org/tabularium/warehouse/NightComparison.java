package org.tabularium.warehouse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.tabularium.warehouse.WarehouseStatus.Rejection;

/**
 * What a build has that the publication before it has not, and the other way round.
 *
 * @param compared
 *            whether there was a publication to compare with
 * @param formerFigures
 *            how many consolidated figures it has
 * @param figures
 *            how many figures the build has
 * @param counts
 *            how many figures are new, changed and withdrawn
 * @param changes
 *            these figures by indicator and year, at most {@link #MOST} of each kind
 * @param findingCounts
 *            how many findings there are of each state and severity
 * @param findings
 *            what was found, and what is no more, the gravest first, at most {@link #MOST_FINDINGS} of each state
 * @param rejections
 *            documents that could not be read
 */
public record NightComparison(boolean compared, long formerFigures, long figures, Map<Change, Long> counts,
        List<FigureChange> changes, List<FindingCount> findingCounts, List<FindingLine> findings,
        List<Rejection> rejections) {

    /** So many figures of each kind of change are listed. */
    public static final int MOST = 1000;

    /** So many findings of each state are listed; the table {@code finding} has all. */
    public static final int MOST_FINDINGS = 10_000;

    /** So many observations of each listed finding are named. */
    public static final int MOST_OBSERVATIONS = 100;

    /** What became of a figure. */
    public enum Change {
        CHANGED, WITHDRAWN, NEW
    }

    /** What became of a finding. */
    public enum State {
        NEW, STILL, GONE
    }

    /**
     * A consolidated figure that is not as it was.
     *
     * @param former
     *            the value in the former publication; empty for a new figure
     * @param value
     *            the value now; empty for a withdrawn one
     * @param reason
     *            why the value now was chosen; empty for a withdrawn one
     */
    public record FigureChange(Change change, String indicator, OptionalInt year, String program, String provider,
            String unit, Optional<BigDecimal> former, Optional<BigDecimal> value, String reason) {
    }

    /** How many findings of a severity are new, still there or gone. */
    public record FindingCount(State state, String severity, long count) {
    }

    /**
     * A finding.
     *
     * @param document
     *            empty where it is about no one document
     * @param observationIds
     *            the figures that it is about, at most {@link #MOST_OBSERVATIONS}
     * @param firstRun
     *            the run that found it first
     */
    public record FindingLine(State state, String id, String code, String severity, String document, String position,
            String message, List<String> observationIds, String firstRun) {
    }

    /** How many findings of a state there are. */
    public long count(State state) {
        return findingCounts.stream().filter(found -> found.state() == state).mapToLong(FindingCount::count).sum();
    }

    /** How many findings of a state and severity there are. */
    public long count(State state, String severity) {
        return findingCounts.stream().filter(found -> found.state() == state && found.severity().equals(severity))
                .mapToLong(FindingCount::count).sum();
    }

    /** The share, 0 to 1, of the former figures that have another value now or are gone. */
    public double disturbedShare() {
        long disturbed = counts.getOrDefault(Change.CHANGED, 0L) + counts.getOrDefault(Change.WITHDRAWN, 0L);
        return formerFigures == 0 ? 0 : (double) disturbed / formerFigures;
    }
}
