package org.tabularium.extract;

import java.nio.file.Path;

import org.tabularium.read.DocumentTaker;

/** Reads the documents of one file, as {@code Readers.readAll} does. */
@FunctionalInterface
public interface Reading {

    /**
     * Gives one document after the other.
     *
     * @param name
     *            the file's path below the input folder
     */
    void read(Path file, String name, DocumentTaker taker);
}
