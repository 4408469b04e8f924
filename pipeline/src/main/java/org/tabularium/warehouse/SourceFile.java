package org.tabularium.warehouse;

/**
 * A file of the input folder, or a document inside one that is an archive or message.
 *
 * @param name
 *            its path below the input folder, with {@code /} between the parts, and after it the path inside an archive
 *            or message; the identity of a document from night to night
 * @param sha256
 *            the hash of its content, 64 lower-case hexadecimal digits
 * @param bytes
 *            its size
 */
public record SourceFile(String name, String sha256, long bytes) {
}
