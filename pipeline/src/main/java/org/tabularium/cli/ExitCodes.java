package org.tabularium.cli;

/** What the process tells its caller. */
final class ExitCodes {

    /** Done; for a night: published, every document read. */
    static final int DONE = 0;

    /** Nothing was done or published; the former warehouse stands. */
    static final int NOTHING_DONE = 1;

    /** Published, but some documents were rejected. */
    static final int WITH_REJECTIONS = 2;

    /** The command was not understood. */
    static final int WRONG_USAGE = 64;

    private ExitCodes() {
    }
}
