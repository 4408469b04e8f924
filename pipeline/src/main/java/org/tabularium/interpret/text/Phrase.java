package org.tabularium.interpret.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tabularium.interpret.Labels;
import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.language.Expression;
import org.tabularium.language.Letters;
import org.tabularium.quantity.Unit;
import org.tabularium.quantity.Units;

/** Names what a number counts in the words of its clause, without the number, years, dates, sources and qualifiers. */
final class Phrase {

    /** Signs that go at both ends of a phrase. */
    private static final String EDGES = " \t\n\u000b\f\r,;:-\u2010\u2011\u2012\u2013\u2014\u2015/*+";

    private static final String FRONT = EDGES + ".\u2022)";

    private static final String BACK = EDGES + "(";

    /** The stop of a sentence, not that of an abbreviation. */
    private static final Pattern STOP = Pattern.compile("(?<!\\b\\p{L}{1,4})\\.+$");

    private static final Pattern TYPED_NUMBER = Pattern.compile("^\\s*\\d{1,2}[.)]\\s*");

    /** A sentence in brackets explains a figure and does not name it. */
    private static final Expression LONG_REMARK = Expression.of("\\s*\\(\\p{Ll}\\S*(?:\\s+[^\\s()]+){7,}\\s*\\)?\\s*$");

    private static final Expression EMPTY_BRACKETS = Expression.of("\\(\\s*\\)");

    private static final String SIGNS_BEHIND_A_LABEL = "-\u2013:";

    private static final Expression FIGURE_THEN_DASH = Expression.of("(?s)\\s*\\S+\\s+[-\\u2013]\\s.*");

    private static final Pattern NOTHING_MORE = Pattern.compile("[\\s.,;)]*");

    private static final Pattern FIRST_WORD = Pattern.compile("[^\\s,;()\\-\\u2013:/]+");

    /** Behind these the sentence speaks of something else than what the number counts. */
    private static final Pattern BREAK = Pattern.compile("\\s*[,;.]");

    private static final Expression SENTENCE_END = Expression.of("[.,;]+$");

    private static final Pattern GOES_ON = Pattern.compile("\\s+\\p{L}{3,}");

    /** Units that label nothing by themselves, beside a label. */
    private static final Set<String> BARE = Set.of("person", "hour", "PLN", "EUR", "percent", "kg");

    private final Vocabulary vocabulary;

    private final Units units;

    private final Expression namedYear;

    private final Expression conjunction;

    private final Expression partAtEnd;

    private final Expression gender;

    private final Expression subordinate;

    private final Expression loosePreposition;

    private final Expression dates;

    private final Expression source;

    private final Expression cumulative;

    private final Expression qualifier;

    /** The word that each abbreviation stands for. */
    private final Map<Expression, String> abbreviations = new LinkedHashMap<>();

    Phrase(Vocabulary vocabulary, Units units) {
        this.vocabulary = vocabulary;
        this.units = units;
        this.namedYear = vocabulary.pattern("phrase.year");
        this.conjunction = vocabulary.pattern("phrase.conjunction");
        this.partAtEnd = vocabulary.pattern("phrase.part_at_end");
        this.gender = vocabulary.pattern("phrase.gender");
        this.subordinate = vocabulary.pattern("phrase.subordinate");
        this.loosePreposition = vocabulary.pattern("phrase.loose_preposition");
        this.dates = vocabulary.pattern("phrase.date");
        this.cumulative = vocabulary.pattern("phrase.cumulative");
        this.qualifier = vocabulary.pattern("phrase.qualifier");
        for (String abbreviation : List.of("person", "hour")) {
            abbreviations.put(vocabulary.pattern("phrase.abbreviated." + abbreviation),
                    vocabulary.words("abbreviated." + abbreviation).getFirst());
        }
        this.source = vocabulary.pattern("clause.source");
    }

    String of(Clause clause) {
        String tail = gender.replaceFirst(withoutBareUnit(clause), "");
        String words = words(clause.before() + " " + tail);
        return gender(clause).map(people -> words.isEmpty() ? people : people + " " + words).orElse(words);
    }

    /** Some words without years, dates, sources, qualifiers and what only joins them to others. */
    String words(String text) {
        String phrase = source.replaceAll(text, " ");
        phrase = dates.replaceAll(phrase, " ");
        phrase = namedYear.replaceAll(phrase, " ");
        phrase = withoutQualifiers(phrase);
        phrase = TYPED_NUMBER.matcher(EMPTY_BRACKETS.replaceAll(phrase, " ")).replaceFirst("");
        phrase = trimmed(partAtEnd.replaceFirst(trimmed(Spaces.collapse(phrase)), ""));
        phrase = trimmed(conjunction.replaceFirst(phrase, ""));
        phrase = phrase.indexOf('(') < 0 ? phrase : LONG_REMARK.replaceFirst(phrase, "").strip();
        return spelledOut(balanced(phrase));
    }

    /** "5M" and "7K" count men and women: the letter's meaning, empty where no such letter follows. */
    Optional<String> gender(Clause clause) {
        Matcher letter = gender.matcher(clause.after());
        return letter.find() ? vocabulary.words("gender." + letter.group(1)).stream().findFirst() : Optional.empty();
    }

    /**
     * The words behind a number without a sign of its unit. The noun of a unit stays, but not behind a label
     * ("finansową – 57 osób") or before one ("57 osób – pomoc finansowa").
     */
    String counted(Clause clause) {
        String word = firstWord(clause.after()).orElse("");
        String rest = clause.after().substring(clause.after().indexOf(word) + word.length());
        String withoutStop = Labels.withoutStop(word);
        boolean unit = units.of(withoutStop).isPresent();
        boolean labelled = unit && isLabel(clause.before()) && NOTHING_MORE.matcher(rest).matches();
        boolean label = unit && clause.before().isBlank() && FIGURE_THEN_DASH.isAllOf(clause.after());
        boolean times = vocabulary.has("unit.times", withoutStop) && !clause.before().isBlank();
        boolean drop = times || vocabulary.has("unit.sign", word) || labelled || label;
        String behind = gender.replaceFirst(drop ? rest : clause.after(), "");
        boolean ends = !clause.before().isBlank() && BREAK.matcher(behind).lookingAt();
        Matcher share = GOES_ON.matcher(rest);
        boolean ofThese = word.equals("%") && share.lookingAt() && !Verbs.in(share.group());
        String words = ends ? "" : (ofThese ? vocabulary.words("share.label").getFirst() + " " : "") + words(behind);
        return gender(clause).map(people -> words.isEmpty() ? people : people + " " + words).orElse(words);
    }

    /** The word or sign right behind a number, spelled out; empty where none stands there. */
    String unitWord(Clause clause) {
        String word = firstWord(clause.after()).orElse("");
        return spelledOut(SENTENCE_END.replaceFirst(word, ""));
    }

    private String withoutBareUnit(Clause clause) {
        Optional<String> first = firstWord(clause.after());
        if (first.isEmpty()) {
            return clause.after();
        }
        String word = first.get();
        Optional<Unit> unit = units.of(Labels.withoutStop(word));
        String rest = clause.after().substring(clause.after().indexOf(word) + word.length());
        boolean labelled = isLabel(clause.before());
        boolean alone = labelled && NOTHING_MORE.matcher(rest).matches();
        boolean bare = unit.filter(known -> BARE.contains(known.code())).isPresent();
        boolean dashBehind = FIGURE_THEN_DASH.isAllOf(clause.after());
        boolean sign = vocabulary.has("unit.sign", word);
        return sign || unit.isPresent() && alone || bare && (labelled || dashBehind) ? rest : clause.after();
    }

    /** Words that a dash or colon parts from the number behind them. */
    private static boolean isLabel(String before) {
        String words = before.stripTrailing();
        return !words.isEmpty() && SIGNS_BEHIND_A_LABEL.indexOf(words.charAt(words.length() - 1)) >= 0
                && Letters.next(words, 0) < words.length();
    }

    private static Optional<String> firstWord(String after) {
        Matcher word = FIRST_WORD.matcher(after);
        boolean close = word.find() && after.substring(0, word.start()).isBlank();
        return close ? Optional.of(word.group()) : Optional.empty();
    }

    /** A qualifier in brackets is a note; in running words it stays a part of what was counted. */
    private String withoutQualifiers(String phrase) {
        return qualifier.replaceAll(cumulative.replaceAll(phrase, " "), " ");
    }

    private String trimmed(String phrase) {
        String trimmed = withoutPreposition(withoutEdges(phrase).strip());
        return trimmed.startsWith("(") && !trimmed.contains(")") ? trimmed.substring(1).strip() : trimmed;
    }

    private String withoutPreposition(String phrase) {
        return vocabulary.has("preposition.loose", lastWord(phrase)) ? loosePreposition.replaceFirst(phrase, "")
                : phrase;
    }

    private static String lastWord(String phrase) {
        int start = phrase.length();
        while (start > 0 && !Character.isSpaceChar(phrase.charAt(start - 1))
                && !Character.isWhitespace(phrase.charAt(start - 1))) {
            start--;
        }
        return phrase.substring(start);
    }

    private static String withoutEdges(String phrase) {
        int start = 0;
        while (start < phrase.length() && FRONT.indexOf(phrase.charAt(start)) >= 0) {
            start++;
        }
        int end = phrase.length();
        if (end > start && phrase.charAt(end - 1) == '.') {
            return withoutStop(phrase, start);
        }
        while (end > start && BACK.indexOf(phrase.charAt(end - 1)) >= 0) {
            end--;
        }
        return phrase.substring(start, end);
    }

    private static String withoutStop(String phrase, int start) {
        int stop = phrase.length();
        while (stop > start && phrase.charAt(stop - 1) == '.') {
            stop--;
        }
        Matcher dots = STOP.matcher(phrase);
        return phrase.substring(start, dots.find(stop) ? dots.start() : phrase.length());
    }

    /** Closes or drops a bracket whose other half is in another clause. */
    private static String balanced(String phrase) {
        int last = phrase.lastIndexOf(')');
        if (last < 0 && phrase.indexOf('(') < 0) {
            return phrase;
        }
        long opened = phrase.chars().filter(c -> c == '(').count();
        long closed = phrase.chars().filter(c -> c == ')').count();
        if (opened > closed) {
            return phrase + ")";
        }
        return opened < closed ? (phrase.substring(0, last) + phrase.substring(last + 1)).strip() : phrase;
    }

    private String spelledOut(String phrase) {
        String result = phrase;
        for (Map.Entry<Expression, String> abbreviation : abbreviations.entrySet()) {
            result = abbreviation.getKey().replaceAll(result, abbreviation.getValue());
        }
        return result;
    }
}
