package org.tabularium.warehouse;

/**
 * A file of the input folder.
 *
 * @param name
 *            its path below the input folder, with {@code /} between the parts; the identity of a document from night
 *            to night
 * @param sha256
 *            the hash of its content, 64 lower-case hexadecimal digits
 * @param bytes
 *            its size
 */
public record SourceFile(String name, String sha256, long bytes) {
}
