/**
 * Bytes to {@link org.tabularium.document.Document}: one reader for each format behind
 * {@link org.tabularium.read.DocumentReader}.
 * <p>
 * This room may use {@code document} and {@code language}. POI, PDFBox and Tika are known here and nowhere else, except
 * for the workbook export. Input is hostile: whatever is derived from it is bounded by
 * {@link org.tabularium.read.Limits}.
 */
package org.tabularium.read;
