package org.tabularium.read;

/**
 * How much of a document is read at most. Whatever passes a limit is rejected with a message, never cut off in silence.
 *
 * @param fileBytes
 *            bytes of the file, and of each part of a packed file
 * @param blocks
 *            headings, paragraphs, list items and tables, those in cells included
 * @param gridPlaces
 *            rows times columns of one table
 * @param depth
 *            how deep tables, content controls and lists may nest
 * @param characters
 *            characters of text in the whole document
 */
public record Limits(long fileBytes, int blocks, int gridPlaces, int depth, int characters) {

    /** Generous for reports that people read, narrow for files made to do harm. */
    public static final Limits DEFAULT = new Limits(256L << 20, 500_000, 5_000_000, 32, 50_000_000);
}
