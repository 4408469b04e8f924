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

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}.]+"
            + "(?:\\s+(?:(?:im\\.|ds\\.|św\\.|Św\\.|i)\\s+)?(?:\\p{Lu}[\\p{L}.]*|[„\"][^”\"]{2,60}[”\"])|\\s+w\\s+\\p{Lu}\\p{L}+)*");

    private static final Pattern AGENT = Pattern.compile("\\bprzez\\s+(?=\\p{Lu})", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern ACTS = Pattern.compile("^\\s+\\p{Ll}{4,}");

    private final Vocabulary vocabulary;

    public Organisations(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The organisation that acts in a text: "… przez X", as written; empty where none is named so. */
    public Optional<String> agent(String text) {
        Matcher agent = AGENT.matcher(text);
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
        Matcher name = NAME.matcher(text);
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
                .filter(name -> ACTS.matcher(before.substring(before.indexOf(name) + name.length())).find());
    }

    /** The organisation whose name begins at a character; empty where none does. */
    Optional<String> at(String text, int start) {
        Matcher name = NAME.matcher(text).region(start, text.length());
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
