package org.tabularium.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.tabularium.extract.ReadingBudget;
import org.tabularium.extract.worker.Isolation;
import org.tabularium.job.operation.Operation;
import org.tabularium.warehouse.WarehouseFolder;

class MemoryPlanTest {

    private static final long GIGABYTE = 1L << 30;

    @Test
    void tellsOfSettingsThatTogetherPassTheMachine() {
        MemoryPlan plan = new MemoryPlan(GIGABYTE, 2 * GIGABYTE, 3 * GIGABYTE);

        assertThat(plan.excess(6 * GIGABYTE)).isEmpty();
        assertThat(plan.excess(4 * GIGABYTE)).hasValueSatisfying(told -> assertThat(told)
                .contains("allow 6144 MB of memory (1024 MB for the program, 2048 MB for DuckDB, 3072 MB for the"
                        + " processes that read), but the machine has 4096 MB", "--worker-memory"));
    }

    @Test
    void countsWhatJavaNeedsBesideTheHeapOfEachWorker() {
        Isolation isolation = Isolation.with(new ReadingBudget(1000, Duration.ofMinutes(1), Duration.ofMinutes(1)));
        IngestRequest request = new IngestRequest(Path.of("input"), new WarehouseFolder(Path.of("warehouse")), 4,
                Optional.empty(), Gate.USUAL, IngestRequest.USUAL_PATIENCE, Optional.of(isolation), Operation.usual());

        MemoryPlan plan = MemoryPlan.of(request);

        assertThat(plan.workers() >> 20).isEqualTo(4 * 1150);
        assertThat(plan.database()).isEqualTo(Operation.usual().databaseMemory());
        assertThat(plan.program()).isEqualTo(Runtime.getRuntime().maxMemory());
    }
}
