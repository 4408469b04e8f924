package org.tabularium.extract;

import java.nio.file.Path;

import org.tabularium.warehouse.FileRows;
import org.tabularium.warehouse.SourceFile;

/**
 * Makes rows of files, whatever they do: one bad file never costs the night, one bad document never its archive. May be
 * called from several threads.
 */
public interface Extractor extends AutoCloseable {

    /**
     * The rows of one file; a document that cannot be read is in them as rejected.
     *
     * @param file
     *            where the bytes are
     * @param source
     *            what the scan found there
     *
     * @throws ExtractException
     *             when no file can be read at all, which is not the fault of this one
     */
    FileRows extract(Path file, SourceFile source);

    /** How many processes were replaced until now because they had ended. */
    default int restarts() {
        return 0;
    }

    @Override
    void close();
}
