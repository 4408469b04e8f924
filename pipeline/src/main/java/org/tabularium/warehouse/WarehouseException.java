package org.tabularium.warehouse;

/** The warehouse cannot do what was asked; the message says why and what to do. */
public final class WarehouseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WarehouseException(String message) {
        super(message);
    }

    public WarehouseException(String message, Throwable cause) {
        super(message, cause);
    }
}
