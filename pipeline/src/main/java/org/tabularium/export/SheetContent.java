package org.tabularium.export;

import org.tabularium.warehouse.QueryResult;

/**
 * What one sheet of the workbook shows.
 *
 * @param name
 *            the table's name, as in the warehouse and the CSV files
 * @param description
 *            what a reader must know, may be empty
 */
record SheetContent(String name, String title, String description, QueryResult table) {
}
