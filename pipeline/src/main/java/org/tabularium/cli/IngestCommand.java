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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The whole night. */
@Command(name = "ingest", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, description = "Reads new and changed reports and publishes the warehouse with its exports.", footer = {
        "", "Exit codes:", "   0  published, every document read", "   2  published, some documents rejected",
        "   1  nothing published, the former warehouse stands", "  64  wrong usage" })
final class IngestCommand implements Callable<Integer> {

    private static final int WHOLE = 100;

    private final Output output;

    @Spec
    private CommandSpec spec;

    @Mixin
    private WarehouseOption warehouse;

    @Option(names = "--input", paramLabel = "DIR", defaultValue = "input", description = "The folder of reports (default: ${DEFAULT-VALUE}).")
    private Path input;

    @Option(names = "--workers", paramLabel = "N", description = "How many documents are read at the same time (default: the number of processors).")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(names = "--catalogue", paramLabel = "DIR", description = "The folder of the steward's files (default: those that ship with the program).")
    private Path catalogue;

    @Option(names = "--max-change", paramLabel = "PERCENT", defaultValue = "50", description = "Publishes nothing where more than this share of the published figures would change or be withdrawn (default: ${DEFAULT-VALUE}; publications of fewer than 100 figures are not guarded).")
    private int maxChange;

    @Mixin
    private IsolationOptions isolation;

    @Option(names = "--patience", paramLabel = "SECONDS", description = "How long a run that is asked to stop may go on with the documents in hand (default: 60).")
    private long patience = IngestRequest.USUAL_PATIENCE.toSeconds();

    IngestCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        if (workers < 1) {
            throw new ParameterException(spec.commandLine(), "--workers must be at least 1, not " + workers);
        }
        if (maxChange < 0 || maxChange > WHOLE) {
            throw new ParameterException(spec.commandLine(), "--max-change must be 0 to 100, not " + maxChange);
        }
        if (patience < 0) {
            throw new ParameterException(spec.commandLine(), "--patience must not be negative, as is " + patience);
        }
        IngestReport report = run(new IngestRequest(input, warehouse.folder(), workers, Optional.ofNullable(catalogue),
                new Gate(maxChange, Gate.USUAL.fewestFigures()), Duration.ofSeconds(patience),
                isolation.isolation(workers)));
        new IngestSummary(output).print(report);
        return report.warehouse().rejections().isEmpty() ? ExitCodes.DONE : ExitCodes.WITH_REJECTIONS;
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
