package org.tabularium.interpret.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tabularium.interpret.Labels;
import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.quantity.Unit;
import org.tabularium.quantity.Units;

/** Names what a number counts in the words of its clause, without the number, years, dates, sources and qualifiers. */
final class Phrase {

    private static final Pattern EDGE = Pattern.compile(
            "^[\\s,;:.\\-\\u2010-\\u2015\\u2022/)*+]+|[\\s,;:\\-\\u2010-\\u2015/(*+]+$|(?<!\\b\\p{L}{1,4})\\.+$");

    private static final Pattern TYPED_NUMBER = Pattern.compile("^\\s*\\d{1,2}[.)]\\s*");

    /** A sentence in brackets explains a figure and does not name it. */
    private static final Pattern LONG_REMARK = Pattern.compile("\\s*\\(\\p{Ll}\\S*(?:\\s+[^\\s()]+){7,}\\s*\\)?\\s*$");

    private static final Pattern EMPTY_BRACKETS = Pattern.compile("\\(\\s*\\)");

    private static final Pattern LABEL_THEN_FIGURE = Pattern.compile("(?s).*\\p{L}.*[-\\u2013:]\\s*$");

    private static final Pattern FIGURE_THEN_DASH = Pattern.compile("(?s)\\s*\\S+\\s+[-\\u2013]\\s.*");

    private static final Pattern NOTHING_MORE = Pattern.compile("[\\s.,;)]*");

    private static final Pattern FIRST_WORD = Pattern.compile("[^\\s,;()\\-\\u2013:/]+");

    /** Units that label nothing by themselves, beside a label. */
    private static final Set<String> BARE = Set.of("person", "hour", "PLN", "EUR", "percent", "kg");

    private final Vocabulary vocabulary;

    private final Units units;

    private final Pattern namedYear;

    private final Pattern conjunction;

    private final Pattern partAtEnd;

    private final Pattern gender;

    private final Pattern subordinate;

    private final Pattern loosePreposition;

    private final Pattern dates;

    private final Pattern source;

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
        this.source = vocabulary.pattern("clause.source");
    }

    String of(Clause clause) {
        String tail = gender.matcher(withoutBareUnit(clause)).replaceFirst("");
        String phrase = source.matcher(clause.before() + " " + tail).replaceAll(" ");
        phrase = dates.matcher(phrase).replaceAll(" ");
        phrase = namedYear.matcher(phrase).replaceAll(" ");
        phrase = withoutQualifiers(phrase);
        phrase = TYPED_NUMBER.matcher(EMPTY_BRACKETS.matcher(phrase).replaceAll(" ")).replaceFirst("");
        phrase = trimmed(partAtEnd.matcher(trimmed(Spaces.collapse(phrase))).replaceFirst(""));
        phrase = trimmed(conjunction.matcher(phrase).replaceFirst(""));
        phrase = LONG_REMARK.matcher(phrase).replaceFirst("").strip();
        String words = spelledOut(balanced(phrase));
        return gender(clause).map(people -> words.isEmpty() ? people : people + " " + words).orElse(words);
    }

    /** "5M" and "7K" count men and women: the letter's meaning, empty where no such letter follows. */
    Optional<String> gender(Clause clause) {
        Matcher letter = gender.matcher(clause.after());
        return letter.find() ? vocabulary.words("gender." + letter.group(1)).stream().findFirst() : Optional.empty();
    }

    /** The words before the number. */
    String lead(Clause clause) {
        return of(new Clause(clause.before(), clause.token(), "", clause.signed()));
    }

    /** The thing counted: the words behind the number up to a subordinate clause; empty where they only name a unit. */
    String counted(Clause clause) {
        String tail = of(new Clause("", clause.token(), withoutBareUnit(clause), clause.signed()));
        String noun = Labels.withoutStop(trimmed(subordinate.split(tail, 2)[0]));
        return units.of(noun).isPresent() ? "" : noun;
    }

    private String withoutBareUnit(Clause clause) {
        Optional<String> first = firstWord(clause.after());
        if (first.isEmpty()) {
            return clause.after();
        }
        String word = first.get();
        Optional<Unit> unit = units.of(Labels.withoutStop(word));
        String rest = clause.after().substring(clause.after().indexOf(word) + word.length());
        boolean labelled = LABEL_THEN_FIGURE.matcher(clause.before()).matches();
        boolean alone = labelled && NOTHING_MORE.matcher(rest).matches();
        boolean bare = unit.filter(known -> BARE.contains(known.code())).isPresent();
        boolean dashBehind = FIGURE_THEN_DASH.matcher(clause.after()).matches();
        boolean sign = vocabulary.has("unit.sign", word);
        return sign || unit.isPresent() && alone || bare && (labelled || dashBehind) ? rest : clause.after();
    }

    private static Optional<String> firstWord(String after) {
        Matcher word = FIRST_WORD.matcher(after);
        boolean close = word.find() && after.substring(0, word.start()).isBlank();
        return close ? Optional.of(word.group()) : Optional.empty();
    }

    /** A qualifier in brackets is a note; in running words it stays a part of what was counted. */
    private String withoutQualifiers(String phrase) {
        String result = phrase;
        for (String word : vocabulary.words("qualifier.cumulative")) {
            result = result.replaceAll("(?iu)\\(\\s*" + Pattern.quote(word) + "\\s*\\)", " ");
        }
        for (String group : List.of("qualifier.approx", "qualifier.at_least")) {
            for (String word : vocabulary.words(group)) {
                result = result.replaceAll("(?iu)(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})", " ");
            }
        }
        return result;
    }

    private String trimmed(String phrase) {
        String trimmed = loosePreposition.matcher(EDGE.matcher(phrase).replaceAll("").strip()).replaceFirst("");
        return trimmed.startsWith("(") && !trimmed.contains(")") ? trimmed.substring(1).strip() : trimmed;
    }

    /** Closes or drops a bracket whose other half is in another clause. */
    private static String balanced(String phrase) {
        long opened = phrase.chars().filter(c -> c == '(').count();
        long closed = phrase.chars().filter(c -> c == ')').count();
        if (opened > closed) {
            return phrase + ")";
        }
        return opened < closed ? phrase.replaceFirst("\\)(?=[^)]*$)", "").strip() : phrase;
    }

    private String spelledOut(String phrase) {
        String result = phrase;
        for (String abbreviation : List.of("os", "godz")) {
            String word = vocabulary.words("abbreviated." + abbreviation).getFirst();
            result = result.replaceAll("(?iu)(?<!\\p{L})" + abbreviation + "\\.?(?=\\s|$|,)", word);
        }
        return result;
    }
}
