package org.tabularium.job;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.tabularium.export.VisibleText;
import org.tabularium.warehouse.NightComparison;
import org.tabularium.warehouse.NightComparison.Change;
import org.tabularium.warehouse.NightComparison.FigureChange;
import org.tabularium.warehouse.NightComparison.FindingLine;
import org.tabularium.warehouse.NightComparison.State;

/** The report of a night in Markdown: short enough to be read; the JSON beside it has more. */
final class NightReportText {

    private static final int MOST_FIGURES = 40;

    private static final int MOST_FINDINGS = 60;

    private final NightReport report;

    private final StringBuilder text = new StringBuilder();

    NightReportText(NightReport report) {
        this.report = report;
    }

    String text() {
        line("# Night " + report.run().id());
        line("");
        line(switch (report.outcome()) {
            case PUBLISHED -> "Published.";
            case UNCHANGED -> "Nothing had changed; the former warehouse stands.";
            case STOPPED -> "**Stopped.** " + safe(report.message());
            case FAILED -> "**Failed.** " + safe(report.message());
        });
        line("");
        documents();
        report.comparison().ifPresent(comparison -> {
            figures(comparison);
            findings(comparison);
        });
        line("Program " + report.run().program() + ", rules " + report.run().rules() + ".");
        return text.toString();
    }

    private void documents() {
        line("## Documents");
        line("");
        line("| | |");
        line("|---|---|");
        line("| new | " + report.changes().added().size() + " |");
        line("| changed | " + report.changes().changed().size() + " |");
        line("| unchanged | " + report.changes().unchanged().size() + " |");
        line("| withdrawn | " + report.changes().gone().size() + " |");
        line("");
        report.changes().added().forEach(file -> line("- new: " + safe(file.name())));
        report.changes().changed().forEach(file -> line("- changed: " + safe(file.name())));
        report.changes().gone().forEach(name -> line("- withdrawn: " + safe(name)));
        report.comparison().ifPresent(comparison -> comparison.rejections().forEach(rejection -> line("- rejected: "
                + safe(rejection.name()) + " (" + rejection.reason() + "): " + safe(rejection.message()))));
        line("");
    }

    private void figures(NightComparison comparison) {
        line("## Figures");
        line("");
        if (!comparison.compared()) {
            line(comparison.figures() + " figures; there is no earlier publication to compare with.");
            line("");
            return;
        }
        line("| former | now | changed | withdrawn | new |");
        line("|---|---|---|---|---|");
        line("| " + comparison.formerFigures() + " | " + comparison.figures() + " | "
                + count(comparison, Change.CHANGED) + " | " + count(comparison, Change.WITHDRAWN) + " | "
                + count(comparison, Change.NEW) + " |");
        line("");
        for (Change change : Change.values()) {
            figures(change, comparison);
        }
    }

    private void figures(Change change, NightComparison comparison) {
        List<FigureChange> all = comparison.changes().stream().filter(figure -> figure.change() == change).toList();
        if (all.isEmpty()) {
            return;
        }
        line("### " + capital(change));
        line("");
        line("| indicator | year | programme, provider | unit | former | now |");
        line("|---|---|---|---|---|---|");
        for (FigureChange figure : all.stream().limit(MOST_FIGURES).toList()) {
            String year = figure.year().isPresent() ? Integer.toString(figure.year().getAsInt()) : "";
            line("| " + safe(figure.indicator()) + " | " + year + " | " + safe(both(figure)) + " | " + figure.unit()
                    + " | " + number(figure.former()) + " | " + number(figure.value()) + " |");
        }
        more(count(comparison, change) - MOST_FIGURES);
        line("");
    }

    private static String both(FigureChange figure) {
        return figure.program().isEmpty() || figure.provider().isEmpty() ? figure.program() + figure.provider()
                : figure.program() + ", " + figure.provider();
    }

    private void findings(NightComparison comparison) {
        line("## Findings");
        line("");
        line("| severity | new | still there | gone |");
        line("|---|---|---|---|");
        for (String severity : List.of("error", "warning", "info")) {
            line("| " + severity + " | " + comparison.count(State.NEW, severity) + " | "
                    + comparison.count(State.STILL, severity) + " | " + comparison.count(State.GONE, severity) + " |");
        }
        line("");
        for (State state : State.values()) {
            findings(state, comparison);
        }
    }

    private void findings(State state, NightComparison comparison) {
        long all = comparison.count(state);
        if (all == 0) {
            return;
        }
        line("### " + (state == State.STILL ? "Still there" : capital(state)));
        line("");
        for (FindingLine finding : comparison.findings().stream().filter(finding -> finding.state() == state)
                .limit(MOST_FINDINGS).toList()) {
            String place = (finding.document() + " " + finding.position()).strip();
            line("- " + finding.severity() + " " + finding.code() + (place.isEmpty() ? "" : ", " + safe(place)) + ": "
                    + safe(finding.message()));
        }
        more(all - MOST_FINDINGS);
        line("");
    }

    private void more(long count) {
        if (count > 0) {
            line("");
            line("and " + count + " more");
        }
    }

    private static long count(NightComparison comparison, Change change) {
        return comparison.counts().getOrDefault(change, 0L);
    }

    private static String number(Optional<BigDecimal> value) {
        return value.map(number -> number.stripTrailingZeros().toPlainString()).orElse("");
    }

    private static String capital(Enum<?> constant) {
        return constant.name().charAt(0) + constant.name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** What documents say must not become Markdown. */
    private static String safe(String words) {
        return VisibleText.line(words.replaceAll("[\\s\\p{Z}]+", " ")).replaceAll("([\\\\`*_\\[\\]<>|#&~])", "\\\\$1");
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
