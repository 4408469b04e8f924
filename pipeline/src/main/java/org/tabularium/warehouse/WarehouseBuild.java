package org.tabularium.warehouse;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.tabularium.catalogue.Catalogue;

/**
 * The private file in which a night builds the next warehouse. It begins as a copy of the published one, so that
 * unchanged documents need no work, and takes the published one's place whole or not at all.
 * <p>
 * Every method may be repeated after a crash with the same effect. One thread at a time may use a build.
 */
public final class WarehouseBuild implements AutoCloseable {

    private final Database database;

    private final StatedDocuments stated;

    private final Checks checks;

    private final WarehouseFolder folder;

    private final DatabaseLimits limits;

    /** As many as the database has now. */
    private int threads;

    private boolean open = true;

    private WarehouseBuild(WarehouseFolder folder, DatabaseLimits limits, Database database) {
        this.folder = folder;
        this.limits = limits;
        this.threads = limits.threads();
        this.database = database;
        this.stated = new StatedDocuments(database);
        this.checks = new Checks(database);
    }

    /** Opens the build file with the usual limits of DuckDB. */
    public static WarehouseBuild open(WarehouseFolder folder) {
        return open(folder, DatabaseLimits.usual());
    }

    /**
     * Opens the build file: goes on with an unfinished one, else copies the published warehouse, else begins an empty
     * one; then migrates it.
     *
     * @throws WarehouseException
     *             when the file cannot be made or opened
     */
    public static WarehouseBuild open(WarehouseFolder folder, DatabaseLimits limits) {
        new BuildFile(folder).prepare(limits);
        return new WarehouseBuild(folder, limits, Database.openForWriting(folder.build(), limits));
    }

    /**
     * Deletes an unfinished build that is closed, so that the next {@link #open} begins anew.
     *
     * @throws WarehouseException
     *             when it cannot be deleted
     */
    public static void giveUp(WarehouseFolder folder) {
        new BuildFile(folder).delete();
    }

    /**
     * Deletes what a killed run may have left beside the build file; to be called while no other run is at work.
     *
     * @throws WarehouseException
     *             when it cannot be deleted
     */
    public static void clearUp(WarehouseFolder folder) {
        new BuildFile(folder).clearUp();
    }

    /** The files that the build knows, with the rules under which each was read or rejected, by name. */
    public Map<String, Stored> files() {
        return stated.files();
    }

    /** Takes in the documents of these files, in place of all that was held of them, in one transaction. */
    public void store(Collection<FileRows> files, Run run) {
        useThreads(1);
        stated.store(files, run);
    }

    /** What is stored comes by one thread; others would only look for work all the time, which costs a tenth more. */
    private void useThreads(int wanted) {
        if (threads != wanted) {
            database.execute("SET threads = " + wanted);
            threads = wanted;
        }
    }

    /** Takes in the documents of one file. */
    public void store(FileRows rows, Run run) {
        store(List.of(rows), run);
    }

    /** Takes out one file. */
    public void withdraw(String file) {
        withdraw(List.of(file));
    }

    /** Takes out files, gone from the input or to be read anew, with all that came from them, in one transaction. */
    public void withdraw(Collection<String> files) {
        stated.withdraw(files);
    }

    /** Brings what was stored into the star schema: dimensions, facts, ledger. */
    public void load(Run run) {
        load(run, Catalogue.builtIn());
    }

    /**
     * The same with a catalogue other than the program's own.
     *
     * @param run
     *            the run that loads; the facts do not depend on it
     */
    public void load(Run run, Catalogue catalogue) {
        useThreads(limits.threadsFor(database.number("SELECT count(*) FROM stated.observation")));
        new StarLoad(database, catalogue).load();
    }

    /**
     * Computes one value for each indicator, year, programme, provider, area and unit.
     *
     * @throws WarehouseException
     *             when a consolidated figure is not sound
     */
    public void consolidate() {
        database.inTransaction(() -> SqlFile.folder("consolidate").forEach(script -> database.execute(script.sql())));
        checks.requireSoundFigures();
    }

    /**
     * Runs the checks of {@code sql/checks} on facts and consolidated figures and keeps their findings.
     *
     * @throws WarehouseException
     *             when an integrity check fails, such as a fact without its dimension member: the build must not be
     *             published
     */
    public List<FindingCount> check() {
        try (FormerPublication former = new FormerPublication(database, folder)) {
            FormerUses.keep(database, former);
        }
        return checks.run();
    }

    /** Compares the checked build with the publication that stands, and marks which findings are new. */
    public NightComparison compare(Run run) {
        try (FormerPublication former = new FormerPublication(database, folder)) {
            return new Comparison(database).compare(former, run);
        }
    }

    /** {@linkplain #finish Finishes} the build and publishes it. */
    public void publish(Run run) {
        finish(run).publish();
    }

    /**
     * Records the run, checkpoints and closes; nothing can be stored after it.
     *
     * @throws WarehouseException
     *             when the integrity does not hold, such as when documents were stored after the load
     */
    public FinishedBuild finish(Run run) {
        checks.requireSoundFacts();
        checks.requireSoundFigures();
        try (FormerPublication former = new FormerPublication(database, folder)) {
            database.inTransaction(() -> {
                forgetUnpublishedRuns(former);
                record(run);
            });
        }
        database.execute("CHECKPOINT");
        close();
        return new FinishedBuild(folder, limits);
    }

    /** A run that was killed between its record and its publication published nothing. */
    private void forgetUnpublishedRuns(FormerPublication former) {
        database.execute("DELETE FROM dim_run WHERE run_key > 0"
                + (former.isThere() ? " AND run_id NOT IN (SELECT run_id FROM former.dim_run)" : ""));
    }

    private void record(Run run) {
        database.update("DELETE FROM dim_run WHERE run_id = ?", run.id());
        database.update("""
                INSERT INTO dim_run SELECT surrogate_key(?), ?, ?, ?, ?, ?,
                    (SELECT count(*) FROM dim_document WHERE document_key > 0), (SELECT count(*) FROM rejection),
                    (SELECT count(*) FROM fact_observation), (SELECT count(*) FROM finding)
                """, run.id(), run.id(), utc(run.started()), utc(Instant.now()), run.program(), run.rules());
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
    }

    /** Closes the build file. What was stored stays in it and the next {@link #open} goes on with it. */
    @Override
    public void close() {
        if (open) {
            open = false;
            database.close();
        }
    }

    /** A file of the input as a warehouse knows it. */
    public record Stored(SourceFile source, String rules) {
    }

    /** How many findings a check made. */
    public record FindingCount(String code, String severity, long count) {
    }
}
