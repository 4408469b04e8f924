package org.tabularium.read;

import org.tabularium.document.Document.Properties;

/** A workbook of one format. Its sheets are read one after the other. */
interface Book extends AutoCloseable {

    /** Takes what a workbook has, in its order. */
    interface Visitor {

        /** Begins a visible sheet; what is in it is given to the builder before the next one begins. */
        SheetBuilder begin(String name);

        void end(SheetBuilder sheet) throws UnreadableDocumentException;

        /** A sheet that the workbook does not show. */
        void hidden(String name);
    }

    void read(Visitor visitor) throws UnreadableDocumentException;

    Properties properties() throws UnreadableDocumentException;

    @Override
    void close();
}
