package org.tabularium.job;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.tabularium.extract.worker.Isolation;
import org.tabularium.job.operation.Operation;
import org.tabularium.warehouse.WarehouseFolder;

/**
 * What one night is asked to do.
 *
 * @param input
 *            the folder of reports
 * @param workers
 *            how many documents are read at the same time, at least 1
 * @param catalogue
 *            the folder of the steward's files; empty for those that ship with the program
 * @param gate
 *            how much may change before a person must look
 * @param patience
 *            how long a run that is asked to stop may go on with what it has in hand
 * @param isolation
 *            the processes that documents are read in; empty to read documents one trusts within this process
 * @param operation
 *            what the night leaves behind, and what it may take of the machine
 */
public record IngestRequest(Path input, WarehouseFolder warehouse, int workers, Optional<Path> catalogue, Gate gate,
        Duration patience, Optional<Isolation> isolation, Operation operation) {

    /** Service managers commonly kill after 90 seconds. */
    public static final Duration USUAL_PATIENCE = Duration.ofSeconds(60);

    /** A night that reads within this process. */
    public IngestRequest(Path input, WarehouseFolder warehouse, int workers, Optional<Path> catalogue, Gate gate) {
        this(input, warehouse, workers, catalogue, gate, USUAL_PATIENCE, Optional.empty(), Operation.usual());
    }

    public IngestRequest {
        if (workers < 1) {
            throw new IllegalArgumentException("at least one worker is needed, not " + workers);
        }
    }
}
