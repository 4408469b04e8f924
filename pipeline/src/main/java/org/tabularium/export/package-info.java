/**
 * Consolidated tables and observations to files that people and programs receive: CSV and one workbook.
 * <p>
 * It may use {@code warehouse}. POI is used for the workbook. The same warehouse gives the same bytes: rows are sorted,
 * no file holds the time at which it was written.
 */
package org.tabularium.export;
