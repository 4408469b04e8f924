package org.tabularium.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.tabularium.cli.Standing.Verdict;
import org.tabularium.warehouse.WarehouseStatus;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/**
 * The status for programs. Its shape is that of {@code docs/status.schema.json} and changes only with the number in
 * {@code schema}; fields may be added.
 */
final class StatusJson {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final int RUNS = 5;

    private final Standing standing;

    private final Verdict verdict;

    StatusJson(Standing standing, Verdict verdict) {
        this.standing = standing;
        this.verdict = verdict;
    }

    String text() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("schema", "tabularium-status-1");
        all.put("health", fields("state", lower(verdict.health()), "reason", verdict.reason()));
        all.put("now", lower(standing.now()));
        all.put("last_success", standing.lastSuccess().map(Object::toString).orElse(null));
        all.put("age_seconds", standing.age().map(Duration::toSeconds).orElse(null));
        all.put("warehouse", standing.warehouse().map(this::warehouse).orElse(null));
        all.put("runs", standing.runs().stream().map(run -> fields("run", run.run(), "started",
                run.started().toString(), "outcome", run.outcome(), "message", run.message())).toList());
        Optional<WarehouseStatus> held = standing.warehouse();
        all.put("rejections",
                held.map(WarehouseStatus::rejections).orElse(List.of()).stream()
                        .map(rejected -> fields("document", rejected.name(), "reason", rejected.reason(), "message",
                                rejected.message(), "advice", rejected.advice()))
                        .toList());
        all.put("findings", held.map(WarehouseStatus::findings).orElse(List.of()).stream().map(
                finding -> fields("code", finding.code(), "severity", finding.severity(), "count", finding.count()))
                .toList());
        try {
            return JSON.writeValueAsString(all) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> warehouse(WarehouseStatus status) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("documents", status.documents());
        all.put("copies", status.copies());
        all.put("rejected", status.rejections().size());
        all.put("observations", status.observations());
        all.put("figures", status.figures());
        all.put("ledger", status.accounted().isPresent() ? status.accounted().getAsDouble() : null);
        all.put("publications",
                status.runs().stream().limit(RUNS).map(run -> fields("run", run.id(), "started", utc(run.started()),
                        "published", utc(run.published()), "age_seconds",
                        Duration.between(run.published().toInstant(ZoneOffset.UTC), standing.at()).toSeconds(),
                        "program", run.program(), "rules", run.rules(), "documents", run.documents(), "rejected",
                        run.rejections(), "observations", run.observations(), "findings", run.findings())).toList());
        return all;
    }

    private static String utc(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC).toString();
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
