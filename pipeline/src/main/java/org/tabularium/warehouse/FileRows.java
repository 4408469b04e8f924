package org.tabularium.warehouse;

import java.util.List;

/**
 * What extraction made of one file of the input folder.
 *
 * @param documents
 *            the file itself, or each document of an archive or message; at least one
 */
public record FileRows(SourceFile file, List<DocumentRows> documents) {

    public FileRows {
        documents = List.copyOf(documents);
    }

    /** A file that is one document. */
    public static FileRows of(DocumentResult document) {
        return of(document.source(), List.of(document));
    }

    /** A file with its documents. */
    public static FileRows of(SourceFile file, List<? extends DocumentResult> documents) {
        return new FileRows(file, documents.stream().map(DocumentRows::of).toList());
    }
}
