package org.tabularium.interpret.context;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.tabularium.interpret.Vocabulary;
import org.tabularium.interpret.Words;
import org.tabularium.interpret.text.Programmes;

/** Finds the programme or strategy that a document as a whole reports on; one that it only cites is none. */
final class ReportedProgramme {

    private static final Pattern YEARS = Pattern.compile("(?:19|20)\\d\\d\\s?[-\\u2013]\\s?(?:19|20)\\d\\d");

    private static final Pattern LOWER = Pattern.compile("\\p{Ll}{3}");

    private static final Pattern OPENING = Pattern.compile("^[\\s„\"“]+");

    private final Vocabulary vocabulary;

    private final Programmes programmes;

    ReportedProgramme(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.programmes = new Programmes(vocabulary);
    }

    /** A name and where it was found, in words. */
    record Found(String name, String where) {
    }

    /** The programme of a report: the title names it; the first page may name it with its years. */
    Optional<Found> of(FirstPage page) {
        List<Found> named = Stream
                .concat(Stream.of(new Found(page.printed(), "the title"),
                        new Found(page.property(), "the title in the file's properties")),
                        page.lines().stream().map(line -> new Found(line, "the first page")))
                .flatMap(place -> reported(place.name()).map(name -> new Found(name, place.where())).stream()).toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        List<String> wanted = Words.of(YEARS.matcher(named.getFirst().name()).replaceAll(" "), vocabulary);
        Stream<Found> onPage = page.lines().stream().flatMap(line -> programmes.mentioned(line).stream())
                .map(name -> new Found(name, "the first page"));
        return Stream.concat(named.stream(), onPage)
                .filter(one -> Words.allAmong(wanted, Words.of(one.name(), vocabulary)))
                .max(Comparator.comparing(ReportedProgramme::hasYears).thenComparing(ReportedProgramme::isMixedCase)
                        .thenComparing(one -> -one.name().length()));
    }

    private static boolean hasYears(Found found) {
        return YEARS.matcher(found.name()).find();
    }

    private static boolean isMixedCase(Found found) {
        return LOWER.matcher(found.name()).find();
    }

    /** "Sprawozdanie z realizacji …": the name behind, where it is one of a programme. */
    private Optional<String> reported(String text) {
        Matcher report = vocabulary.pattern("report.word").matcher(text);
        Matcher realised = vocabulary.pattern("program.reported").matcher(text);
        if (!report.find() || !realised.find(report.end())) {
            return Optional.empty();
        }
        String rest = OPENING.matcher(text.substring(realised.end())).replaceFirst("");
        return programmes.mentioned(withoutYearOfReport(rest)).stream().findFirst();
    }

    private String withoutYearOfReport(String text) {
        Matcher year = vocabulary.pattern("report.year.period").matcher(text);
        return year.find() ? text.substring(0, year.start()) : text;
    }
}
