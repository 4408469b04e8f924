package org.tabularium.interpret.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.interpret.text.Programmes.Named;
import org.tabularium.language.Expression;

/**
 * Who delivers and which programme is in force, while the passages under a heading, or the lines of a cell, are read
 * from top to bottom. The nearest word counts: that of the sentence, of the sentences before it in the passage, of the
 * item or sentence that leads to it, of the first passage, of the heading.
 */
public final class Scopes {

    /** A passage that only introduces a programme is short. */
    private static final int LONGEST_TOPIC = 600;

    private final Organisations organisations;

    private final Programmes programmes;

    private final Expression parts;

    private final Optional<String> publisher;

    private Scope section;

    /** A heading that the first passage goes on with in the middle of a sentence; empty where it is a whole one. */
    private String broken = "";

    /** By the list level that they lead; -1 is the paragraph before the list. */
    private final TreeMap<Integer, Scope> leads = new TreeMap<>();

    /** The programmes that the passage has named so far, with those of the passages that lead to it. */
    private final List<String> named = new ArrayList<>();

    private boolean first = true;

    /** The name of a programme that the section's heading is. */
    private Optional<String> called = Optional.empty();

    /** The rules of the language, shared by all texts. */
    public record Rules(Vocabulary vocabulary, Organisations organisations, Programmes programmes) {

        /** Those of a vocabulary. */
        public Rules(Vocabulary vocabulary) {
            this(vocabulary, new Organisations(vocabulary), new Programmes(vocabulary));
        }
    }

    /**
     * @param section
     *            what the heading says, or those above it
     * @param publisher
     *            the office that reports
     */
    public Scopes(Scope section, Optional<String> publisher, Rules rules) {
        this.section = section;
        this.publisher = publisher;
        this.parts = rules.vocabulary().pattern("sentence.part");
        this.organisations = rules.organisations();
        this.programmes = rules.programmes();
    }

    /** The scopes under a heading, which the texts may call a programme. */
    static Scopes of(TextContext context, List<String> texts, Rules rules) {
        Scopes scopes = new Scopes(context.scope(), context.publisher(), rules);
        scopes.under(context.heading(), texts, rules.vocabulary());
        boolean goesOn = !texts.isEmpty() && Character.isLowerCase(texts.getFirst().stripLeading().codePointAt(0));
        scopes.broken = goesOn ? context.heading() + " " : "";
        return scopes;
    }

    /** What the texts say of all of the section: its heading is a programme, or "the task was run by X". */
    private void under(String heading, List<String> texts, Vocabulary vocabulary) {
        Optional<String> called = heading.isBlank() ? Optional.empty() : programmes.calledBy(texts, heading);
        Optional<String> runs = texts.stream().filter(text -> vocabulary.begins("program.head", text))
                .map(organisations::running).flatMap(Optional::stream).findFirst();
        section = new Scope(runs.or(section::provider), called.or(section::program));
        this.called = called;
    }

    /**
     * A passage and where it stands.
     *
     * @param level
     *            the depth of the list
     * @param insideList
     *            whether it is no item, but items of the list that it interrupts follow
     * @param sentences
     *            that it is made of
     * @param figures
     *            the first characters of its figures, from left to right
     */
    public record Entry(String text, boolean item, int level, boolean insideList, List<Sentences.Span> sentences,
            List<Integer> figures) {

        /** A passage whose sentences and figures were read. */
        public Entry(String text, boolean item, int level, boolean insideList, StatementReader.Statement said) {
            this(text, item, level, insideList, said.sentences(),
                    said.figures().stream().map(figure -> figure.token().start()).toList());
        }

        private boolean leads() {
            return text.stripTrailing().endsWith(":");
        }
    }

    /** Goes on to the next passage: what holds for each of its figures. */
    public List<Scope> enter(Entry passage) {
        Scope around = around(passage);
        Optional<String> begins = programmes.atStart(passage.text());
        Optional<String> runs = organisations.running(passage.text());
        Scope carried = new Scope(Optional.empty(), begins);
        Scope last = Scope.NONE;
        List<Scope> scopes = new ArrayList<>();
        if (!passage.item() && !passage.insideList()) {
            named.clear();
        }
        for (Sentences.Span span : passage.sentences()) {
            String before = first && span.start() == 0 ? broken : "";
            String sentence = before + passage.text().substring(span.start(), span.end());
            List<Integer> figures = new ArrayList<>();
            for (int i = scopes.size(); i < passage.figures().size() && passage.figures().get(i) < span.end(); i++) {
                figures.add(passage.figures().get(i) - span.start() + before.length());
            }
            Optional<String> acts = organisations.subject(sentence)
                    .or(() -> organisations.ownOffice(sentence, publisher));
            Optional<String> acting = acts.or(() -> organisations.helping(sentence)).or(() -> runs)
                    .or(carried::provider);
            List<Named> names = programmes.placed(sentence);
            SentencePrograms programs = SentencePrograms.of(sentence, figures, names,
                    pointedTo(sentence).filter(_ -> names.isEmpty()).or(carried::program), parts);
            for (Named name : names) {
                if (!named.contains(name.name())) {
                    named.add(name.name());
                }
            }
            for (Optional<String> program : programs.ofFigures()) {
                scopes.add(new Scope(acting, program).or(around));
            }
            carried = new Scope(carried(carried.provider(), acts), programs.after());
            last = new Scope(organisations.agent(sentence).or(() -> acting), carried.program()).or(around);
        }
        Optional<String> runsSection = runs.isPresent() ? runs : runsCalled(carried);
        after(passage, new Scope(runsSection, begins), last);
        return scopes;
    }

    /** "Fundacja X realizowała zadanie „…”" under a heading of that name. */
    private Optional<String> runsCalled(Scope carried) {
        return called.filter(named::contains).isPresent() ? carried.provider() : Optional.empty();
    }

    /** An abbreviation goes on with the full name that was said before. */
    private static Optional<String> carried(Optional<String> before, Optional<String> acts) {
        boolean same = before.isPresent() && acts.isPresent() && Organisations.abbreviates(acts.get(), before.get());
        return same ? before : acts.or(() -> before);
    }

    /** The programme that a sentence means without naming it. */
    private Optional<String> pointedTo(String sentence) {
        if (named.isEmpty()) {
            return Optional.empty();
        }
        if (programmes.pointsBackToAll(sentence)) {
            return Optional.of(String.join("; ", named));
        }
        return programmes.pointsBack(sentence) ? Optional.of(named.getLast()) : Optional.empty();
    }

    private Scope around(Entry passage) {
        if (passage.item()) {
            var lead = leads.lowerEntry(passage.level());
            return lead == null ? section : lead.getValue().or(section);
        }
        return passage.insideList() && !leads.isEmpty() ? leads.lastEntry().getValue().or(section) : section;
    }

    private void after(Entry passage, Scope whole, Scope last) {
        if (passage.item()) {
            leads.tailMap(passage.level(), true).clear();
            leads.put(passage.level(), last);
        } else if (passage.leads()) {
            leads.clear();
            leads.put(-1, last);
        } else if (!passage.insideList()) {
            leads.clear();
        }
        boolean introduces = !passage.item() && passage.figures().isEmpty()
                && Spaces.collapse(passage.text()).length() <= LONGEST_TOPIC;
        section = new Scope(first ? whole.provider() : Optional.empty(),
                introduces || first ? whole.program() : Optional.empty()).or(section);
        first = false;
    }
}
