package org.tabularium.export;

import java.nio.file.Path;

/** Files could not be written; the message says why and what to do. */
public final class ExportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static ExportException of(Path folder, Exception cause) {
        return new ExportException("The exports cannot be written to " + folder + ": " + cause.getMessage()
                + ". Is there room, and may the program write there?", cause);
    }

    public ExportException(String message, Throwable cause) {
        super(message, cause);
    }
}
