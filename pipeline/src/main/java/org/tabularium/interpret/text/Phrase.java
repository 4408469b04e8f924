package org.tabularium.interpret.text;

import java.util.List;
import java.util.Locale;
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

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern NAMED_YEAR = Pattern.compile(
            "(?:\\b(?:w|za|na|do|od|z)\\s+)?(?:\\b(?:roku|rok|latach|lata)\\s+)?(?:sprawozdawczym\\s+)?\\b(?:19|20)\\d\\d(?![\\d-])\\s?(?:r\\.|roku\\b|rok\\b|r\\b)?",
            FLAGS);

    private static final Pattern EDGE = Pattern.compile(
            "^[\\s,;:.\\-\\u2010-\\u2015\\u2022/)*+]+|[\\s,;:\\-\\u2010-\\u2015/(*+]+$|(?<!\\b\\p{L}{1,4})\\.+$");

    private static final Pattern CONJUNCTION = Pattern.compile("^(?:(?:i|oraz|a|a także|natomiast)\\s+)+", FLAGS);

    private static final Pattern PART_AT_END = Pattern.compile("[\\s,.;(]*\\b(?:w tym|z tego|z czego)[\\s:.]*$", FLAGS);

    private static final Pattern TYPED_NUMBER = Pattern.compile("^\\s*\\d{1,2}[.)]\\s*");

    /** A sentence in brackets explains a figure and does not name it. */
    private static final Pattern LONG_REMARK = Pattern.compile("\\s*\\(\\p{Ll}\\S*(?:\\s+[^\\s()]+){7,}\\s*\\)?\\s*$");

    private static final Pattern GENDER = Pattern.compile("^\\s?([KM])\\b");

    private static final Pattern SUBORDINATE = Pattern.compile(
            ",?\\s+(?:któr\\p{L}+|w\\s+któr\\p{L}+|z\\s+któr\\p{L}+|gdzie|aby|żeby|dzięki|co)\\s|\\s+\\((?=\\p{Ll})",
            FLAGS);

    private static final Pattern LOOSE_PREPOSITION = Pattern.compile("(?:(?:^|\\s+)(?:od|do|na|w|z|o|po|za|przez))+$");

    private static final Pattern EMPTY_BRACKETS = Pattern.compile("\\(\\s*\\)");

    private static final Pattern LABEL_THEN_FIGURE = Pattern.compile("(?s).*\\p{L}.*[-\\u2013:]\\s*$");

    private static final Pattern FIGURE_THEN_DASH = Pattern.compile("(?s)\\s*\\S+\\s+[-\\u2013]\\s.*");

    private static final Pattern NOTHING_MORE = Pattern.compile("[\\s.,;)]*");

    private static final Pattern FIRST_WORD = Pattern.compile("[^\\s,;()\\-\\u2013:/]+");

    /** Units that label nothing by themselves, beside a label. */
    private static final Set<String> BARE = Set.of("person", "hour", "PLN", "EUR", "percent", "kg");

    private static final Set<String> SIGNS = Set.of("h", "h.", "zł", "zł.", "%", "kg", "pln", "eur", "szt.", "szt");

    private final Vocabulary vocabulary;

    private final Units units;

    private final Pattern dates;

    Phrase(Vocabulary vocabulary, Units units) {
        this.vocabulary = vocabulary;
        this.units = units;
        String months = String.join("|", vocabulary.words("month"));
        this.dates = Pattern.compile("(?:\\b(?:od|do|z|dnia|w dniu|na dzień|w okresie od)\\s+)?\\b\\d{1,2}\\s+(?:"
                + months + ")\\b(?:\\s+(?:19|20)\\d\\d)?\\s?(?:r\\.|roku\\b)?", FLAGS);
    }

    String of(Clause clause) {
        String tail = GENDER.matcher(withoutBareUnit(clause)).replaceFirst("");
        String phrase = ClauseFacts.SOURCE.matcher(clause.before() + " " + tail).replaceAll(" ");
        phrase = dates.matcher(phrase).replaceAll(" ");
        phrase = NAMED_YEAR.matcher(phrase).replaceAll(" ");
        phrase = withoutQualifiers(phrase);
        phrase = TYPED_NUMBER.matcher(EMPTY_BRACKETS.matcher(phrase).replaceAll(" ")).replaceFirst("");
        phrase = trimmed(PART_AT_END.matcher(trimmed(Spaces.collapse(phrase))).replaceFirst(""));
        phrase = trimmed(CONJUNCTION.matcher(phrase).replaceFirst(""));
        phrase = LONG_REMARK.matcher(phrase).replaceFirst("").strip();
        String words = spelledOut(balanced(phrase));
        return gender(clause).map(people -> words.isEmpty() ? people : people + " " + words).orElse(words);
    }

    /** "5M" and "7K" count men and women: the letter's meaning, empty where no such letter follows. */
    Optional<String> gender(Clause clause) {
        Matcher letter = GENDER.matcher(clause.after());
        return letter.find() ? vocabulary.words("gender." + letter.group(1)).stream().findFirst() : Optional.empty();
    }

    /** The words before the number. */
    String lead(Clause clause) {
        return of(new Clause(clause.before(), clause.token(), "", clause.signed()));
    }

    /** The thing counted: the words behind the number up to a subordinate clause; empty where they only name a unit. */
    String counted(Clause clause) {
        String tail = of(new Clause("", clause.token(), withoutBareUnit(clause), clause.signed()));
        String noun = Labels.withoutStop(trimmed(SUBORDINATE.split(tail, 2)[0]));
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
        boolean sign = SIGNS.contains(word.toLowerCase(Locale.ROOT));
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

    private static String trimmed(String phrase) {
        String trimmed = LOOSE_PREPOSITION.matcher(EDGE.matcher(phrase).replaceAll("").strip()).replaceFirst("");
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
