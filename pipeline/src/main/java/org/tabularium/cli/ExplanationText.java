package org.tabularium.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tabularium.export.CellText;
import org.tabularium.warehouse.ExplainedTable;
import org.tabularium.warehouse.Explanation;
import org.tabularium.warehouse.Explanation.Consolidated;
import org.tabularium.warehouse.Explanation.Figure;

/** An explanation as a person reads it. */
final class ExplanationText {

    private static final String PATH = " > ";

    private static final int NEIGHBOURS = 12;

    private static final int INDENT = 2;

    private final PrintWriter out;

    private final int width;

    private boolean first = true;

    /**
     * @param width
     *            the most characters of a line of a table
     */
    ExplanationText(PrintWriter out, int width) {
        this.out = out;
        this.width = width;
    }

    void print(Explanation explanation) {
        if (!first) {
            out.println();
        }
        first = false;
        Figure figure = explanation.figure();
        out.println(TextTable.oneLine(headline(figure)));
        line("source", explanation.source().name());
        line("title", explanation.source().title());
        line("reported by", explanation.source().publisher());
        line("position", figure.position());
        line("under", figure.locator());
        line("as written", figure.raw());
        line("status", Stream.of(figure.status(), figure.qualifier()).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", ")));
        line("programme", figure.program());
        line("provider", figure.provider());
        explanation.table().ifPresent(this::printTable);
        lines("read by", explanation.reasons());
        line("confidence", String.format(Locale.ROOT, "%.2f", figure.confidence()));
        if (explanation.table().isEmpty()) {
            lines("same row", neighbours(explanation.sameRow()));
            lines("same column", neighbours(explanation.sameColumn()));
        }
        lines("findings", explanation.findings());
        explanation.consolidated().ifPresent(this::printConsolidated);
        line("observation", figure.observationId());
        line("document", "sha256 " + explanation.source().sha256());
    }

    private void printTable(ExplainedTable table) {
        out.println();
        new TableDrawing(table, width - INDENT).lines().forEach(text -> out.println(" ".repeat(INDENT) + text));
        out.println();
        line("header path", String.join(PATH, table.headerPath()));
        line("row path", String.join(PATH, table.rowPath()));
    }

    private void printConsolidated(Consolidated figure) {
        line("published as", CellText.of(figure.value())
                + (figure.chosen() ? " (this figure)" : " (another figure, " + figure.chosenObservationId() + ")")
                + ": " + figure.reason());
        line("stated by",
                figure.sources().size() + (figure.agrees() ? ", which agree: "
                        : ", from " + CellText.of(figure.lowest()) + " to " + CellText.of(figure.highest()) + ": ")
                        + String.join(", ", figure.sources()));
    }

    private static String headline(Figure figure) {
        return figure.indicator() + ", " + year(figure.year()) + ": " + value(figure);
    }

    private static List<String> neighbours(List<Figure> figures) {
        List<String> lines = figures.stream().limit(NEIGHBOURS).map(ExplanationText::headline).toList();
        return figures.size() <= NEIGHBOURS ? lines
                : Stream.concat(lines.stream(), Stream.of("and " + (figures.size() - NEIGHBOURS) + " more")).toList();
    }

    private static String year(OptionalInt year) {
        return year.isPresent() ? Integer.toString(year.getAsInt()) : "no year";
    }

    private static String value(Figure figure) {
        return figure.value().map(value -> CellText.of(value) + " " + figure.unit()).orElse(figure.status());
    }

    private void lines(String name, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            line(i == 0 ? name : "", texts.get(i));
        }
    }

    private void line(String name, String text) {
        if (!text.isBlank()) {
            out.printf(Locale.ROOT, "  %-12s %s%n", name, TextTable.oneLine(text));
        }
    }
}
