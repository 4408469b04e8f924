/**
 * Consolidated tables and observations to files that people and programs receive: CSV, a workbook, Parquet, SDMX, a
 * data package, pages about each table, and in {@code export.site} the page to browse.
 * <p>
 * It may use {@code warehouse}. Each format is a {@link org.tabularium.export.FormatFiles};
 * {@link org.tabularium.export.Exports} writes those wanted beside the target and puts them in place whole. POI is used
 * for the workbook, Jackson for JSON, jsoup for pages, FastCSV for CSV. The same warehouse gives the same bytes: rows
 * are sorted, no file holds the time at which it was written.
 */
package org.tabularium.export;
