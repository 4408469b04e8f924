/**
 * From the bytes of one file to the rows of what its documents state, whatever the file does:
 * {@link org.tabularium.extract.Extraction} reads, interprets and makes rows; {@link org.tabularium.extract.Extractor}
 * is how the night asks for it, in this process ({@link org.tabularium.extract.InThisProcess}) or in others (the room
 * {@code worker}).
 * <p>
 * It may use {@code document}, {@code read}, {@code interpret} and the rows of {@code warehouse}. It knows no database
 * and no framework, so that a process that reads starts fast.
 */
package org.tabularium.extract;
