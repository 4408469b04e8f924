package org.tabularium.interpret.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.tabularium.interpret.Vocabulary;
import org.tabularium.interpret.Words;
import org.tabularium.quantity.NumberGrammar;
import org.tabularium.quantity.NumberReading;
import org.tabularium.quantity.NumberStyle;
import org.tabularium.quantity.NumberWords;
import org.tabularium.quantity.NumericToken;
import org.tabularium.quantity.NumericTokens;
import org.tabularium.quantity.Qualifier;
import org.tabularium.quantity.Unit;
import org.tabularium.quantity.Units;

/** Reads the figures of one statement: a line of a cell, an item of a list or a paragraph. */
public final class StatementReader {

    private static final Pattern NOTE_SIGN = Pattern.compile("^\\s*\\*+");

    /** Behind a figure without a noun: "15 z Sopotu", "1 wyeliminowane", "10 – kontynuacja". */
    private static final Pattern NO_NOUN = Pattern.compile(
            "(?s)^\\s*(?:$|[-\\u2013,;:.)(]|(?:z|ze|w|na|dla|do|od|po|przez|o)\\s|(?:nie\\s)?\\p{L}+(?:ane|one|ete|yte|ano|ono|anych|onych|uje|ują|ało|iło)\\b).*",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** "… dla 50 osób": for whom the figure before was meant. */
    private static final Pattern ONLY_FOR = Pattern.compile("\\s*(?:dla|wśród|na rzecz)\\s*");

    private static final Pattern POINTS_BACK = Pattern.compile(
            "\\b(?:tych|te|ci|wszystkich|wszystkie|obu|każd\\p{L}+|pierwsz\\p{L}+|ostatni\\p{L}+|kolejn\\p{L}+|jedn\\p{L}+ z|co)\\s+$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern MEASURES_OTHERS = Pattern.compile(
            "^\\s+(?:podstawow|priorytet|główn|rodzaj|kategori|moduł|obszar|etap|części|form|przyczyn|lat\\b|kolejn|ostatni)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern SLASH = Pattern.compile("\\s*/\\s*");

    private static final Pattern FROM = Pattern.compile("(?s).*\\b[Oo]d\\s*");

    private static final Pattern RANGE = Pattern.compile("\\s*do\\s*");

    private static final Pattern FROM_VALUE = Pattern.compile(
            "(?s).*\\b(?:wzr|spad|zmal|zmniejsz|zwiększ|podn)\\p{L}*\\b.{0,80}\\bz\\s*",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern TO = Pattern.compile("[\\s\\p{L}%.]{0,20}\\bdo\\s*");

    private static final Pattern HOURS = Pattern.compile("\\s*(?:h|godz\\.?|godzin[ay]?)\\s*");

    private static final Pattern MINUTES = Pattern.compile("(?s)^\\s*min\\b.*");

    private final Vocabulary vocabulary;

    private final ClauseFacts facts;

    private final Phrase phrase;

    private final Units units;

    public StatementReader(Vocabulary vocabulary, Units units) {
        this.vocabulary = vocabulary;
        this.units = units;
        this.facts = new ClauseFacts(vocabulary, units);
        this.phrase = new Phrase(vocabulary, units);
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
        Statement statement = new Statement(new ArrayList<>(),
                new TreeMap<>(Comparator.comparingInt(NumericToken::start)));
        for (Sentences.Span sentence : Sentences.of(text)) {
            String said = text.substring(sentence.start(), sentence.end());
            List<NumericToken> tokens = new ArrayList<>();
            for (NumericToken token : NumericTokens.in(said)) {
                TokenReason.of(said, token, vocabulary).ifPresentOrElse(
                        reason -> statement.others().put(moved(token, sentence.start()), reason),
                        () -> tokens.add(token));
            }
            addNumberWords(said, tokens);
            readSentence(said, sentence.start(), tokens, style, statement.figures());
        }
        return statement;
    }

    /** Number words are figures too, but not where they point back: "z tych trzech przyczyn". */
    private static void addNumberWords(String text, List<NumericToken> tokens) {
        NumberWords.polish().in(text).stream()
                .filter(word -> !POINTS_BACK.matcher(text.substring(0, word.start())).find()
                        && !MEASURES_OTHERS.matcher(text.substring(word.end())).find())
                .forEach(tokens::add);
        tokens.sort(Comparator.comparingInt(NumericToken::start));
    }

    private static NumberReading reading(String token, NumberStyle style) {
        OptionalInt word = NumberWords.polish().read(token);
        return word.isPresent() ? new NumberReading.Value(BigDecimal.valueOf(word.getAsInt()))
                : NumberGrammar.read(token, style);
    }

    /** Reads a text that is nothing but numbers: each of its tokens is a figure, also one that looks like a year. */
    public Statement readNumbers(String text, NumberStyle style) {
        Statement statement = new Statement(new ArrayList<>(), Map.of());
        readSentence(text, 0, NumericTokens.in(text), style, statement.figures());
        return statement;
    }

    private void readSentence(String text, int start, List<NumericToken> tokens, NumberStyle style,
            List<Figure> figures) {
        List<Integer> borders = Clauses.borders(text, tokens);
        Figure before = null;
        for (int i = 0; i < tokens.size(); i++) {
            Clause clause = Clause.of(text, borders.get(i), borders.get(i + 1), tokens.get(i));
            Figure figure = figure(clause, start, style,
                    i == 0 ? figures : figures.subList(figures.size() - 1, figures.size()), before);
            figures.add(figure);
            before = figure;
        }
        int first = figures.size() - tokens.size();
        for (int i = tokens.size() - 2; i >= 0; i--) {
            String between = text.substring(tokens.get(i).end(), tokens.get(i + 1).start());
            if (SLASH.matcher(between).matches()) {
                figures.set(first + i, figures.get(first + i).sharing(figures.get(first + i + 1)));
            } else if (RANGE.matcher(between).matches()
                    && FROM.matcher(text.substring(0, tokens.get(i).start())).matches()) {
                figures.set(first + i + 1, figures.get(first + i + 1).upTo(figures.get(first + i)));
                figures.set(first + i, figures.get(first + i).sharing(figures.get(first + i + 1)).from());
            } else if (TO.matcher(between).matches()
                    && FROM_VALUE.matcher(text.substring(0, tokens.get(i).start())).matches()) {
                figures.set(first + i + 1, figures.get(first + i + 1).changedFrom(figures.get(first + i)));
                figures.set(first + i, figures.get(first + i).changedTo(figures.get(first + i + 1)));
            } else if (HOURS.matcher(between).matches()
                    && MINUTES.matcher(text.substring(tokens.get(i + 1).end())).matches()) {
                figures.set(first + i, figures.get(first + i).withMinutes(figures.get(first + i + 1)));
                figures.remove(first + i + 1);
            }
        }
    }

    /**
     * Reads one clause.
     *
     * @param earlier
     *            the figures that were read before; the last may be the whole that this one is part of
     * @param neighbour
     *            the figure before in the same sentence, {@code null} for the first
     */
    private Figure figure(Clause clause, int start, NumberStyle style, List<Figure> earlier, Figure neighbour) {
        String before = NOTE_SIGN.matcher(clause.before()).replaceFirst("");
        String after = NOTE_SIGN.matcher(clause.after()).replaceFirst("");
        Clause bare = new Clause(before, clause.token(), after, clause.signed());
        NumberReading reading = ClauseFacts.scaled(reading(clause.signed(), style), after);
        var qualifiers = facts.qualifiers(bare);
        Optional<String> part = partWord(before)
                .or(() -> neighbour != null && goesOn(before) ? neighbour.partWord() : Optional.empty());
        boolean dependent = neighbour != null
                && (part.isPresent() || NO_NOUN.matcher(after).matches() || ONLY_FOR.matcher(before).matches())
                || !earlier.isEmpty() && qualifiers.contains(Qualifier.CUMULATIVE);
        Figure whole = dependent && !earlier.isEmpty() ? earlier.getLast() : null;
        String own = phrase.of(bare);
        String word = part.filter(found -> !own.toLowerCase(Locale.ROOT).startsWith(found)).orElse("");
        List<String> label = label(word.isEmpty() ? own : word + " " + own, whole);
        Optional<Unit> unit = whole != null && NO_NOUN.matcher(after).matches() ? whole.unit() : facts.unit(bare);
        return new Figure(moved(clause.token(), start), reading, label, phrase.lead(bare), phrase.counted(bare), unit,
                qualifiers, ClauseFacts.year(bare), ClauseFacts.source(bare), part, false);
    }

    /** The clause's own words under those of the figure that it is part of. */
    private List<String> label(String own, Figure whole) {
        List<String> label = new ArrayList<>();
        if (whole != null) {
            label.addAll(whole.part() && whole.label().size() > 1 ? whole.label().subList(0, whole.label().size() - 1)
                    : whole.label());
        }
        boolean repeats = !label.isEmpty()
                && Words.allAmong(Words.of(own, vocabulary), Words.of(String.join(" ", label), vocabulary));
        if (!own.isEmpty() && !repeats) {
            label.add(own);
        }
        return List.copyOf(label);
    }

    /** The words that make a clause a part of the one before; empty text for a bracket without such words. */
    private Optional<String> partWord(String before) {
        String start = before.strip().replaceFirst("^[,(\\s]+", "").toLowerCase(Locale.ROOT);
        return vocabulary.words("part").stream()
                .filter(word -> vocabulary.begins("part", start) && start.startsWith(word)).findFirst()
                .or(() -> before.strip().startsWith("(") ? Optional.of("") : Optional.empty());
    }

    /** Nothing before the number but a conjunction: the enumeration of parts goes on. */
    private static boolean goesOn(String before) {
        return before.strip().matches("(?:i|oraz|,|a także)?");
    }

    private static NumericToken moved(NumericToken token, int by) {
        return new NumericToken(token.start() + by, token.end() + by, token.text());
    }
}
