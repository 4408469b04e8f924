package org.tabularium.job;

/** What the process tells its caller. */
public final class ExitCodes {

    /** Done; for a night: published, every document read. */
    public static final int DONE = 0;

    /** Nothing was done or published; the former warehouse stands. */
    public static final int NOTHING_DONE = 1;

    /** Published, but some documents were rejected. */
    public static final int WITH_REJECTIONS = 2;

    /** The command was not understood. */
    public static final int WRONG_USAGE = 64;

    private ExitCodes() {
    }
}
