package org.tabularium.extract;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tabularium.warehouse.DocumentResult.Rejected;
import org.tabularium.warehouse.FileRows;

/**
 * What reading one document may cost.
 *
 * @param memory
 *            the heap of the process that reads, in megabytes
 * @param document
 *            the time from the first to the last byte of one document, interpretation included
 * @param progress
 *            the time without any sign of progress
 */
public record ReadingBudget(long memory, Duration document, Duration progress) {

    private static final long LEAST_MEMORY = 512;

    private static final long MOST_MEMORY = 4096;

    /** What is written beside the rules: see {@link #stamped}. */
    private static final Pattern STAMP = Pattern.compile("(\\d{1,9})m (\\d{1,9})s (\\d{1,9})s");

    public ReadingBudget {
        if (memory < 1 || document.toSeconds() < 1 || progress.toSeconds() < 1) {
            throw new IllegalArgumentException("a budget of at least 1 megabyte and 1 second is needed");
        }
    }

    /**
     * The memory for each of some workers: together as much as the Java of this process would take for itself, which is
     * a quarter of the machine's unless told otherwise; for one from 512 megabytes to 4 gigabytes.
     */
    public static long usualMemory(int workers) {
        return Math.clamp((Runtime.getRuntime().maxMemory() >> 20) / workers, LEAST_MEMORY, MOST_MEMORY);
    }

    /** The rows of a file, and where this budget was too small for it, what it was. */
    public FileRows stamped(FileRows rows) {
        boolean tooSmall = rows.documents().stream().flatMap(document -> document.rejection().stream())
                .map(Rejected::reason).anyMatch(Rejection::dependsOnBudget);
        return tooSmall ? new FileRows(rows.file(), rows.documents(), stamp()) : rows;
    }

    private String stamp() {
        return memory + "m " + document.toSeconds() + "s " + progress.toSeconds() + "s";
    }

    /**
     * Whether what a former budget was too small for should be tried again.
     *
     * @param stamp
     *            the budget in the former {@link #stamped rows}; one that cannot be understood was of another program
     */
    public boolean isLargerThan(String stamp) {
        Matcher former = STAMP.matcher(stamp);
        return !former.matches() || memory > Long.parseLong(former.group(1))
                || document.toSeconds() > Long.parseLong(former.group(2))
                || progress.toSeconds() > Long.parseLong(former.group(3));
    }
}
