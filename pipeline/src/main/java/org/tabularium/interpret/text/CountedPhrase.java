package org.tabularium.interpret.text;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tabularium.interpret.Labels;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.language.Expression;

/** The short phrase behind a number that names the thing counted. */
final class CountedPhrase {

    private static final Expression DASH = Expression
            .of("\\s+[-\\u2013\\u2014]\\s*(?=\\p{L})|\\s+[-\\u2013\\u2014]\\s+");

    private static final Expression COMMA = Expression.of(",\\s");

    private static final Pattern WORD = Pattern.compile("\\S+");

    /** A phrase of more words is cut at the comma before. */
    private static final int MOST_WORDS = 12;

    /** A short clause that says which ("osób, którym przyznano lokal") stays. */
    private static final int MOST_WORDS_OF_A_CLAUSE = 8;

    /** Where it has to say all, its verb included. */
    private static final int MOST_WORDS_ALONE = 16;

    private final Phrase phrase;

    private final Expression subordinate;

    private final Expression part;

    private final Expression goesOn;

    private final Expression reportingPeriod;

    private final Expression period;

    private final Expression consequence;

    private final Expression compared;

    private final Expression remark;

    CountedPhrase(Vocabulary vocabulary, Phrase phrase) {
        this.phrase = phrase;
        this.subordinate = vocabulary.pattern("phrase.which");
        this.part = vocabulary.pattern("phrase.part");
        this.goesOn = vocabulary.pattern("phrase.and_at_end");
        this.remark = vocabulary.pattern("phrase.remark");
        this.compared = vocabulary.pattern("phrase.compared");
        this.consequence = vocabulary.pattern("phrase.consequence");
        this.reportingPeriod = vocabulary.pattern("lead.reporting_period");
        this.period = vocabulary.pattern("phrase.period");
    }

    /**
     * The words behind a number as far as they name what it counts.
     *
     * @param lead
     *            the words before it: behind a verb of theirs the phrase ends where the sentence goes on
     */
    String of(Clause clause, String lead) {
        String said = remark.replaceAll(clause.after(), " ");
        String behind = inBrackets(period.replaceAll(reportingPeriod.replaceAll(said, " "), " "));
        String words = phrase.counted(new Clause(clause.before(), clause.token(), behind, clause.signed()));
        String whole = before(consequence, before(compared, before(part, words)));
        String noun = endOfWords(whole, MOST_WORDS_OF_A_CLAUSE) == whole.length() ? whole : before(subordinate, whole);
        boolean stated = Verbs.in(lead);
        if (stated || !lead.isEmpty() && Verbs.nounIn(noun)) {
            noun = before(DASH, noun);
        }
        if (stated) {
            noun = subordinate.isIn(noun) ? noun : beforeVerb(before(COMMA, noun));
        }
        return Labels.withoutStop(phrase.words(bounded(noun, lead.isEmpty() ? MOST_WORDS_ALONE : MOST_WORDS)));
    }

    /** The part of the year that the words behind a number say it is of; empty where they name none. */
    String period(Clause clause) {
        Matcher named = period.matcher(clause.after());
        return named.find() ? phrase.words(named.group()) : "";
    }

    /** What stands before the first match behind a noun; all where nothing matches there. */
    private static String before(Expression border, String words) {
        if (!border.mayBeIn(words)) {
            return words;
        }
        Matcher found = border.matcher(words);
        while (found.find()) {
            boolean inBrackets = words.lastIndexOf('(', found.start()) > words.lastIndexOf(')', found.start());
            if (!inBrackets && Verbs.nounIn(words.substring(0, found.start()))) {
                return words.substring(0, found.start());
            }
        }
        return words;
    }

    /** "miejscami i funkcjonował przez cały rok": the second verb of a sentence speaks of something else. */
    private String beforeVerb(String words) {
        OptionalInt verb = Verbs.first(words);
        if (verb.isEmpty() || !Verbs.nounIn(words.substring(0, verb.getAsInt()))) {
            return words;
        }
        return goesOn.replaceFirst(words.substring(0, verb.getAsInt()), "");
    }

    /** The words behind a number that stands in brackets end where the brackets do. */
    private static String inBrackets(String after) {
        int close = after.indexOf(')');
        int open = after.indexOf('(');
        return close >= 0 && (open < 0 || open > close) ? after.substring(0, close) : after;
    }

    /** The end of the last of so many words; that of the text where it has no more of them. */
    private static int endOfWords(String words, int most) {
        Matcher word = WORD.matcher(words);
        int end = 0;
        for (int i = 0; i < most; i++) {
            if (!word.find()) {
                return words.length();
            }
            end = word.end();
        }
        return word.find() ? end : words.length();
    }

    private static String bounded(String words, int most) {
        int end = endOfWords(words, most);
        if (end == words.length()) {
            return words;
        }
        String head = words.substring(0, end);
        int comma = head.lastIndexOf(", ");
        boolean said = comma > 0 && Verbs.in(head.substring(0, comma)) == Verbs.in(head);
        return said ? head.substring(0, comma) : head;
    }
}
