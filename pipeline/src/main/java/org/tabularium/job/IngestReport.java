package org.tabularium.job;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.tabularium.warehouse.WarehouseStatus;

/**
 * What a night that came to its end did.
 *
 * @param changes
 *            what was different from the night before
 * @param warehouse
 *            what the published warehouse holds now
 * @param exports
 *            the files written this night; none where nothing had changed
 */
public record IngestReport(Changes changes, WarehouseStatus warehouse, List<Path> exports, Duration duration) {

    public IngestReport {
        exports = List.copyOf(exports);
    }

    /** What the process tells its caller. */
    public int exitCode() {
        return warehouse.rejections().isEmpty() ? ExitCodes.DONE : ExitCodes.WITH_REJECTIONS;
    }
}
