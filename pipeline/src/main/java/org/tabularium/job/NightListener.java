package org.tabularium.job;

/** Is told how a night goes on. Calls come one at a time, from several threads. */
public interface NightListener {

    /** A step begins. */
    void stage(Stage stage);

    /** The input folder was compared with the warehouse. */
    void scanned(Changes changes);

    /**
     * A file was read or rejected, with all documents in it.
     *
     * @param done
     *            how many files of this night are through, this one included
     * @param total
     *            how many there are to read
     */
    void document(String name, int done, int total);

    /** Something that an operator should know although the night goes on. */
    void remark(String message);

    /** The process was asked to end; the night stops after the documents in hand. */
    void stopping();

    /** The steps of a night, in order. */
    enum Stage {
        SCAN, EXTRACT, LOAD, CONSOLIDATE, CHECK, COMPARE, EXPORT, PUBLISH
    }
}
