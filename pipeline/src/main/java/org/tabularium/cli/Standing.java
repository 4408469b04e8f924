package org.tabularium.cli;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.tabularium.job.NightLock;
import org.tabularium.job.operation.RunHistory;
import org.tabularium.job.operation.RunHistory.Entry;
import org.tabularium.warehouse.WarehouseFolder;
import org.tabularium.warehouse.WarehouseStatus;

/**
 * How the nights of a warehouse are going.
 *
 * @param now
 *            what goes on
 * @param at
 *            when this was asked
 * @param warehouse
 *            what is published; empty where nothing is
 * @param runs
 *            the last ones that left a report, the latest first
 * @param lastSuccess
 *            when the last run that ended well began; a night that found nothing new ended well
 */
record Standing(Now now, Instant at, Optional<WarehouseStatus> warehouse, List<Entry> runs,
        Optional<Instant> lastSuccess) {

    private static final int RUNS = 5;

    /** What goes on at this moment. */
    enum Now {
        IDLE, RUNNING, UNFINISHED
    }

    /** For a monitor; the numbers are those of Nagios and its kin. */
    enum Health {
        OK, WARNING, CRITICAL, UNKNOWN
    }

    /** Health with the reason. */
    record Verdict(Health health, String reason) {
    }

    static Standing of(WarehouseFolder folder, Optional<WarehouseStatus> status, Instant at) {
        RunHistory history = new RunHistory(folder.reports());
        Optional<Instant> published = status.flatMap(found -> found.runs().stream().findFirst())
                .map(run -> run.started().toInstant(ZoneOffset.UTC));
        return new Standing(now(folder), at, status, history.last(RUNS),
                history.lastSuccess().map(Entry::started).or(() -> published));
    }

    private static Now now(WarehouseFolder folder) {
        if (NightLock.isTaken(folder)) {
            return Now.RUNNING;
        }
        return Files.exists(folder.build()) ? Now.UNFINISHED : Now.IDLE;
    }

    /** The time since the last success. */
    Optional<Duration> age() {
        return lastSuccess.map(then -> Duration.between(then, at));
    }

    /** Whether somebody should look, where a success may be so old. */
    Verdict verdict(Duration maxAge) {
        if (warehouse.isEmpty() || age().isEmpty()) {
            return new Verdict(Health.CRITICAL, "nothing is published yet");
        }
        String success = "the last run that ended well began " + hours(age().get()) + " ago";
        if (age().get().compareTo(maxAge) > 0) {
            return new Verdict(Health.CRITICAL, success + ", more than " + hours(maxAge) + lastFailure());
        }
        if (now == Now.UNFINISHED) {
            return new Verdict(Health.WARNING, "the last run broke off" + lastFailure() + "; " + success);
        }
        return lastFailure().isEmpty() ? new Verdict(Health.OK, success)
                : new Verdict(Health.WARNING, success + lastFailure());
    }

    private String lastFailure() {
        return runs.stream().findFirst().filter(run -> !run.endedWell())
                .map(run -> "; run " + run.run() + " " + run.outcome() + ": " + TextTable.oneLine(run.message()))
                .orElse("");
    }

    private static String hours(Duration time) {
        return time.toHours() > 0 ? time.toHours() + " h" : time.toMinutes() + " min";
    }
}
