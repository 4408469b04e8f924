package org.tabularium.interpret.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.Vocabulary;

/**
 * Names of organisations in running text: a capitalised word that begins such names, with the capitalised words,
 * quotations, initials and "w …" that follow.
 */
public final class Organisations {

    private static final Pattern EDGES = Pattern.compile("^[\\s(\\u2013-]+|[\\s).,;:]+$");

    private final Vocabulary vocabulary;

    private final Pattern name;

    private final Pattern agent;

    private final Pattern acts;

    private final Pattern placeBefore;

    public Organisations(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.name = vocabulary.pattern("organisation.name");
        this.agent = vocabulary.pattern("organisation.agent");
        this.acts = vocabulary.pattern("organisation.acts");
        this.placeBefore = vocabulary.pattern("organisation.place_before");
    }

    /** The organisation that acts in a text: "… przez X", as written; empty where none is named so. */
    public Optional<String> agent(String text) {
        Matcher agent = this.agent.matcher(text);
        while (agent.find()) {
            Optional<String> name = at(text, agent.end());
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    /** The first organisation that a text names, as written. */
    public Optional<String> first(String text) {
        Matcher name = this.name.matcher(text);
        int from = 0;
        while (name.find(from)) {
            if (vocabulary.has("organisation.acting", firstWord(name.group()))) {
                return Optional.of(Spaces.collapse(name.group()).replaceFirst("[.,]$", ""));
            }
            from = name.start() + firstWord(name.group()).length();
        }
        return Optional.empty();
    }

    /** The organisation that a sentence speaks of as acting: named, then a word that is not just its figure. */
    public Optional<String> subject(String before) {
        return first(before)
                .filter(name -> acts.matcher(before.substring(before.indexOf(name) + name.length())).find());
    }

    /** An organisation that is all a remark says: "12 osób – PUP Gdańsk". */
    public Optional<String> alone(String remark) {
        String text = EDGES.matcher(remark).replaceAll("");
        return remark.matches("(?s)^\\s*[(\\u2013-].*") && name.matcher(text).matches() && begins(text)
                ? Optional.of(text)
                : Optional.empty();
    }

    /** The organisation that a label ends with as the one whose doing is counted: "wsparcie CIS". */
    public Optional<String> atEnd(String label) {
        String text = EDGES.matcher(label).replaceAll("");
        Matcher name = this.name.matcher(text);
        Optional<String> last = Optional.empty();
        while (name.find()) {
            boolean ends = name.end() == text.length() && name.start() > 0 && begins(name.group());
            boolean place = placeBefore.matcher(text.substring(0, name.start())).find();
            last = ends && !place ? Optional.of(Spaces.collapse(name.group())) : Optional.empty();
        }
        return last;
    }

    /** The organisation whose name begins at a character; empty where none does. */
    Optional<String> at(String text, int start) {
        Matcher name = this.name.matcher(text).region(start, text.length());
        return name.lookingAt() && begins(name.group())
                ? Optional.of(Spaces.collapse(name.group()).replaceFirst("[.,]$", ""))
                : Optional.empty();
    }

    private boolean begins(String name) {
        return vocabulary.has("organisation", firstWord(name))
                || vocabulary.has("organisation.acting", firstWord(name));
    }

    private static String firstWord(String name) {
        return name.split("\\s+", 2)[0];
    }
}
