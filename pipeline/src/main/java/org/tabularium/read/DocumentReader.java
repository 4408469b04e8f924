package org.tabularium.read;

import java.nio.file.Path;
import java.util.Set;

import org.tabularium.document.Document;

/** Reads documents of one family of formats. Readers keep no state between documents and may be called in parallel. */
public interface DocumentReader {

    /** The media types that this reader reads, as Tika names them. */
    Set<String> mediaTypes();

    /**
     * Reads one file.
     *
     * @param file
     *            the file to read; it is not changed
     * @param name
     *            the document's name, its path below the input folder
     *
     * @throws UnreadableDocumentException
     *             when the file cannot be read as a report
     */
    Document read(Path file, String name) throws UnreadableDocumentException;
}
