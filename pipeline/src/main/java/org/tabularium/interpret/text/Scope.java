package org.tabularium.interpret.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tabularium.interpret.Spaces;

/**
 * What a section of text says about all its figures: who runs what it tells of, and in which programme.
 *
 * @param provider
 *            the organisation that runs or delivers it
 * @param program
 *            the programme or project
 */
record Scope(Optional<String> provider, Optional<String> program) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern RUN_BY = Pattern.compile(
            "\\b(?:prowadz\\p{L}+|realiz\\p{L}+|świadcz\\p{L}+|zapewnia\\p{L}*|organizowan\\p{L}+|pełnił\\p{L}*)\\b[^.;]{0,40}?(?:\\bprzez\\s+|\\s)(?=\\p{Lu})");

    private static final Pattern NAMED_PROGRAM = Pattern
            .compile("\\b(?:program|projekt)\\p{L}*\\s+(?:pn\\.\\s+|pt\\.\\s+)?[„\"]([^”\"]{3,160})[”\"]", FLAGS);

    static final Scope NONE = new Scope(Optional.empty(), Optional.empty());

    /** The scope of a section: from its heading and its texts, the first that names one. */
    static Scope of(String heading, List<String> texts, Organisations organisations) {
        Optional<String> provider = texts.stream().map(text -> runBy(text, organisations)).flatMap(Optional::stream)
                .findFirst();
        return new Scope(provider, program(heading));
    }

    /** The programme that a text names in quotation marks. */
    static Optional<String> program(String text) {
        Matcher named = NAMED_PROGRAM.matcher(text);
        return named.find() ? Optional.of(Spaces.collapse(named.group(1))) : Optional.empty();
    }

    private static Optional<String> runBy(String text, Organisations organisations) {
        Matcher run = RUN_BY.matcher(text);
        while (run.find()) {
            Optional<String> name = organisations.at(text, run.end());
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }
}
