package org.tabularium.read;

/**
 * Counts what a page asks to be drawn and stops where a page asks for too much. Steps are counted rather than seconds,
 * so that the same document is always read the same way.
 */
final class PdfWork {

    /** A page crowded with text and drawings takes some ten thousand steps. */
    private static final int MOST_STEPS = 3_000_000;

    private static final int MOST_CHARACTERS = 300_000;

    private int steps;

    private int characters;

    void step() {
        if (++steps > MOST_STEPS) {
            throw new TooMuchException("it has more than " + MOST_STEPS + " drawing steps");
        }
    }

    void character() {
        if (++characters > MOST_CHARACTERS) {
            throw new TooMuchException("it has more than " + MOST_CHARACTERS + " characters");
        }
    }

    /** A page that would take too long. */
    static final class TooMuchException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooMuchException(String message) {
            super(message);
        }
    }
}
