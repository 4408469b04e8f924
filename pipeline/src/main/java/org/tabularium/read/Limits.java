package org.tabularium.read;

/**
 * How much of a document is read at most. Whatever passes a limit is rejected with a message, never cut off in silence.
 *
 * @param fileBytes
 *            bytes of the file, and of each part of a packed file
 * @param blocks
 *            headings, paragraphs, list items and tables, those in cells included; cells of workbooks count apart
 * @param gridPlaces
 *            rows times columns of one table
 * @param depth
 *            how deep tables, content controls, lists and archives may nest
 * @param characters
 *            characters of text in the whole document
 * @param cells
 *            filled or bordered cells of a workbook, fields of a delimited text
 * @param documents
 *            documents in one archive or message
 * @param blockCharacters
 *            characters of one paragraph, also of one in a cell: what is said in one breath is understood as a whole,
 *            which takes more than twice the time for twice the length
 */
public record Limits(long fileBytes, int blocks, int gridPlaces, int depth, int characters, int cells, int documents,
        int blockCharacters) {

    /** Generous for reports that people read, narrow for files made to do harm. */
    public static final Limits DEFAULT = new Limits(256L << 20, 500_000, 5_000_000, 32, 50_000_000);

    /** With the usual limits for workbooks and archives. */
    public Limits(long fileBytes, int blocks, int gridPlaces, int depth, int characters) {
        this(fileBytes, blocks, gridPlaces, depth, characters, 2_000_000, 1_000, 50_000);
    }

    /** The same limits with another number of cells. */
    public Limits withCells(int most) {
        return new Limits(fileBytes, blocks, gridPlaces, depth, characters, most, documents, blockCharacters);
    }

    /** The same limits with another number of documents in an archive. */
    public Limits withDocuments(int most) {
        return new Limits(fileBytes, blocks, gridPlaces, depth, characters, cells, most, blockCharacters);
    }
}
