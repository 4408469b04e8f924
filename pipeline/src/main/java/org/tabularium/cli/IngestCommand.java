package org.tabularium.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.tabularium.job.Gate;
import org.tabularium.job.IngestReport;
import org.tabularium.job.IngestRequest;
import org.tabularium.job.NightlyIngest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole night. */
@Command(name = "ingest", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, description = "Reads new and changed reports and publishes the warehouse with its exports.", footer = {
        "", "Exit codes:", "   0  published, every document read", "   2  published, some documents rejected",
        "   1  nothing published, the former warehouse stands", "  64  wrong usage" })
final class IngestCommand implements Callable<Integer> {

    private final Output output;

    @Mixin
    private WarehouseOption warehouse;

    @Option(names = "--input", paramLabel = "DIR", defaultValue = "input", description = "The folder of reports (default: ${DEFAULT-VALUE}).")
    private Path input;

    @Option(names = "--workers", paramLabel = "N", converter = Ranges.Count.class, description = "How many documents are read at the same time (default: the number of processors).")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(names = "--catalogue", paramLabel = "DIR", description = "The folder of the steward's files (default: those that ship with the program).")
    private Path catalogue;

    @Option(names = "--max-change", paramLabel = "PERCENT", converter = Ranges.Percent.class, defaultValue = "50", description = "Publishes nothing where more than this share of the published figures would change or be withdrawn (default: ${DEFAULT-VALUE}; publications of fewer than 100 figures are not guarded).")
    private int maxChange;

    @Mixin
    private IsolationOptions isolation;

    @Option(names = "--patience", paramLabel = "TIME", converter = Amounts.Time.class, defaultValue = "60s", description = "How long a run that is asked to stop may go on with the documents in hand (default: ${DEFAULT-VALUE}).")
    private Duration patience;

    @Mixin
    private OperationOptions operation;

    IngestCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        IngestReport report = run(new IngestRequest(input, warehouse.folder(), workers, Optional.ofNullable(catalogue),
                new Gate(maxChange, Gate.USUAL.fewestFigures()), patience, isolation.isolation(workers),
                operation.operation()));
        new IngestSummary(output).print(report);
        return report.exitCode();
    }

    private IngestReport run(IngestRequest request) {
        if (!output.terminal()) {
            return NightlyIngest.run(request, new ProgressLines(output.out()));
        }
        try (ProgressBar bar = new ProgressBar(output.out())) {
            return NightlyIngest.run(request, bar);
        }
    }
}
