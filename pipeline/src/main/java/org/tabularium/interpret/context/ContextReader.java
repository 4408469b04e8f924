package org.tabularium.interpret.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tabularium.document.Block;
import org.tabularium.document.Document;
import org.tabularium.document.Paragraph;
import org.tabularium.interpret.DocumentContext;
import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.Vocabulary;

/** Reads from its first page and its name what a document reports on. */
public final class ContextReader {

    /** A title page and an introduction; further down, years and programmes are subjects, not the report's own. */
    private static final int FIRST_PAGE_BLOCKS = 25;

    private static final Pattern IN_NAME = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");

    private final Vocabulary vocabulary;

    public ContextReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The context of a document, with the evidence for each part. */
    public DocumentContext read(Document document) {
        List<String> first = document.blocks().stream().limit(FIRST_PAGE_BLOCKS).map(Block::plain).map(Spaces::collapse)
                .filter(text -> !text.isEmpty()).toList();
        List<String> evidence = new ArrayList<>();
        String page = String.join("\n", first);
        return new DocumentContext(title(document, first),
                named("publisher", vocabulary.pattern("report.publisher"), page, evidence),
                year(document, page, evidence), program(page, evidence), evidence);
    }

    private static String title(Document document, List<String> first) {
        String styled = document.blocks().stream().limit(FIRST_PAGE_BLOCKS)
                .filter(block -> block instanceof Paragraph paragraph && paragraph.role() == Paragraph.Role.TITLE)
                .map(block -> Spaces.collapse(block.plain())).limit(3).reduce((one, two) -> one + " " + two).orElse("");
        if (!styled.isEmpty()) {
            return styled;
        }
        return document.properties().title().isBlank()
                ? first.stream().filter(text -> text.length() <= 200).findFirst().orElse("")
                : document.properties().title();
    }

    private OptionalInt year(Document document, String page, List<String> evidence) {
        Matcher reported = vocabulary.pattern("report.year").matcher(page);
        if (reported.find()) {
            evidence.add("reporting year: \"" + Spaces.collapse(reported.group()) + "\" on the first page");
            return OptionalInt.of(Integer.parseInt(reported.group(1) == null ? reported.group(2) : reported.group(1)));
        }
        Matcher name = IN_NAME.matcher(document.name());
        OptionalInt last = OptionalInt.empty();
        while (name.find()) {
            last = OptionalInt.of(Integer.parseInt(name.group(1)));
        }
        if (last.isPresent()) {
            evidence.add("reporting year: in the file's name");
            return last;
        }
        return mostNamed(page, evidence);
    }

    private OptionalInt mostNamed(String page, List<String> evidence) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        Matcher named = vocabulary.pattern("report.year_named").matcher(page);
        while (named.find()) {
            counts.merge(Integer.valueOf(named.group(1) == null ? named.group(2) : named.group(1)), 1, Integer::sum);
        }
        return counts.entrySet().stream().max(java.util.Map.Entry.comparingByValue()).map(most -> {
            evidence.add("reporting year: named " + most.getValue() + " times on the first page");
            return OptionalInt.of(most.getKey());
        }).orElse(OptionalInt.empty());
    }

    /** The programme of a report that names one programme with its years at its beginning. */
    private Optional<String> program(String page, List<String> evidence) {
        return named("programme", vocabulary.pattern("program.with_years"), page, evidence);
    }

    private static Optional<String> named(String what, Pattern pattern, String page, List<String> evidence) {
        Matcher found = pattern.matcher(page);
        if (!found.find()) {
            return Optional.empty();
        }
        evidence.add(what + ": \"" + Spaces.collapse(found.group(1)) + "\" on the first page");
        return Optional.of(Spaces.collapse(found.group(1)));
    }

}
