package org.tabularium.warehouse;

import java.util.List;

/**
 * What extraction made of one file of the input folder.
 *
 * @param documents
 *            the file itself, or each document of an archive or message; at least one
 */
public record FileResult(SourceFile file, List<DocumentResult> documents) {

    public FileResult {
        documents = List.copyOf(documents);
    }

    /** A file that is one document. */
    public static FileResult of(DocumentResult document) {
        return new FileResult(document.source(), List.of(document));
    }
}
