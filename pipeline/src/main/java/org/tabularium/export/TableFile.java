package org.tabularium.export;

import java.io.Closeable;

import org.tabularium.warehouse.QueryResult.Receiver;

/** What is made of the rows of one table. It takes them as they come; closing finishes it. */
interface TableFile extends Receiver, Closeable {
}
