package org.tabularium.job;

import java.util.List;
import java.util.Optional;

import org.tabularium.warehouse.NightComparison;
import org.tabularium.warehouse.Run;

/**
 * What a night did, for people and for machines.
 *
 * @param outcome
 *            how it ended
 * @param message
 *            why it ended so; may be empty
 * @param changes
 *            what was different in the input folder
 * @param comparison
 *            what is different in the figures; empty where nothing was to do
 */
record NightReport(Run run, Outcome outcome, String message, Changes changes, Optional<NightComparison> comparison) {

    /** How a night ends. */
    enum Outcome {
        /** A new warehouse stands. */
        PUBLISHED,
        /** Nothing was to do, the former warehouse stands. */
        UNCHANGED,
        /** Too much would have changed, the former warehouse stands. */
        STOPPED,
        /** Something went wrong, the former warehouse stands. */
        FAILED
    }

    /** The documents that were opened, by name. */
    List<String> read() {
        return changes.toRead().stream().map(file -> file.name()).toList();
    }
}
