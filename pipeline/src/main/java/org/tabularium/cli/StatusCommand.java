package org.tabularium.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.tabularium.cli.Standing.Health;
import org.tabularium.cli.Standing.Verdict;
import org.tabularium.job.ExitCodes;
import org.tabularium.job.NightLock;
import org.tabularium.warehouse.PublishedWarehouse;
import org.tabularium.warehouse.QueryResult.Column;
import org.tabularium.warehouse.QueryResult.Type;
import org.tabularium.warehouse.WarehouseBuild.FindingCount;
import org.tabularium.warehouse.WarehouseException;
import org.tabularium.warehouse.WarehouseStatus;
import org.tabularium.warehouse.WarehouseStatus.PastRun;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the warehouse is doing. */
@Command(name = "status", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, description = "Shows the last runs, the documents, the rejections and the findings.", footer = {
        "", "Exit codes with --check:", "   0  ok",
        "   1  warning: the last run failed or broke off, an earlier success is young enough",
        "   2  critical: nothing is published, or the last success is too old",
        "   3  unknown: the status cannot be told" })
final class StatusCommand implements Callable<Integer> {

    private static final int RUNS = 5;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Output output;

    @Mixin
    private WarehouseOption warehouse;

    @Option(names = "--json", description = "Prints the status for programs, in the shape of docs/status.schema.json.")
    private boolean json;

    @Option(names = "--check", description = "Prints one line for a monitor and tells the health by the exit code.")
    private boolean check;

    @Option(names = "--max-age", paramLabel = "TIME", converter = Amounts.Time.class, defaultValue = "36h", description = "How long ago the last success may have begun for the health to be good (default: ${DEFAULT-VALUE}).")
    private Duration maxAge;

    StatusCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        if (!json && !check) {
            return printForPeople();
        }
        try {
            return printForPrograms();
        } catch (WarehouseException e) {
            if (!check) {
                throw e;
            }
            output.out().println(Health.UNKNOWN + " - " + TextTable.oneLine(e.getMessage()));
            return Health.UNKNOWN.ordinal();
        }
    }

    private int printForPrograms() {
        Standing standing = Standing.of(warehouse.folder(), held(), Clock.systemUTC().instant());
        Verdict verdict = standing.verdict(maxAge);
        if (json) {
            output.out().print(new StatusJson(standing, verdict).text());
        } else {
            output.out().println(verdict.health() + " - " + verdict.reason());
        }
        return check ? verdict.health().ordinal() : ExitCodes.DONE;
    }

    private Optional<WarehouseStatus> held() {
        try (PublishedWarehouse published = PublishedWarehouse.open(warehouse.folder()).orElse(null)) {
            return Optional.ofNullable(published).map(PublishedWarehouse::status);
        }
    }

    private int printForPeople() {
        PrintWriter out = output.out();
        try (PublishedWarehouse published = warehouse.open()) {
            WarehouseStatus status = published.status();
            printHoldings(status, out);
            printWork(out);
            printRuns(status.runs(), out);
            printFindings(status.findings(), out);
            if (!status.rejections().isEmpty()) {
                out.println();
                IngestSummary.printRejections(status.rejections(), out);
            }
        }
        return ExitCodes.DONE;
    }

    private void printHoldings(WarehouseStatus status, PrintWriter out) {
        line(out, "warehouse", warehouse.folder().published().toString());
        line(out, "documents",
                status.documents() + " read" + (status.copies() == 0 ? "" : " (" + status.copies() + " of them copies)")
                        + ", " + status.rejections().size() + " rejected");
        line(out, "observations", IngestSummary.counts(status.observations()));
        line(out, "figures", status.figures() + " consolidated");
        status.accounted().ifPresent(share -> line(out, "ledger",
                String.format(Locale.ROOT, "%.1f%% of all numbers are facts or have a reason why not", share * 100)));
    }

    private void printWork(PrintWriter out) {
        if (NightLock.isTaken(warehouse.folder())) {
            line(out, "now", "a run is at work");
        } else if (Files.exists(warehouse.folder().build())) {
            line(out, "now", "the last run broke off; the next one goes on from there");
        }
    }

    private static void printRuns(List<PastRun> runs, PrintWriter out) {
        out.println();
        List<Column> columns = List.of(new Column("published (UTC)", Type.TEXT), new Column("documents", Type.INTEGER),
                new Column("rejected", Type.INTEGER), new Column("observations", Type.INTEGER),
                new Column("findings", Type.INTEGER), new Column("program", Type.TEXT));
        new TextTable(columns, runs.stream().limit(RUNS).map(StatusCommand::row).toList()).print(out);
    }

    private static List<Optional<Object>> row(PastRun run) {
        return fields(TIME.format(run.published()), run.documents(), run.rejections(), run.observations(),
                run.findings(), run.program());
    }

    private static void printFindings(List<FindingCount> findings, PrintWriter out) {
        if (!findings.isEmpty()) {
            out.println();
            new TextTable(
                    List.of(new Column("finding", Type.TEXT), new Column("severity", Type.TEXT),
                            new Column("count", Type.INTEGER)),
                    findings.stream().map(finding -> fields(finding.code(), finding.severity(), finding.count()))
                            .toList()).print(out);
        }
    }

    private static List<Optional<Object>> fields(Object... values) {
        return List.of(values).stream().map(Optional::of).toList();
    }

    private static void line(PrintWriter out, String name, String text) {
        out.printf(Locale.ROOT, "%-13s %s%n", name, text);
    }
}
