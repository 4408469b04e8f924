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

import org.tabularium.warehouse.NightComparison;
import org.tabularium.warehouse.NightComparison.Change;
import org.tabularium.warehouse.NightComparison.FigureChange;
import org.tabularium.warehouse.NightComparison.FindingLine;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** Writes the report of a night as Markdown and as JSON, each whole or not at all. */
final class NightReportFiles {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

    private final Path folder;

    NightReportFiles(Path folder) {
        this.folder = folder;
    }

    /** Gives the Markdown file. */
    Path write(NightReport report) {
        try {
            Files.createDirectories(folder);
            place(folder.resolve(report.run().id() + ".json"), JSON.writeValueAsString(json(report)) + "\n");
            Path text = folder.resolve(report.run().id() + ".md");
            place(text, new NightReportText(report).text());
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException("the report of the night cannot be written to " + folder, e);
        }
    }

    private static void place(Path file, String content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(draft, content);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
