package org.tabularium.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.tabularium.warehouse.WarehouseException;
import org.tabularium.warehouse.WarehouseFolder;

/** What a night can run out of, and what to do then. */
public final class Shortage {

    /** As operating systems say it; where they speak another language, the room that is left tells. */
    private static final List<String> FULL = List.of("no space left", "disk quota exceeded", "file too large",
            "not enough space", "disk full");

    /** DuckDB writes blocks of 256 KiB: with less than a few of them nothing can be done. */
    private static final long HARDLY_ANYTHING = 4L << 20;

    private static final long MEGABYTE = 1L << 20;

    private Shortage() {
    }

    /** What to tell when the memory given to the program is used up. */
    public static String ofMemory() {
        long given = Runtime.getRuntime().maxMemory() / MEGABYTE;
        return "The memory given to the program (" + given + " MB) is not enough. Give it more (java -Xmx" + 2 * given
                + "m) or fewer workers (--workers 1).";
    }

    /**
     * Whether something failed because memory was used up; a class that could not be initialized only names the error.
     */
    static boolean isOfMemory(List<Throwable> causes) {
        return causes.stream().anyMatch(cause -> cause instanceof OutOfMemoryError
                || String.valueOf(cause.getMessage()).contains(OutOfMemoryError.class.getName()));
    }

    /** Whether the database did not get along with the memory it may have; its message says more. */
    static boolean isOfDatabaseMemory(Throwable cause) {
        return String.valueOf(cause.getMessage()).contains("Out of Memory Error");
    }

    /** What to tell if something failed because a disk is full; empty if it failed for another reason. */
    static Optional<String> ofRoom(List<Throwable> causes, WarehouseFolder folder) {
        Optional<Throwable> told = causes.stream().filter(Shortage::tellsOfAFullDisk).reduce((_, deepest) -> deepest);
        if (told.isEmpty() && !(causes.stream().anyMatch(Shortage::isOfADisk) && isNearlyFull(folder.root()))) {
            return Optional.empty();
        }
        String why = firstLine(told.orElse(causes.getLast()));
        return Optional.of("There is no room left for the warehouse in " + folder.root() + " (" + why + "). Free now: "
                + free(folder.root()) + " there, " + free(temporary()) + " for temporary files in " + temporary()
                + ". A night needs about three times the room of the published warehouse beside it. Make room and run"
                + " again; what was read is not read again.");
    }

    private static boolean tellsOfAFullDisk(Throwable cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return FULL.stream().anyMatch(message::contains);
    }

    private static boolean isOfADisk(Throwable cause) {
        return cause instanceof IOException || cause instanceof WarehouseException || JobRecords.isOfThem(cause);
    }

    private static boolean isNearlyFull(Path folder) {
        return Stream.of(folder, temporary())
                .anyMatch(place -> usable(place).filter(left -> left < HARDLY_ANYTHING).isPresent());
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static String free(Path folder) {
        return usable(folder).map(bytes -> bytes / MEGABYTE + " MB").orElse("unknown");
    }

    private static Optional<Long> usable(Path folder) {
        try {
            return Optional.of(Files.getFileStore(folder).getUsableSpace());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.getClass().getName()).strip();
    }
}
