package org.tabularium.job;

/** The night cannot go on; the message says why and what to do. */
public final class NightException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NightException(String message) {
        super(message);
    }

    public NightException(String message, Throwable cause) {
        super(message, cause);
    }
}
