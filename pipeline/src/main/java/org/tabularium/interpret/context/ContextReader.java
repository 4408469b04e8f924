package org.tabularium.interpret.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tabularium.document.Document;
import org.tabularium.interpret.DocumentContext;
import org.tabularium.interpret.Finding;
import org.tabularium.interpret.Vocabulary;

/** Reads from its first page, its properties and its name what a document reports on. */
public final class ContextReader {

    private final Vocabulary vocabulary;

    private final ReportingYear years;

    private final ReportedProgramme programmes;

    private final Publisher publishers;

    public ContextReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.years = new ReportingYear(vocabulary);
        this.programmes = new ReportedProgramme(vocabulary);
        this.publishers = new Publisher(vocabulary);
    }

    /** The context of a document, and what in it speaks against itself. */
    public record Reading(DocumentContext context, List<Finding> findings) {
    }

    /** The context of a document, with the evidence for each part. */
    public Reading read(Document document) {
        FirstPage page = FirstPage.of(document, vocabulary);
        ReportingYear.Decision year = years.decide(document, page);
        Optional<ReportedProgramme.Found> program = programmes.of(page);
        Optional<Publisher.Found> publisher = publishers.of(document, page);
        Optional<Publisher.Found> area = publishers.place(publisher, page);
        List<String> evidence = new ArrayList<>();
        publisher.ifPresent(found -> evidence.add(evidence("publisher", found.name(), found.where())));
        evidence.addAll(year.evidence());
        program.ifPresent(found -> evidence.add(evidence("programme", found.name(), found.where())));
        area.ifPresent(found -> evidence.add(evidence("area", found.name(), found.where())));
        return new Reading(
                new DocumentContext(page.title(), publisher.map(Publisher.Found::name), year.year(),
                        program.map(ReportedProgramme.Found::name), area.map(Publisher.Found::name), evidence),
                year.findings());
    }

    private static String evidence(String what, String name, String where) {
        return what + ": \"" + name + "\", from " + where;
    }
}
