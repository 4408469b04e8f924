package org.tabularium.interpret.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.Vocabulary;

/**
 * Who delivers and which programme is in force, while the passages under a heading, or the lines of a cell, are read
 * from top to bottom. The nearest word counts: that of the sentence, of the sentences before it in the passage, of the
 * item or sentence that leads to it, of the first passage, of the heading.
 */
public final class Scopes {

    /** A passage that only introduces a programme is short of figures and of length. */
    private static final int LONGEST_TOPIC = 600;

    private final Organisations organisations;

    private final Programmes programmes;

    private final Optional<String> publisher;

    /** A heading that the first passage goes on with in the middle of a sentence; empty where it is a whole one. */
    private String broken = "";

    private Scope section;

    /** By the list level that they lead; -1 is the paragraph before the list. */
    private final TreeMap<Integer, Scope> leads = new TreeMap<>();

    private final List<String> named = new ArrayList<>();

    private boolean first = true;

    /**
     * @param section
     *            what the heading says, or those above it
     * @param publisher
     *            the office that reports
     */
    public Scopes(Scope section, Optional<String> publisher, Vocabulary vocabulary) {
        this.section = section;
        this.publisher = publisher;
        this.organisations = new Organisations(vocabulary);
        this.programmes = new Programmes(vocabulary);
    }

    /** The scopes under a heading, which the texts may call a programme. */
    static Scopes of(TextContext context, List<String> texts, Vocabulary vocabulary) {
        Scopes scopes = new Scopes(context.scope(), context.publisher(), vocabulary);
        scopes.under(context.heading(), texts);
        boolean goesOn = !texts.isEmpty() && Character.isLowerCase(texts.getFirst().stripLeading().codePointAt(0));
        scopes.broken = goesOn ? context.heading() + " " : "";
        return scopes;
    }

    private void under(String heading, List<String> texts) {
        Optional<String> called = heading.isBlank() ? Optional.empty()
                : texts.stream().map(text -> programmes.calledBy(text, heading)).flatMap(Optional::stream).findFirst();
        section = new Scope(section.provider(), called.or(section::program));
    }

    /**
     * Goes on to the next passage.
     *
     * @param figures
     *            whether it states any
     *
     * @return what holds for each of its sentences
     */
    public List<Scope> enter(Sentenced passage, boolean figures) {
        Scope around = around(passage);
        Optional<String> begins = programmes.atStart(passage.text());
        Optional<String> runs = organisations.running(passage.text());
        Scope now = new Scope(Optional.empty(), begins);
        List<Scope> scopes = new ArrayList<>();
        for (int i = 0; i < passage.sentences().size(); i++) {
            String sentence = (first && i == 0 ? broken : "") + passage.sentences().get(i);
            List<String> programs = programmes.in(sentence);
            Optional<String> acts = organisations.acting(sentence, publisher);
            now = new Scope(acts.or(now::provider), program(sentence, programs, begins).or(now::program));
            programs.stream().filter(name -> !named.contains(name)).forEach(named::add);
            scopes.add(new Scope(acts.or(() -> runs), now.program()).or(now).or(around));
        }
        after(passage, new Scope(runs, begins), scopes, figures);
        return scopes;
    }

    /**
     * A passage as its sentences, and where it stands.
     *
     * @param insideList
     *            whether items of the list that it interrupts follow
     */
    public record Sentenced(String text, List<String> sentences, boolean item, int level, boolean insideList) {

        /** A passage outside of lists or an item of one. */
        public static Sentenced of(String text, boolean item, int level, boolean insideList) {
            return new Sentenced(text,
                    Sentences.of(text).stream().map(span -> text.substring(span.start(), span.end())).toList(), item,
                    level, insideList);
        }

        private boolean leads() {
            return text.stripTrailing().endsWith(":");
        }
    }

    private Optional<String> program(String sentence, List<String> programs, Optional<String> begins) {
        if (!programs.isEmpty()) {
            return begins.filter(name -> programs.contains(name)).or(() -> Optional.of(programs.getFirst()));
        }
        if (begins.isPresent() || named.isEmpty()) {
            return begins;
        }
        if (programmes.pointsBackToAll(sentence)) {
            return Optional.of(String.join("; ", named));
        }
        return programmes.pointsBack(sentence) ? Optional.of(named.getLast()) : Optional.empty();
    }

    private Scope around(Sentenced passage) {
        if (passage.item()) {
            var lead = leads.lowerEntry(passage.level());
            return lead == null ? section : lead.getValue().or(section);
        }
        return passage.insideList() && !leads.isEmpty() ? leads.lastEntry().getValue().or(section) : section;
    }

    private void after(Sentenced passage, Scope whole, List<Scope> scopes, boolean figures) {
        if (!passage.item() && !passage.insideList()) {
            leads.clear();
            named.clear();
        }
        if (passage.item()) {
            leads.tailMap(passage.level(), true).clear();
            leads.put(passage.level(), scopes.getLast());
        } else if (passage.leads()) {
            leads.clear();
            leads.put(-1, scopes.getLast());
        }
        boolean introduces = !passage.item() && !figures && Spaces.collapse(passage.text()).length() <= LONGEST_TOPIC;
        Scope topic = new Scope(first ? whole.provider() : Optional.empty(),
                introduces || first ? whole.program() : Optional.empty());
        section = topic.or(section);
        first = false;
    }
}
