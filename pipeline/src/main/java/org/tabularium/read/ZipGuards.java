package org.tabularium.read;

import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.IOUtils;

/**
 * POI's guards against files made to do harm. They are static for the whole program, so they are set here and nowhere
 * else, once, before the first file is opened.
 */
final class ZipGuards {

    /** Repetitive tables pack well: a report may shrink to a 200th of its size, a bomb to a 1000th. */
    static final int MOST_TIMES = 200;

    static final int MOST_ENTRIES = 10_000;

    static {
        int mostBytes = (int) Math.min(Limits.DEFAULT.fileBytes(), Integer.MAX_VALUE - 8);
        ZipSecureFile.setMinInflateRatio(1.0 / MOST_TIMES);
        ZipSecureFile.setMaxEntrySize(mostBytes);
        ZipSecureFile.setMaxFileCount(MOST_ENTRIES);
        IOUtils.setByteArrayMaxOverride(mostBytes);
    }

    private ZipGuards() {
    }

    /** Makes sure that the guards are set: loading this class sets them. */
    static void ensure() {
        // The static block has done the work.
    }
}
