package org.tabularium.warehouse;

import java.util.List;

/**
 * What extraction made of one file of the input folder.
 *
 * @param documents
 *            the file itself, or each document of an archive or message; at least one
 * @param budget
 *            what it was read within, where that decided about it; else empty. It is kept beside the version of the
 *            rules, for another budget may decide otherwise
 */
public record FileRows(SourceFile file, List<DocumentRows> documents, String budget) {

    public FileRows {
        documents = List.copyOf(documents);
    }

    /** A file that any budget would have given the same rows. */
    public FileRows(SourceFile file, List<DocumentRows> documents) {
        this(file, documents, "");
    }

    /** How many rows there are for all tables. */
    public long count() {
        return documents.stream().mapToLong(document -> document.rows().count()).sum();
    }

    /** The version of the rules that the file was read under, with the budget where that decided. */
    String rulesUnder(Run run) {
        return budget.isEmpty() ? run.rules() : run.rules() + " " + budget;
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
