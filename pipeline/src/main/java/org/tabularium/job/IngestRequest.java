package org.tabularium.job;

import java.nio.file.Path;

import org.tabularium.warehouse.WarehouseFolder;

/**
 * What one night is asked to do.
 *
 * @param input
 *            the folder of reports
 * @param workers
 *            how many documents are read at the same time, at least 1
 */
public record IngestRequest(Path input, WarehouseFolder warehouse, int workers) {

    public IngestRequest {
        if (workers < 1) {
            throw new IllegalArgumentException("at least one worker is needed, not " + workers);
        }
    }
}
