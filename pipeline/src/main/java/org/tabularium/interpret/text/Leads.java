package org.tabularium.interpret.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tabularium.interpret.Vocabulary;
import org.tabularium.language.Expression;

/** What the words before a number say it is about, without the words that only lead in. */
final class Leads {

    private static final Pattern COLON = Pattern.compile(":(?=\\s|$)");

    private static final Expression COMMA = Expression.of(",(?=\\s)");

    /** More lead-ins than this in a row are no lead-ins. */
    private static final int MOST_LEAD_INS = 4;

    private static final int MOST_WORDS = 16;

    private final Phrase phrase;

    private final Expression leadIn;

    private final Expression period;

    private final Expression reported;

    private final Expression source;

    private final Expression about;

    Leads(Vocabulary vocabulary, Phrase phrase) {
        this.phrase = phrase;
        this.leadIn = vocabulary.pattern("lead.in");
        this.period = vocabulary.pattern("lead.reporting_period");
        this.reported = vocabulary.pattern("lead.reported");
        this.source = vocabulary.pattern("lead.source");
        this.about = vocabulary.pattern("lead.about");
    }

    /**
     * The words before a number.
     *
     * @param open
     *            how many of the parts lead all figures behind them: those that a colon closes
     */
    record Lead(List<String> parts, int open) {

        /** The words behind the last colon. */
        String last() {
            return String.join(" ", parts.subList(open, parts.size()));
        }

        boolean isEmpty() {
            return parts.isEmpty();
        }

        String words() {
            return String.join(" ", parts);
        }
    }

    /** The parts of the words before a number, divided at colons, from general to specific. */
    Lead of(String before) {
        List<String> parts = new ArrayList<>();
        String words = before;
        String rest = withoutLeadIn(words, parts);
        for (int i = 1; i < MOST_LEAD_INS && !rest.equals(words); i++) {
            words = rest;
            rest = withoutLeadIn(words, parts);
        }
        String[] divided = COLON.split(period.replaceAll(rest, " "), -1);
        int open = parts.size();
        for (int i = 0; i < divided.length; i++) {
            String part = shortened(phrase.words(divided[i]));
            if (!part.isEmpty()) {
                parts.add(part);
            }
            open = i < divided.length - 1 ? parts.size() : open;
        }
        return new Lead(List.copyOf(parts), divided.length == 1 ? 0 : open);
    }

    /** Of a long lead its beginning and its end, which has the verb, each up to a comma. */
    private static String shortened(String part) {
        if (part.indexOf(',') < 0) {
            return part;
        }
        List<Integer> commas = COMMA.matcher(part).results().map(MatchResult::start)
                .filter(comma -> part.lastIndexOf('(', comma) <= part.lastIndexOf(')', comma)).toList();
        if (commas.isEmpty() || part.split(" ").length <= MOST_WORDS) {
            return part;
        }
        return part.substring(0, commas.getFirst()) + " …" + part.substring(commas.getLast() + 1);
    }

    private String withoutLeadIn(String text, List<String> parts) {
        return reported.replaceFirst(withoutSource(withoutConjunction(text), parts), "");
    }

    private String withoutConjunction(String text) {
        String rest = period.replaceFirst(text.stripLeading(), " ").stripLeading();
        Matcher words = leadIn.matcher(rest);
        return words.lookingAt() ? rest.substring(words.end()).stripLeading() : rest;
    }

    /** "Z danych …, dotyczących najmu, wynika, że …" is about the lease; whose data they are names nothing. */
    private String withoutSource(String text, List<String> parts) {
        Matcher named = source.matcher(text);
        if (!named.find()) {
            return text;
        }
        Matcher topic = about.matcher(named.group());
        if (topic.find()) {
            parts.add(phrase.words(topic.group(1)));
        }
        return text.substring(named.end());
    }
}
