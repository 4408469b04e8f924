package org.tabularium.warehouse;

import java.util.List;
import java.util.Map;

/**
 * The private file in which a night builds the next warehouse. It begins as a copy of the published one, so that
 * unchanged documents need no work, and takes the published one's place whole or not at all.
 * <p>
 * Every method may be repeated after a crash with the same effect. One thread at a time may use a build.
 */
public final class WarehouseBuild implements AutoCloseable {

    private WarehouseBuild() {
    }

    /**
     * Opens the build file: goes on with an unfinished one, else copies the published warehouse, else begins an empty
     * one; then migrates it.
     *
     * @throws WarehouseException
     *             when the file cannot be made or opened
     */
    public static WarehouseBuild open(WarehouseFolder folder) {
        throw new UnsupportedOperationException();
    }

    /**
     * The documents that the build holds, with the rules under which each was extracted or rejected, by name.
     */
    public Map<String, Stored> documents() {
        throw new UnsupportedOperationException();
    }

    /** Takes in the result of one document, in place of whatever was held under its name, in one transaction. */
    public void store(DocumentResult result, Run run) {
        throw new UnsupportedOperationException();
    }

    /** Takes out a document that is gone from the input, with all that came from it, in one transaction. */
    public void withdraw(String name) {
        throw new UnsupportedOperationException();
    }

    /** Brings what was stored into the star schema: dimensions, facts, ledger. */
    public void load(Run run) {
        throw new UnsupportedOperationException();
    }

    /**
     * Runs the checks of {@code sql/checks} and keeps their findings.
     *
     * @throws WarehouseException
     *             when an integrity check fails, such as a fact without its dimension member: the build must not be
     *             published
     */
    public List<FindingCount> check() {
        throw new UnsupportedOperationException();
    }

    /** Computes one value for each indicator, year, programme, provider, area and unit. */
    public void consolidate() {
        throw new UnsupportedOperationException();
    }

    /** Records the run, checkpoints, closes, and puts the build in the place of the published warehouse. */
    public void publish(Run run) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    /** A document as the build holds it. */
    public record Stored(SourceFile source, String rules, boolean rejected) {
    }

    /** How many findings a check made. */
    public record FindingCount(String code, String severity, long count) {
    }
}
