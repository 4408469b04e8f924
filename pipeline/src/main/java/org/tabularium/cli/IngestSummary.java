package org.tabularium.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.tabularium.export.VisibleText;
import org.tabularium.job.Changes;
import org.tabularium.job.IngestReport;
import org.tabularium.warehouse.WarehouseBuild.FindingCount;
import org.tabularium.warehouse.WarehouseStatus;
import org.tabularium.warehouse.WarehouseStatus.Rejection;

/** What an operator reads after a night. */
final class IngestSummary {

    private final Output output;

    IngestSummary(Output output) {
        this.output = output;
    }

    void print(IngestReport report) {
        WarehouseStatus contents = report.warehouse();
        Changes changes = report.changes();
        line("documents", read(report) + " read, " + changes.unchanged().size() + " unchanged, " + changes.gone().size()
                + " withdrawn, " + contents.rejections().size() + " rejected");
        line("observations", counts(contents.observations()));
        line("findings", counts(bySeverity(contents.findings())));
        line("exports", report.exports().isEmpty() ? "unchanged"
                : report.exports().size() + " files written to " + report.exports().getFirst().getParent());
        line("time", seconds(report.duration()));
        output.out().flush();
        printRejections(contents.rejections(), output.err());
    }

    /** The documents that were opened this night and gave their figures. */
    private static long read(IngestReport report) {
        Set<String> rejected = report.warehouse().rejections().stream().map(Rejection::name)
                .collect(Collectors.toSet());
        return report.changes().toRead().stream().filter(file -> !rejected.contains(file.name())).count();
    }

    static void printRejections(List<Rejection> rejections, PrintWriter out) {
        for (Rejection rejection : rejections) {
            out.println("rejected: " + VisibleText.line(rejection.name()) + " (" + rejection.reason() + "): "
                    + VisibleText.line(rejection.message()));
            out.println("          " + VisibleText.line(rejection.advice()));
        }
    }

    private static Map<String, Long> bySeverity(List<FindingCount> findings) {
        Map<String, Long> counts = new TreeMap<>();
        findings.forEach(finding -> counts.merge(finding.severity(), finding.count(), Long::sum));
        return counts;
    }

    /** Such as {@code 120 (list 20, table 100)}. */
    static String counts(Map<String, Long> counts) {
        long sum = counts.values().stream().mapToLong(Long::longValue).sum();
        return sum == 0 ? "0"
                : sum + counts.entrySet().stream().map(count -> count.getKey() + " " + count.getValue())
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private void line(String name, String text) {
        output.out().printf(Locale.ROOT, "%-13s %s%n", name, text);
    }
}
