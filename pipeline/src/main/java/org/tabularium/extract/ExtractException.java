package org.tabularium.extract;

/** Files cannot be read for a reason that is not in them. The message says what to do. */
public final class ExtractException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ExtractException(String message) {
        super(message);
    }

    public ExtractException(String message, Throwable cause) {
        super(message, cause);
    }
}
