package org.tabularium.interpret.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.tabularium.interpret.Labels;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.interpret.Words;
import org.tabularium.language.Expression;
import org.tabularium.quantity.Unit;

/**
 * The paths of the figures of one sentence, from left to right: what the sentence is about, what its verb says, the
 * thing counted. A figure takes from those before it what its own clause leaves out.
 */
final class SentencePaths {

    private static final Pattern ASIDE = Pattern.compile("(?s).*\\s[-\\u2013\\u2014]\\s*$");

    private static final int NEAR = 4;

    /** Figures that hang on each other make no longer path than this. */
    private static final int MOST_PARTS = 8;

    private final Rules rules;

    private final Optional<String> topic;

    /** What a colon gave to all figures behind it. */
    private List<String> shared = List.of();

    /** What led the last figure that stands for itself. */
    private List<String> lead = List.of();

    /** The rules of the language, shared by all sentences. */
    static final class Rules {

        private final Vocabulary vocabulary;

        private final Phrase phrase;

        private final Leads leads;

        private final CountedPhrase counted;

        private final Expression relative;

        private final Expression preposition;

        private final Expression which;

        Rules(Vocabulary vocabulary, Phrase phrase, Leads leads) {
            this.vocabulary = vocabulary;
            this.phrase = phrase;
            this.leads = leads;
            this.counted = new CountedPhrase(vocabulary, phrase);
            this.which = vocabulary.pattern("phrase.which");
            this.preposition = vocabulary.pattern("lead.preposition");
            this.relative = vocabulary.pattern("lead.relative");
        }
    }

    /**
     * @param topic
     *            what the sentence is about where its own words do not say so
     */
    SentencePaths(Rules rules, Optional<String> topic) {
        this.rules = rules;
        this.topic = topic;
    }

    /**
     * The path of the next figure.
     *
     * @param sentence
     *            all of it
     * @param partWord
     *            what makes it a part of the whole: "w tym"
     * @param whole
     *            the figure that it is part of
     * @param neighbour
     *            the figure before it in the sentence
     */
    List<String> next(String sentence, Clause clause, String partWord, Optional<Figure> whole,
            Optional<Figure> neighbour, Optional<Unit> unit) {
        Leads.Lead words = rules.leads.of(clause.before());
        String counted = rules.counted.of(clause, words.last());
        if (whole.isPresent()) {
            return partOf(whole.get(), partWord, join("", words.words(), counted), clause, unit);
        }
        Matcher pronoun = rules.relative.matcher(words.words());
        if (neighbour.isPresent() && pronoun.lookingAt()) {
            return under(neighbour.get().path(), List.of(words.words().substring(pronoun.end()).strip(), counted));
        }
        if (neighbour.isPresent() && !words.isEmpty() && isAside(sentence, clause)) {
            return under(neighbour.get().path(), closed(words.parts(), counted));
        }
        if (neighbour.isPresent() && rules.preposition.isAllOf(clause.before()) && !counted.isEmpty()) {
            return under(neighbour.get().path(), List.of(counted));
        }
        return own(words, counted, clause);
    }

    private List<String> own(Leads.Lead words, String counted, Clause clause) {
        List<String> above = new ArrayList<>();
        topic.ifPresent(above::add);
        if (words.open() > 0) {
            shared = words.parts().subList(0, words.open());
        } else {
            above.addAll(shared);
        }
        boolean verbAlone = !words.isEmpty() && counted.isEmpty() && !Verbs.nounIn(words.words());
        if (verbAlone && !lead.isEmpty()) {
            return under(above, lead.stream().map(rules.which::before).toList());
        }
        if (!words.isEmpty()) {
            lead = words.parts();
        } else if (shared.isEmpty() && !Verbs.in(counted)) {
            above.addAll(lead);
        }
        List<String> path = under(above, closed(within(words.parts(), rules.counted.period(clause)), counted));
        boolean verbOnly = !path.isEmpty() && Verbs.in(path.getLast()) && path.stream().noneMatch(Verbs::nounIn);
        return verbOnly
                ? under(path.subList(0, path.size() - 1), List.of(join(path.getLast(), rules.phrase.unitWord(clause))))
                : path;
    }

    private static List<String> within(List<String> parts, String period) {
        return period.isEmpty() ? parts : Stream.concat(parts.stream(), Stream.of(period)).toList();
    }

    /** A path does not end with what is only said of a thing: "wyniosła miesięcznie" goes to what it says it of. */
    private static List<String> closed(List<String> parts, String counted) {
        List<String> all = new ArrayList<>(parts);
        if (!counted.isEmpty() && !all.isEmpty() && !Verbs.nounIn(counted)) {
            all.add(all.removeLast() + " " + counted);
        } else {
            all.add(counted);
        }
        return all;
    }

    /** Under the whole; in brackets a number with nothing but a unit is told from the whole by the unit's name. */
    private List<String> partOf(Figure whole, String partWord, String own, Clause clause, Optional<Unit> unit) {
        boolean part = whole.part() && whole.path().size() > 1;
        List<String> above = part ? whole.path().subList(0, whole.path().size() - 1) : whole.path();
        boolean repeats = Words.allAmong(Words.of(own, rules.vocabulary),
                Words.of(String.join(" ", above), rules.vocabulary));
        boolean otherUnit = unit.isPresent() && !unit.equals(whole.unit());
        boolean named = own.toLowerCase(Locale.ROOT).startsWith(partWord);
        String words = !partWord.isEmpty() ? join(named ? "" : partWord, own)
                : !repeats ? own : otherUnit ? rules.phrase.unitWord(clause) : "";
        return under(above, List.of(words));
    }

    private static boolean isAside(String sentence, Clause clause) {
        int start = clause.token().start() - clause.before().length();
        return start > 0 && ASIDE.matcher(sentence.substring(Math.max(0, start - NEAR), start)).matches();
    }

    private static List<String> under(List<String> above, List<String> own) {
        List<String> path = new ArrayList<>(above.subList(0, Math.min(above.size(), MOST_PARTS - 1)));
        for (String part : own) {
            String words = Labels.withoutBrackets(Labels.withoutStop(part.strip()));
            if (!words.isEmpty() && !path.contains(words)) {
                path.add(words);
            }
        }
        return List.copyOf(path);
    }

    private static String join(String... words) {
        return String.join(" ", List.of(words).stream().filter(word -> !word.isBlank()).toList());
    }
}
