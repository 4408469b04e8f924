package org.tabularium.extract.worker;

/** The kinds of frames; their numbers go over the wire. */
enum Frame {
    /** To the worker: read a file. */
    REQUEST,
    /** From the worker: the request is understood, and work on it begins. */
    TAKEN,
    /** Work goes on. */
    BEAT,
    /** A document of the file is about to be read. */
    BEGINS,
    /** The identity of a document that was read, or rejected and why. */
    HEAD,
    /** A block of that document's rows, as they are packed. */
    ROWS,
    /** No more rows of that document. */
    DOCUMENT,
    /** No more documents of the file. */
    END;

    /** Changes with the form of any frame: a program that was replaced while it ran must not talk to itself. */
    static final int VERSION = 2;

    /** No frame is longer, in bytes; only a single cell of enormous text comes near. */
    static final int LONGEST = 128 << 20;
}
