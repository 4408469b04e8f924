package org.tabularium.read;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A document inside an archive or message, unpacked or refused.
 *
 * @param name
 *            the archive's name and the path in it: {@code 2023/reports.zip/first quarter/costs.xlsx}
 * @param file
 *            where it was unpacked to; empty where it could not be unpacked
 * @param refusal
 *            why it cannot be read; empty where a reader may try
 */
record ArchiveMember(String name, Optional<Path> file, Optional<UnreadableDocumentException> refusal) {
}
