package org.tabularium.read;

/** A file that cannot be read as a report. The message says what is wrong, the advice what a person can do. */
public final class UnreadableDocumentException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why a document is rejected. The lower-case name is what tables and messages show. */
    public enum Reason {
        /** The file has no bytes or no content. */
        EMPTY,
        /** The file needs a password. */
        ENCRYPTED,
        /** The file is damaged or is not what it seems to be. */
        CORRUPT,
        /** The file shows nothing but pictures, and no text could be recognised in them. */
        PICTURES,
        /** No reader knows the format. */
        UNSUPPORTED,
        /** A limit was passed. */
        TOO_LARGE,
        /** Its parts are nested deeper than can be followed. */
        TOO_DEEP,
        /** The program failed on this file; a defect to report. */
        FAILED
    }

    private final Reason reason;

    private final String advice;

    public UnreadableDocumentException(Reason reason, String message, String advice) {
        this(reason, message, advice, null);
    }

    public UnreadableDocumentException(Reason reason, String message, String advice, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.advice = advice;
    }

    public Reason reason() {
        return reason;
    }

    public String advice() {
        return advice;
    }
}
