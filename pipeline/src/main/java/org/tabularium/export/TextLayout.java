package org.tabularium.export;

import java.io.Flushable;

import org.tabularium.warehouse.QueryResult.Receiver;

/** Writes a table as text. What is written lies in a buffer of its own until it is flushed. */
interface TextLayout extends Receiver, Flushable {
}
