package org.tabularium.catalogue;

import java.util.List;

/**
 * That a name may mean a member that the warehouse knows by another name.
 *
 * @param subject
 *            what the catalogue does not have
 * @param candidates
 *            what it may be, the likeliest first, never none
 */
record Suggestion(Subject subject, List<Candidate> candidates) {

    /**
     * A member that a name may mean.
     *
     * @param score
     *            how much speaks for it, 0 to 1; it ranks and decides nothing
     * @param reasons
     *            what speaks for and against it, in words
     */
    record Candidate(Subject subject, double score, List<String> reasons) {
    }
}
