package org.tabularium.read;

import java.nio.file.Path;

/**
 * A document inside an archive or message, unpacked.
 *
 * @param name
 *            the archive's name and the path in it: {@code 2023/reports.zip/first quarter/costs.xlsx}
 * @param file
 *            where it was unpacked to
 */
record ArchiveMember(String name, Path file) {
}
