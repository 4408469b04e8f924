package org.tabularium.export;

import java.util.List;

/**
 * What one sheet of the workbook shows.
 *
 * @param name
 *            the table's name, as in the warehouse and the CSV files
 * @param description
 *            what a reader must know, may be empty
 * @param columns
 *            the names of the columns
 * @param rows
 *            values in the order of the columns; an absent value is null
 */
record SheetContent(String name, String title, String description, List<String> columns, List<List<Object>> rows) {
}
