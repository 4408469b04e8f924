package org.tabularium.read;

/** Takes the documents of one file, one after the other. */
@FunctionalInterface
public interface DocumentTaker {

    /**
     * The next document is about to be read.
     *
     * @param name
     *            the document's name
     *
     * @return whether it is wanted; one that is not is passed over
     */
    default boolean begins(String name) {
        return true;
    }

    /** What became of a document. */
    void take(ReadResult document);
}
