package org.tabularium.job;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.tabularium.catalogue.CatalogueException;
import org.tabularium.export.ExportException;
import org.tabularium.extract.ExtractException;
import org.tabularium.warehouse.WarehouseException;

/** Why a night failed, put into words for people. */
final class NightFailure {

    private final Night night;

    private final List<Throwable> causes;

    /**
     * @param failures
     *            what the night ended with, at least one
     */
    NightFailure(Night night, List<Throwable> failures) {
        this.night = night;
        this.causes = failures.stream().flatMap(NightFailure::chain).toList();
    }

    static Stream<Throwable> chain(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
    }

    /** What the night ends with. */
    NightException exception() {
        if (Shortage.isOfMemory(causes)) {
            return new NightException(Shortage.ofMemory() + standing(), causes.getLast());
        }
        Optional<String> room = Shortage.ofRoom(causes, night.request().warehouse());
        if (room.isPresent()) {
            return new NightException(room.get() + standing(), causes.getLast());
        }
        if (JobRecords.areBlamedBy(causes)) {
            JobRecords.delete(night.request().warehouse());
            return new NightException("The job's own records failed (" + causes.getLast().getMessage()
                    + ") and were deleted; the next run begins new ones." + standing(), causes.getLast());
        }
        return causes.stream().filter(NightFailure::isForPeople).findFirst()
                .map(cause -> new NightException(cause.getMessage() + givenUp(), cause))
                .orElseGet(() -> new NightException("The program failed: " + causes + standing(), causes.getLast()));
    }

    private String standing() {
        return night.isPublished()
                ? " The warehouse was published before; the next run completes what is missing beside it."
                : " Nothing was published; the former warehouse stands.";
    }

    /**
     * A build that was left by an earlier night and fails this one too may be damaged. It is not tried a third time, or
     * it would keep out all nights to come.
     */
    private String givenUp() {
        boolean mayBeDamage = causes.stream().anyMatch(WarehouseException.class::isInstance)
                && causes.stream().noneMatch(Shortage::isOfDatabaseMemory);
        if (!mayBeDamage || !night.giveUpInheritedBuild()) {
            return "";
        }
        return " The unfinished build of an earlier run was given up for it; the next run begins anew from what is"
                + " published.";
    }

    private static boolean isForPeople(Throwable e) {
        return e instanceof NightException || e instanceof WarehouseException || e instanceof ExportException
                || e instanceof CatalogueException || e instanceof ExtractException;
    }
}
