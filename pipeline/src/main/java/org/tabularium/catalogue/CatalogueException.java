package org.tabularium.catalogue;

/** The catalogue cannot be used as it is; the message names the file and line and says what to do. */
public final class CatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CatalogueException(String message) {
        super(message);
    }

    public CatalogueException(String message, Throwable cause) {
        super(message, cause);
    }
}
