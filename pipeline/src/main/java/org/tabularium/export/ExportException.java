package org.tabularium.export;

/** Files could not be written; the message says why and what to do. */
public final class ExportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ExportException(String message, Throwable cause) {
        super(message, cause);
    }
}
