package org.tabularium.warehouse;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.tabularium.document.Document;
import org.tabularium.document.Locator;
import org.tabularium.interpret.Confidence;
import org.tabularium.interpret.DocumentContext;
import org.tabularium.interpret.Finding;
import org.tabularium.interpret.Interpretation;
import org.tabularium.interpret.Kind;
import org.tabularium.interpret.LedgerEntry;
import org.tabularium.interpret.Observation;
import org.tabularium.interpret.TableEvidence;
import org.tabularium.quantity.Qualifier;
import org.tabularium.quantity.Status;
import org.tabularium.quantity.Unit;
import org.tabularium.warehouse.DocumentResult.Extracted;
import org.tabularium.warehouse.DocumentResult.Rejected;

/** Reports made by hand, so that tests of the warehouse need no reader. */
final class Reports {

    static final Run RUN = new Run("20260131T020000Z", Instant.parse("2026-01-31T02:00:00Z"), "0.1.0", "rules-1");

    private Reports() {
    }

    static Report report(String name, int year) {
        return new Report(name, year);
    }

    static Rejected rejected(String name) {
        return new Rejected(source(name, name), "encrypted", "the file needs a password", "save it without one");
    }

    static SourceFile source(String name, String content) {
        try {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new SourceFile(name, HexFormat.of().formatHex(hash), bytes.length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A figure in a table; change what a test is about. */
    record Figure(String position, Kind kind, String label, OptionalInt year, Optional<BigDecimal> value, String unit,
            Status status, Set<Qualifier> qualifiers, List<String> providers, Optional<String> program, String raw,
            double confidence) {

        static Figure of(String position, String label, int year, String value) {
            return new Figure(position, Kind.TABLE, label, OptionalInt.of(year), Optional.of(new BigDecimal(value)),
                    "person", Status.NORMAL, Set.of(), List.of(), Optional.empty(), value, 0.9);
        }

        Figure kind(Kind next) {
            return new Figure(position, next, label, year, value, unit, status, qualifiers, providers, program, raw,
                    confidence);
        }

        Figure unit(String next) {
            return new Figure(position, kind, label, year, value, next, status, qualifiers, providers, program, raw,
                    confidence);
        }

        Figure withoutValue(Status next, String text) {
            return new Figure(position, kind, label, year, Optional.empty(), unit, next, qualifiers, providers, program,
                    text, confidence);
        }

        Figure withoutYear() {
            return new Figure(position, kind, label, OptionalInt.empty(), value, unit, status, qualifiers, providers,
                    program, raw, confidence);
        }

        Figure qualified(Qualifier... next) {
            return new Figure(position, kind, label, year, value, unit, status, Set.of(next), providers, program, raw,
                    confidence);
        }

        Figure by(String... next) {
            return new Figure(position, kind, label, year, value, unit, status, qualifiers, List.of(next), program, raw,
                    confidence);
        }

        Figure within(String next) {
            return new Figure(position, kind, label, year, value, unit, status, qualifiers, providers,
                    Optional.of(next), raw, confidence);
        }

        Figure confidence(double next) {
            return new Figure(position, kind, label, year, value, unit, status, qualifiers, providers, program, raw,
                    next);
        }

        Observation observation() {
            List<String> path = label.isEmpty() ? List.of() : List.of(label.split(" > "));
            return new Observation(new Locator(position), "Table 1", kind, path, year, value, new Unit(unit), status,
                    qualifiers, providers, program, raw,
                    new Confidence(confidence, List.of("header row", "year from column")));
        }
    }

    /** A report; its content, and so its hash, is what it states unless {@link #content} says otherwise. */
    static final class Report {

        private final String name;

        private final int year;

        private String content = "";

        private final List<Observation> observations = new ArrayList<>();

        private final List<LedgerEntry> ledger = new ArrayList<>();

        private final List<Finding> findings = new ArrayList<>();

        private final List<Document.Remark> remarks = new ArrayList<>();

        private final List<TableEvidence> tables = new ArrayList<>();

        private boolean withLedger = true;

        private Report(String name, int year) {
            this.name = name;
            this.year = year;
        }

        Report content(String text) {
            content = text;
            return this;
        }

        Report states(Figure... figures) {
            for (Figure figure : figures) {
                observations.add(figure.observation());
                ledger.add(new LedgerEntry(new Locator(figure.position()), figure.raw(), LedgerEntry.OBSERVED));
            }
            return this;
        }

        Report token(String position, String token, String use) {
            ledger.add(new LedgerEntry(new Locator(position), token, use));
            return this;
        }

        Report withoutLedger() {
            withLedger = false;
            return this;
        }

        /** A table as it was read, with its figures and what was joined to them. */
        Report table(TableEvidence evidence, Observation... figures) {
            tables.add(evidence);
            observations.addAll(List.of(figures));
            return this;
        }

        Report finding(String code, String position, String message) {
            findings.add(new Finding(code, Finding.Severity.WARNING, new Locator(position), message));
            return this;
        }

        Report remark(String code, String message) {
            remarks.add(new Document.Remark(Locator.DOCUMENT, code, message));
            return this;
        }

        Extracted read() {
            String text = content.isEmpty() ? name + observations : content;
            DocumentContext context = new DocumentContext("Report " + year, Optional.of("City office"),
                    OptionalInt.of(year), Optional.empty(), Optional.empty(), List.of("title: first heading"));
            return new Extracted(source(name, text), new Document.Properties("text/csv", "Report " + year, "Office"),
                    remarks,
                    new Interpretation(context, observations, withLedger ? ledger : List.of(), findings, tables));
        }
    }
}
