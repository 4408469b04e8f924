package org.tabularium.interpret.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.quantity.NumberGrammar;
import org.tabularium.quantity.NumberReading;
import org.tabularium.quantity.NumberStyle;
import org.tabularium.quantity.NumericToken;
import org.tabularium.quantity.NumericTokens;
import org.tabularium.quantity.Qualifier;
import org.tabularium.quantity.Unit;
import org.tabularium.quantity.Units;

/** Reads the figures of one statement: a line of a cell, an item of a list or a sentence. */
public final class StatementReader {

    private static final Pattern NAMED_YEAR = Pattern.compile(
            "(?:\\b(?:w|za|na|do|od|z)\\s+)?(?:\\b(?:roku|rok|latach|lata)\\s+)?\\b((?:19|20)\\d\\d)\\s?(?:r\\.|roku|rok\\b|r\\b)?",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** "w 2020 r.", "w roku 2020", "za rok 2020"; a year that the figure is compared with is another matter. */
    private static final Pattern YEAR_OF_FIGURE = Pattern.compile(
            "(?<!porównaniu |niż )\\b(?:w|za)\\s+(?:(?:roku|rok)\\s+)?((?:19|20)\\d\\d)\\b(?!\\s?[-\\u2013/]\\s?\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern YEAR_BEHIND = Pattern
            .compile("^\\s*(?:%|\\p{L}+\\.?)?\\s*(?:w|za)\\s+(?:(?:roku|rok)\\s+)?((?:19|20)\\d\\d)\\b");

    private static final Pattern SOURCE = Pattern
            .compile("[(\\-\\u2013,]?\\s*\\bdane\\s+(\\p{Lu}[\\p{L}.]*(?:\\s(?:\\p{Lu}[\\p{L}.]*|w))*)\\)?");

    private static final Pattern SCALE = Pattern.compile("^\\s*(tys\\.|tysi\\p{L}+|mln|mld)(?!\\p{L})");

    private static final Pattern NOTE_SIGN = Pattern.compile("^\\s*\\*+");

    private static final Pattern EDGE = Pattern
            .compile("^[\\s,;:.\\-\\u2010-\\u2015\\u2022/)*]+|[\\s,;:.\\-\\u2010-\\u2015/(*]+$");

    private static final Pattern ADJECTIVE = Pattern.compile("\\p{L}+(?:ych|ich|ymi|imi)");

    private static final Pattern LABEL_THEN_FIGURE = Pattern.compile("(?s).*\\p{L}.*[-\\u2013:]\\s*$");

    private static final Set<String> BARE_UNITS = Set.of("person", "hour", "PLN", "EUR", "percent", "kg");

    private final Vocabulary vocabulary;

    private final Units units;

    public StatementReader(Vocabulary vocabulary, Units units) {
        this.vocabulary = vocabulary;
        this.units = units;
    }

    /**
     * What a statement says.
     *
     * @param figures
     *            from left to right
     * @param others
     *            the numeric tokens that are no figures, with the reason
     */
    public record Statement(List<Figure> figures, Map<NumericToken, String> others) {
    }

    /** Reads a statement whose numbers are written in a style. */
    public Statement read(String text, NumberStyle style) {
        List<Figure> figures = new ArrayList<>();
        Map<NumericToken, String> others = new TreeMap<>(Comparator.comparingInt(NumericToken::start));
        for (Sentences.Span sentence : Sentences.of(text)) {
            List<NumericToken> tokens = new ArrayList<>();
            String said = text.substring(sentence.start(), sentence.end());
            for (NumericToken token : NumericTokens.in(said)) {
                TokenReason.of(said, token, vocabulary)
                        .ifPresentOrElse(reason -> others.put(moved(token, sentence), reason), () -> tokens.add(token));
            }
            readSentence(said, tokens, style).forEach(figure -> figures.add(moved(figure, sentence)));
        }
        return new Statement(List.copyOf(figures), others);
    }

    private List<Figure> readSentence(String text, List<NumericToken> tokens, NumberStyle style) {
        List<Integer> borders = Clauses.borders(text, tokens);
        List<Figure> figures = new ArrayList<>();
        List<String> whole = List.of();
        for (int i = 0; i < tokens.size(); i++) {
            Figure figure = figure(text, borders.get(i), borders.get(i + 1), tokens.get(i), style, whole);
            if (!figure.part()) {
                whole = figure.label();
            }
            figures.add(figure);
        }
        return figures;
    }

    private static NumericToken moved(NumericToken token, Sentences.Span sentence) {
        return new NumericToken(token.start() + sentence.start(), token.end() + sentence.start(), token.text());
    }

    private static Figure moved(Figure figure, Sentences.Span sentence) {
        return new Figure(moved(figure.token(), sentence), figure.reading(), figure.label(), figure.unit(),
                figure.qualifiers(), figure.year(), figure.provider(), figure.part());
    }

    private Figure figure(String text, int from, int to, NumericToken token, NumberStyle style, List<String> whole) {
        String before = NOTE_SIGN.matcher(text.substring(from, token.start())).replaceFirst("");
        String after = NOTE_SIGN.matcher(text.substring(token.end(), to)).replaceFirst("");
        boolean negative = isSigned(text, token, after);
        NumericToken signed = negative
                ? new NumericToken(text.substring(0, token.start()).stripTrailing().length() - 1, token.end(),
                        text.substring(text.substring(0, token.start()).stripTrailing().length() - 1, token.end()))
                : token;
        boolean part = isPart(before);
        String own = label(before, after);
        List<String> label = new ArrayList<>(part ? whole : List.of());
        if (!own.isEmpty()) {
            label.add(own);
        }
        return new Figure(token, scaled(NumberGrammar.read(signed.text(), style), after), List.copyOf(label),
                unit(after), qualifiers(before, after), year(before, after), source(before + " " + after), part);
    }

    /** "12 tys. zł" states 12000. */
    private static NumberReading scaled(NumberReading reading, String after) {
        Matcher scale = SCALE.matcher(after);
        if (!(reading instanceof NumberReading.Value value) || !scale.find()) {
            return reading;
        }
        int zeros = scale.group(1).startsWith("tys") ? 3 : scale.group(1).startsWith("mln") ? 6 : 9;
        return new NumberReading.Value(value.value().scaleByPowerOfTen(zeros));
    }

    /** A sign counts where it stands before a share or sticks to the number; else a dash is a bullet. */
    private boolean isSigned(String text, NumericToken token, String after) {
        String before = text.substring(0, token.start());
        boolean sign = before.stripTrailing().matches("[+\\-\\u2212\\u2013]");
        boolean sticks = !before.isEmpty() && !Character.isWhitespace(before.charAt(before.length() - 1));
        boolean share = unit(after).filter(unit -> unit.code().startsWith("percent")).isPresent();
        return sign && (share || sticks);
    }

    private boolean isPart(String before) {
        String start = before.strip().replaceFirst("^[,(\\s]+", "");
        return vocabulary.begins("part", start) || before.strip().startsWith("(");
    }

    private String label(String before, String after) {
        String tail = after;
        boolean labelled = LABEL_THEN_FIGURE.matcher(before).matches();
        Optional<String> first = firstWord(after);
        boolean bareUnit = first.flatMap(units::of).filter(unit -> BARE_UNITS.contains(unit.code())).isPresent();
        boolean dashBehind = after.matches("(?s)\\s*\\S+\\s+[-\\u2013]\\s.*");
        if (bareUnit && (labelled || dashBehind
                || first.orElseThrow().length() <= 4 && !first.orElseThrow().startsWith("os"))) {
            tail = after.substring(after.indexOf(first.orElseThrow()) + first.orElseThrow().length());
        }
        String phrase = SOURCE.matcher(before + " " + tail).replaceAll(" ");
        phrase = NAMED_YEAR.matcher(phrase).replaceAll(" ");
        phrase = withoutQualifiers(phrase);
        phrase = phrase.replaceAll("\\(\\s*\\)", " ").replaceAll("^\\s*\\d{1,2}[.)]\\s*", "");
        return balance(trimEdges(Spaces.collapse(phrase)));
    }

    private static String trimEdges(String phrase) {
        String trimmed = EDGE.matcher(phrase).replaceAll("");
        return trimmed.startsWith("(") && !trimmed.contains(")") ? trimmed.substring(1).strip() : trimmed;
    }

    /** Closes or drops a bracket whose other half is in another clause. */
    private static String balance(String phrase) {
        long opened = phrase.chars().filter(c -> c == '(').count();
        long closed = phrase.chars().filter(c -> c == ')').count();
        if (opened > closed) {
            return phrase + ")";
        }
        return opened < closed ? phrase.replaceFirst("\\)(?=[^)]*$)", "") : phrase;
    }

    private String withoutQualifiers(String phrase) {
        String result = phrase;
        for (String word : vocabulary.words("qualifier.cumulative")) {
            result = result.replaceAll("(?iu)\\(?\\b" + Pattern.quote(word) + "\\b\\)?", " ");
        }
        for (String group : List.of("qualifier.approx", "qualifier.at_least")) {
            for (String word : vocabulary.words(group)) {
                result = result.replaceAll("(?iu)(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})", " ");
            }
        }
        return result;
    }

    private static Optional<String> firstWord(String after) {
        Matcher word = Pattern.compile("[^\\s,;()\\-\\u2013:/]+").matcher(after);
        boolean close = word.find() && after.substring(0, word.start()).isBlank();
        return close ? Optional.of(word.group()) : Optional.empty();
    }

    /** The unit that the words right behind a number name; a noun that is no unit is counted as such. */
    private Optional<Unit> unit(String after) {
        String rest = SCALE.matcher(after.replaceFirst("^\\s*\\([^)]*\\)", "")).replaceFirst("");
        if (rest.isBlank() || rest.matches("(?s)^\\s*[-\\u2013,;:./(].*")) {
            return Optional.empty();
        }
        for (String word : rest.strip().split("[\\s,;()/]+")) {
            Optional<Unit> unit = units.of(word).or(() -> units.of(word.replaceFirst("[.:]+$", "")));
            if (unit.isPresent()) {
                return unit;
            }
            if (!ADJECTIVE.matcher(word).matches()) {
                return word.matches("(?U)\\p{Ll}{4,}\\W*") ? Optional.of(Unit.COUNT) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Set<Qualifier> qualifiers(String before, String after) {
        Set<Qualifier> qualifiers = EnumSet.noneOf(Qualifier.class);
        String near = Spaces.collapse(before).toLowerCase(Locale.ROOT);
        String clause = (before + " " + after).toLowerCase(Locale.ROOT);
        for (Qualifier qualifier : List.of(Qualifier.APPROX, Qualifier.AT_LEAST, Qualifier.AT_MOST)) {
            if (vocabulary.words("qualifier." + qualifier.code()).stream().anyMatch(word -> endsWithWord(near, word))) {
                qualifiers.add(qualifier);
            }
        }
        if (near.matches("(?s).*\\bod") && after.matches("(?s)^\\s*do\\s.*")) {
            qualifiers.add(Qualifier.AT_LEAST);
        }
        for (Qualifier qualifier : List.of(Qualifier.AVERAGE, Qualifier.CUMULATIVE, Qualifier.PLANNED)) {
            if (List.of(clause.split("[^\\p{L}]+")).stream()
                    .anyMatch(word -> vocabulary.has("qualifier." + qualifier.code(), word))) {
                qualifiers.add(qualifier);
            }
        }
        return qualifiers;
    }

    private static boolean endsWithWord(String text, String word) {
        return text.endsWith(word) && (text.length() == word.length()
                || !Character.isLetter(text.charAt(text.length() - word.length() - 1)));
    }

    /** The year that the clause gives to its figure: named before it, or right behind it. */
    private static OptionalInt year(String before, String after) {
        OptionalInt year = OptionalInt.empty();
        Matcher named = YEAR_OF_FIGURE.matcher(before);
        while (named.find()) {
            year = OptionalInt.of(Integer.parseInt(named.group(1)));
        }
        Matcher behind = YEAR_BEHIND.matcher(after);
        return behind.find() ? OptionalInt.of(Integer.parseInt(behind.group(1))) : year;
    }

    private static Optional<String> source(String clause) {
        Matcher source = SOURCE.matcher(clause);
        return source.find() ? Optional.of(source.group(1)) : Optional.empty();
    }
}
