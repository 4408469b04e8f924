package org.tabularium.interpret.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

import org.tabularium.interpret.Vocabulary;
import org.tabularium.language.Expression;

/** Where the sentences of a text begin and end. */
public final class Sentences {

    private static final Expression END = Expression
            .of("[.!?…](?:[”\")]?\\s+(?=[„\"(]?\\p{Lu})|(?<=\\p{L}{4}[.!?])\\s+(?=\\d))|\\n+");

    /** A dot behind one of these ends no sentence. */
    private static final Expression ABBREVIATION = Vocabulary.polish().pattern("sentence.abbreviation");

    private static final Expression YEAR = Vocabulary.polish().pattern("sentence.year_abbreviated");

    private static final Expression START = Vocabulary.polish().pattern("sentence.start");

    private static final int LONGEST_ABBREVIATION = 12;

    private Sentences() {
    }

    /**
     * The part of a text that one sentence covers.
     *
     * @param start
     *            the first character, from 0
     * @param end
     *            the character after the last
     */
    public record Span(int start, int end) {
    }

    /** The sentences from left to right; together they cover the text. */
    public static List<Span> of(String text) {
        if (!END.mayBeIn(text)) {
            return List.of(new Span(0, text.length()));
        }
        List<Span> spans = new ArrayList<>();
        int start = 0;
        Matcher end = END.matcher(text);
        while (end.find()) {
            boolean line = end.group().startsWith("\n");
            String before = text.substring(Math.max(start, end.start() - LONGEST_ABBREVIATION), end.start() + 1);
            if (line || !ABBREVIATION.isIn(before) || startsBehindYear(before, text, end.end())) {
                spans.add(new Span(start, end.end()));
                start = end.end();
            }
        }
        if (start < text.length() || spans.isEmpty()) {
            spans.add(new Span(start, text.length()));
        }
        return List.copyOf(spans);
    }

    /** "… w 2023 r. Łącznie …": a word that begins no name is a new sentence also behind the abbreviation of a year. */
    private static boolean startsBehindYear(String before, String text, int next) {
        return YEAR.isIn(before) && START.matcher(text).region(next, text.length()).lookingAt();
    }

    /** Whether a text says what is done or was, and does not only name it. */
    public static boolean isSentence(String text) {
        return Verbs.in(text);
    }

    /** Which of the sentences, that together cover a text, a character stands in. */
    public static int indexOf(List<Span> sentences, int character) {
        return indexOf(sentences, character, 0);
    }

    /** The same, none of the sentences before a certain one. */
    static int indexOf(List<Span> sentences, int character, int first) {
        for (int i = first; i < sentences.size(); i++) {
            if (character < sentences.get(i).end()) {
                return i;
            }
        }
        return sentences.size() - 1;
    }
}
