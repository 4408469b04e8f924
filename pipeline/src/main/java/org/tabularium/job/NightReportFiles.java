package org.tabularium.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.tabularium.warehouse.NightComparison;
import org.tabularium.warehouse.NightComparison.Change;
import org.tabularium.warehouse.NightComparison.FigureChange;
import org.tabularium.warehouse.NightComparison.FindingCount;
import org.tabularium.warehouse.NightComparison.FindingLine;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** Writes the report of a night as Markdown and as JSON, each whole or not at all. */
final class NightReportFiles {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

    private static final String JSON_FILE = ".json";

    private static final String TEXT_FILE = ".md";

    private static final String DRAFT = ".part";

    private final Path folder;

    NightReportFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes the files; gives the Markdown file. */
    Path write(NightReport report) {
        draft(report);
        return place(report.run().id());
    }

    /** Writes the files under names that nobody reads yet. */
    void draft(NightReport report) {
        try {
            Files.createDirectories(folder);
            Files.writeString(file(report.run().id() + JSON_FILE + DRAFT),
                    JSON.writeValueAsString(json(report)) + "\n");
            Files.writeString(file(report.run().id() + TEXT_FILE + DRAFT), new NightReportText(report).text());
        } catch (IOException e) {
            throw new UncheckedIOException("the report of the night cannot be written to " + folder, e);
        }
    }

    /** Gives the drafts of a run their names; gives the Markdown file. */
    Path place(String run) {
        try {
            placed(file(run + JSON_FILE + DRAFT));
            return placed(file(run + TEXT_FILE + DRAFT));
        } catch (IOException e) {
            throw new UncheckedIOException("the report of the night cannot be written to " + folder, e);
        }
    }

    /**
     * Decides on drafts that nights left when they were killed: a report of a night that did publish is placed, others
     * are deleted.
     *
     * @param published
     *            the runs that published, asked for only where there are drafts
     */
    void settle(Supplier<Set<String>> published) {
        try {
            List<Path> drafts = drafts();
            Set<String> runs = drafts.isEmpty() ? Set.of() : published.get();
            for (Path draft : drafts) {
                String name = draft.getFileName().toString();
                if (runs.stream().anyMatch(name::startsWith)) {
                    placed(draft);
                } else {
                    Files.delete(draft);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the reports in " + folder + " cannot be put in order", e);
        }
    }

    private List<Path> drafts() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(DRAFT)).sorted().toList();
        }
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private static Path placed(Path draft) throws IOException {
        String name = draft.getFileName().toString();
        return Files.move(draft, draft.resolveSibling(name.substring(0, name.length() - DRAFT.length())),
                StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Map<String, Object> json(NightReport report) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("run", report.run().id());
        all.put("program", report.run().program());
        all.put("rules", report.run().rules());
        all.put("outcome", lower(report.outcome()));
        all.put("message", report.message());
        Map<String, Object> documents = new LinkedHashMap<>();
        documents.put("added", report.changes().added().stream().map(file -> file.name()).toList());
        documents.put("changed", report.changes().changed().stream().map(file -> file.name()).toList());
        documents.put("unchanged", report.changes().unchanged().size());
        documents.put("withdrawn", report.changes().gone());
        all.put("documents", documents);
        report.comparison().ifPresent(comparison -> addComparison(all, comparison));
        return all;
    }

    private static void addComparison(Map<String, Object> all, NightComparison comparison) {
        List<Map<String, Object>> rejected = new ArrayList<>();
        comparison.rejections().forEach(rejection -> rejected.add(fields("document", rejection.name(), "reason",
                rejection.reason(), "message", rejection.message(), "advice", rejection.advice())));
        all.put("rejected", rejected);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("compared", comparison.compared());
        figures.put("former", comparison.formerFigures());
        figures.put("now", comparison.figures());
        for (Change change : Change.values()) {
            figures.put(lower(change), comparison.counts().getOrDefault(change, 0L));
        }
        figures.put("listed", comparison.changes().stream().map(NightReportFiles::figure).toList());
        all.put("figures", figures);
        all.put("finding_counts", comparison.findingCounts().stream().map(NightReportFiles::findingCount).toList());
        all.put("findings", comparison.findings().stream().map(NightReportFiles::finding).toList());
    }

    private static Map<String, Object> figure(FigureChange change) {
        Map<String, Object> figure = fields("change", lower(change.change()), "indicator", change.indicator());
        change.year().ifPresent(year -> figure.put("year", year));
        figure.putAll(fields("programme", change.program(), "provider", change.provider(), "unit", change.unit()));
        number(change.former()).ifPresent(value -> figure.put("former", value));
        number(change.value()).ifPresent(value -> figure.put("value", value));
        figure.put("reason", change.reason());
        return figure;
    }

    private static Optional<BigDecimal> number(Optional<BigDecimal> value) {
        return value.map(BigDecimal::stripTrailingZeros);
    }

    private static Map<String, Object> findingCount(FindingCount found) {
        Map<String, Object> count = fields("state", lower(found.state()), "severity", found.severity());
        count.put("count", found.count());
        return count;
    }

    private static Map<String, Object> finding(FindingLine line) {
        Map<String, Object> finding = fields("state", lower(line.state()), "id", line.id(), "code", line.code(),
                "severity", line.severity(), "document", line.document(), "position", line.position());
        finding.put("message", line.message());
        finding.put("observations", line.observationIds());
        finding.put("first_run", line.firstRun());
        return finding;
    }

    private static Map<String, Object> fields(String... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
