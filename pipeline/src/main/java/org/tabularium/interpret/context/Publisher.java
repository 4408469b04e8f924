package org.tabularium.interpret.context;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

import org.tabularium.document.Document;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.interpret.text.Inflection;
import org.tabularium.interpret.text.Organisations;

/** Finds the office that reports, and its place. */
final class Publisher {

    private static final int LONGEST_NAME = 120;

    private final Vocabulary vocabulary;

    private final Organisations organisations;

    private final Inflection inflection;

    Publisher(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.organisations = new Organisations(vocabulary);
        this.inflection = new Inflection(vocabulary);
    }

    /** A name and where it was found, in words. */
    record Found(String name, String where) {
    }

    /** A line that is nothing but an office's name, else the office that the title, properties or first page name. */
    Optional<Found> of(Document document, FirstPage page) {
        Stream<Found> lines = page.lines().stream().filter(line -> line.length() <= LONGEST_NAME)
                .filter(organisations::isNameOnly).filter(this::isOffice)
                .map(line -> new Found(line, "the first page"));
        Stream<Found> named = Stream
                .of(new Found(page.printed(), "the title"),
                        new Found(page.property(), "the title in the file's properties"),
                        new Found(document.properties().creator(), "the author in the file's properties"),
                        new Found(page.text(), "the first page"))
                .flatMap(place -> organisations.all(place.name()).stream().filter(this::isOffice)
                        .map(name -> new Found(name, place.where())));
        List<Found> all = Stream.concat(lines, named).toList();
        return all.stream().findFirst().map(found -> inFull(found, all))
                .map(found -> new Found(inflection.office(found.name()), found.where()));
    }

    /** Whether a name is that of an office, not of an association that works for it. */
    private boolean isOffice(String name) {
        return Stream.of(name.split("\\s+")).limit(3).map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(word -> vocabulary.words("office.oblique").contains(word))
                || vocabulary.has("office.abbreviation", name.split("\\s+")[0]);
    }

    /** For an abbreviation the first name in full whose words begin with its letters. */
    private Found inFull(Found found, List<Found> all) {
        String letters = found.name().split("\\s+")[0];
        boolean abbreviated = vocabulary.has("office.abbreviation", letters);
        return abbreviated ? all.stream().filter(other -> Organisations.abbreviates(letters, other.name())).findFirst()
                .orElse(found) : found;
    }

    /** The place that a publisher's name or the title ends with, as written. */
    Optional<Found> place(Optional<Found> publisher, FirstPage page) {
        return Stream.concat(publisher.stream(), Stream.of(new Found(page.title(), "the title")))
                .flatMap(found -> placeIn(found.name()).map(name -> new Found(name, found.where())).stream())
                .findFirst();
    }

    private Optional<String> placeIn(String text) {
        Matcher place = vocabulary.pattern("report.place").matcher(text);
        return place.find() ? Optional.of(place.group(1) == null ? place.group(2) : place.group(1)) : Optional.empty();
    }
}
