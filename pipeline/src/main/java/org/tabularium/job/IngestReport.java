package org.tabularium.job;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a night that came to its end did.
 *
 * @param changes
 *            what was different from the night before
 * @param contents
 *            what the published warehouse holds now
 * @param exports
 *            the files written this night; none where nothing had changed
 */
public record IngestReport(Changes changes, WarehouseContents contents, List<Path> exports, Duration duration) {

    public IngestReport {
        exports = List.copyOf(exports);
    }
}
