package org.tabularium.read;

import org.tabularium.document.Document;

/** What became of one document of a file. */
public sealed interface ReadResult {

    /** The document's name: that of the file, with the path inside it for a document of an archive or message. */
    String name();

    /** The document was read. */
    record Read(Document document) implements ReadResult {
        @Override
        public String name() {
            return document.name();
        }
    }

    /** The document could not be read, and why. */
    record Refused(String name, UnreadableDocumentException reason) implements ReadResult {
    }
}
