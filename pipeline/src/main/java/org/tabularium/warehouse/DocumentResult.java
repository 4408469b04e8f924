package org.tabularium.warehouse;

import java.util.List;

import org.tabularium.document.Document;
import org.tabularium.interpret.Interpretation;

/** What extraction made of one document: a file, or a part of an archive or message. */
public sealed interface DocumentResult {

    SourceFile source();

    /**
     * The document was read.
     *
     * @param properties
     *            what the file says about itself
     * @param remarks
     *            what the reader had to leave out
     */
    record Extracted(SourceFile source, Document.Properties properties, List<Document.Remark> remarks,
            Interpretation interpretation) implements DocumentResult {
    }

    /**
     * The document could not be read.
     *
     * @param reason
     *            a lower-case word such as {@code encrypted} or {@code corrupt}
     * @param message
     *            what is wrong
     * @param advice
     *            what a person can do about it
     */
    record Rejected(SourceFile source, String reason, String message, String advice) implements DocumentResult {
    }
}
