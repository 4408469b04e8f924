package org.tabularium.interpret.context;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.tabularium.document.Block;
import org.tabularium.document.Document;
import org.tabularium.document.Locator;
import org.tabularium.interpret.Finding;
import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.language.Expression;

/** Finds the year that a document reports on: its title counts more than its first page, that more than file names. */
final class ReportingYear {

    private static final Pattern RANGE_OR_DATE = Pattern
            .compile("(?<!\\d)(?:19|20)\\d\\d\\s?[-_\\u2013](?:\\s?(?:19|20)\\d\\d(?!\\d)|\\d\\d[-_.]\\d\\d(?!\\d))"
                    + "|(?<!\\d)\\d\\d[-_.]\\d\\d[-_.](?:19|20)\\d\\d(?!\\d)");

    private static final Pattern IN_NAME = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");

    private final Vocabulary vocabulary;

    ReportingYear(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A year and where it was found, in words. */
    record Found(int year, String where) {
    }

    /** The year with the evidence for it, the surest first, and what speaks against it. */
    record Decision(OptionalInt year, List<String> evidence, List<Finding> findings) {
    }

    Decision decide(Document document, FirstPage page) {
        List<Found> found = Stream
                .of(inTitle(page.printed(), "the title"), onPage(page.text()),
                        inTitle(page.property(), "the title in the file's properties"), inName(document.name()))
                .flatMap(Optional::stream).toList();
        Optional<Found> sure = found.stream().findFirst().or(() -> mostNamed(page.text(), "on the first page"))
                .or(() -> mostNamed(all(document), "in the document"));
        List<String> evidence = sure.stream().map(one -> "reporting year: " + one.where()).toList();
        return new Decision(sure.map(one -> OptionalInt.of(one.year())).orElse(OptionalInt.empty()), evidence,
                sure.map(one -> against(one, found)).orElse(List.of()));
    }

    private static List<Finding> against(Found sure, List<Found> found) {
        return found.stream().filter(other -> other.year() != sure.year()).limit(1).map(other -> new Finding("CTX-001",
                Finding.Severity.WARNING, Locator.DOCUMENT,
                "The reporting year is " + sure.year() + " by " + sure.where() + ", but " + other.year() + " by "
                        + other.where() + "; " + sure.year() + " was taken. Look which is right, and mend the other."))
                .toList();
    }

    private Optional<Found> inTitle(String title, String where) {
        String said = vocabulary.pattern("report.date").replaceAll(title, " ");
        return Stream.of("period", "span", "as_of", "said", "bare").map(kind -> named("report.year." + kind, said))
                .flatMap(Optional::stream).findFirst()
                .map(year -> new Found(year.getKey(), "\"" + year.getValue() + "\" in " + where));
    }

    private Optional<Found> onPage(String text) {
        String said = vocabulary.pattern("report.date").replaceAll(text, " ");
        return Stream.of("period", "sentence", "span", "as_of").map(kind -> named("report.year." + kind, said))
                .flatMap(Optional::stream).findFirst()
                .map(year -> new Found(year.getKey(), "\"" + year.getValue() + "\" on the first page"));
    }

    private Optional<Map.Entry<Integer, String>> named(String pattern, String text) {
        Expression year = vocabulary.pattern(pattern);
        Matcher named = year.matcher(text);
        return year.mayBeIn(text) && named.find() ? Optional.of(Map.entry(year(named), Spaces.collapse(named.group())))
                : Optional.empty();
    }

    private static int year(Matcher named) {
        for (int group = 1; group <= named.groupCount(); group++) {
            if (named.group(group) != null) {
                return Integer.parseInt(named.group(group));
            }
        }
        throw new IllegalStateException("a pattern of years without a year");
    }

    /** The last year of a file's name that is no part of a range of years or of a date. */
    private static Optional<Found> inName(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        Matcher years = IN_NAME.matcher(RANGE_OR_DATE.matcher(file).replaceAll(" "));
        List<Integer> all = new ArrayList<>();
        while (years.find()) {
            all.add(Integer.valueOf(years.group(1)));
        }
        return all.isEmpty() ? Optional.empty()
                : Optional.of(new Found(all.getLast(), "the file's name \"" + file + "\""));
    }

    private Optional<Found> mostNamed(String text, String where) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        Matcher named = vocabulary.pattern("report.year.named").matcher(text);
        while (named.find()) {
            counts.merge(year(named), 1, Integer::sum);
        }
        return counts.entrySet().stream().max(Comparator.comparing(Map.Entry<Integer, Integer>::getValue))
                .map(most -> new Found(most.getKey(), "named " + most.getValue() + " times " + where));
    }

    private static String all(Document document) {
        return String.join("\n", document.blocks().stream().map(Block::plain).toList());
    }
}
