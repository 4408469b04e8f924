package org.tabularium.interpret.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.Vocabulary;

/**
 * What a section of text says about all its figures: who runs what it tells of, and in which programme.
 *
 * @param provider
 *            the organisation that runs or delivers it
 * @param program
 *            the programme or project
 */
record Scope(Optional<String> provider, Optional<String> program) {

    static final Scope NONE = new Scope(Optional.empty(), Optional.empty());

    /** The scope of a section: from its heading and its texts, the first that names one. */
    static Scope of(String heading, List<String> texts, Vocabulary vocabulary) {
        Optional<String> provider = texts.stream().map(text -> runBy(text, vocabulary)).flatMap(Optional::stream)
                .findFirst();
        return new Scope(provider, program(heading, vocabulary));
    }

    /** The programme that a text names in quotation marks. */
    static Optional<String> program(String text, Vocabulary vocabulary) {
        Matcher named = vocabulary.pattern("program.quoted").matcher(text);
        return named.find() ? Optional.of(Spaces.collapse(named.group(1))) : Optional.empty();
    }

    private static Optional<String> runBy(String text, Vocabulary vocabulary) {
        Organisations organisations = new Organisations(vocabulary);
        Matcher run = vocabulary.pattern("organisation.runs").matcher(text);
        while (run.find()) {
            Optional<String> name = organisations.at(text, run.end());
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }
}
