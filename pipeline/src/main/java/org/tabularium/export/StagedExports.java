package org.tabularium.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Exports that are written whole beside their folder and wait to be put in its place. What is closed without it is
 * deleted.
 */
public final class StagedExports implements AutoCloseable {

    private final Path target;

    private final Staging staging;

    StagedExports(Path target, Staging staging) {
        this.target = target;
        this.staging = staging;
    }

    /**
     * Puts the files, and nothing else, in the place of the folder.
     *
     * @return them, sorted by name; a folder is one
     *
     * @throws ExportException
     *             when the disk refuses; then the former files are there
     */
    public List<Path> replaceTarget() {
        return placed(Staging::replaceTarget);
    }

    /** Puts the files into the folder over those of the same names; others stay. Sorted by name; a folder is one. */
    List<Path> addToTarget() {
        return placed(Staging::addToTarget);
    }

    private List<Path> placed(Placing placing) {
        try {
            return placing.place(staging);
        } catch (IOException e) {
            throw ExportException.of(target, e);
        }
    }

    @Override
    public void close() {
        try {
            staging.close();
        } catch (IOException e) {
            throw ExportException.of(target, e);
        }
    }

    /** How staged files come into place. */
    @FunctionalInterface
    private interface Placing {
        List<Path> place(Staging staging) throws IOException;
    }
}
