package org.tabularium.read;

import java.nio.file.Path;
import java.util.Optional;

import org.tabularium.document.Document;

/** What became of one document of a file. */
public sealed interface ReadResult {

    /** The document's name: that of the file, with the path inside it for a document of an archive or message. */
    String name();

    /**
     * Where the bytes of the document are while it is told about: the file itself, or what was unpacked from it; empty
     * where it could not be unpacked.
     */
    Optional<Path> bytes();

    /** The document was read. */
    record Read(Document document, Optional<Path> bytes) implements ReadResult {
        @Override
        public String name() {
            return document.name();
        }
    }

    /** The document could not be read, and why. */
    record Refused(String name, Optional<Path> bytes, UnreadableDocumentException reason) implements ReadResult {
    }
}
