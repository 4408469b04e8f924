package org.tabularium.export;

import org.tabularium.warehouse.QueryResult;

/**
 * What one sheet of the workbook shows.
 *
 * @param name
 *            the table's name, as in the warehouse and the CSV files
 * @param description
 *            what a reader must know, may be empty
 * @param rows
 *            how many rows the table has
 * @param shown
 *            the first of them, as many as the sheet shows
 */
record SheetContent(String name, String title, String description, long rows, QueryResult shown) {

    /** More are no help to a person, and programs of offices open them slowly or not at all. */
    static final int MOST_ROWS = 100_000;

    SheetContent {
        if (rows > MOST_ROWS) {
            description = (description + "\nThe sheet shows the first " + MOST_ROWS + " of " + rows
                    + " rows; the files in CSV and Parquet have all.").strip();
        }
    }
}
