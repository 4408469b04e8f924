package org.tabularium.interpret.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.tabularium.interpret.Vocabulary;
import org.tabularium.interpret.Words;
import org.tabularium.language.Expression;
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

    /** The ledger's reason for the minutes of "12 h 30 min". */
    private static final String PART_OF_FIGURE = "part_of_figure";

    private static final Pattern OPENING = Pattern.compile("^[,(\\s]+");

    private static final Expression NOTE_SIGN = Expression.of("^\\s*\\*+");

    /** Words further away than this many characters say nothing about a number word. */
    private static final int NEAR = 60;

    /** Figures that hang on each other make no longer label than this. */
    private static final int MOST_PARTS = 8;

    private final Vocabulary vocabulary;

    private final ClauseFacts facts;

    private final Phrase phrase;

    private final Units units;

    private final TokenReason reasons;

    private final Clauses clauses;

    private final Neighbours neighbours;

    private final Topics topics;

    private final SentencePaths.Rules pathRules;

    private final Expression noNoun;

    private final Expression onlyFor;

    private final Expression pointsBack;

    private final Expression measuresOthers;

    private final Expression knownPair;

    private final Expression goesOn;

    public StatementReader(Vocabulary vocabulary, Units units) {
        this.vocabulary = vocabulary;
        this.units = units;
        this.facts = new ClauseFacts(vocabulary, units);
        this.phrase = new Phrase(vocabulary, units);
        this.reasons = new TokenReason(vocabulary);
        this.clauses = new Clauses(vocabulary);
        Leads leads = new Leads(vocabulary, phrase);
        this.topics = new Topics(vocabulary, phrase, leads);
        this.pathRules = new SentencePaths.Rules(vocabulary, phrase, leads);
        this.neighbours = new Neighbours(vocabulary);
        this.noNoun = vocabulary.pattern("figure.no_noun");
        this.onlyFor = vocabulary.pattern("figure.only_for");
        this.pointsBack = vocabulary.pattern("figure.points_back");
        this.knownPair = vocabulary.pattern("figure.known_pair");
        this.measuresOthers = vocabulary.pattern("figure.measures_others");
        this.goesOn = vocabulary.pattern("figure.goes_on");
    }

    /**
     * What a statement says.
     *
     * @param sentences
     *            that it is made of, from left to right
     * @param running
     *            whether it says what is done, so that its figures have paths instead of labels
     * @param figures
     *            from left to right
     * @param others
     *            the numeric tokens that are no figures, with the reason
     */
    public record Statement(List<Sentences.Span> sentences, boolean running, List<Figure> figures,
            Map<NumericToken, String> others) {

        private static Statement of(List<Sentences.Span> sentences, boolean running) {
            return new Statement(sentences, running, new ArrayList<>(),
                    new TreeMap<>(Comparator.comparingInt(NumericToken::start)));
        }
    }

    /** Reads a statement of a table whose numbers are written in a style. */
    public Statement read(String text, NumberStyle style) {
        return read(text, Statement.of(Sentences.of(text), Sentences.isSentence(text)), style, Optional.empty());
    }

    /**
     * Reads a statement of running text under a title that it does not repeat.
     *
     * @param above
     *            the title; empty where there is none
     */
    Statement read(Passage passage, NumberStyle style, Optional<String> above) {
        return read(passage.text(), Statement.of(passage.sentences(), true), style, above);
    }

    private Statement read(String text, Statement statement, NumberStyle style, Optional<String> above) {
        Optional<String> title = above;
        Optional<String> opening = Optional.empty();
        List<String> before = new ArrayList<>();
        for (Sentences.Span sentence : statement.sentences()) {
            String said = text.substring(sentence.start(), sentence.end());
            List<NumericToken> tokens = new ArrayList<>();
            for (NumericToken token : NumericTokens.in(said)) {
                Optional<String> reason = reasons.of(said, token);
                if (reason.isPresent()) {
                    statement.others().put(moved(token, sentence.start()), reason.get());
                } else {
                    tokens.add(token);
                }
            }
            addNumberWords(said, tokens);
            if (!tokens.isEmpty()) {
                title = title.isPresent() ? title : opening.flatMap(topics::title);
                opening = Optional.empty();
                readSentence(said, sentence.start(), tokens, style, statement,
                        title.or(() -> topics.antecedent(said, before)));
            } else if (before.isEmpty() && title.isEmpty()) {
                opening = Optional.of(said);
            }
            before.add(said);
        }
        return statement;
    }

    /** The title that the first sentence of a passage is; empty where it has a verb. */
    Optional<String> title(Passage passage) {
        Sentences.Span first = passage.sentences().getFirst();
        return topics.title(passage.text().substring(first.start(), first.end()));
    }

    /** Number words are figures too, but not where they point back: "z tych trzech przyczyn". */
    private void addNumberWords(String text, List<NumericToken> tokens) {
        boolean any = false;
        for (NumericToken word : NumberWords.polish().in(text)) {
            if (!pointsBack.isIn(text.substring(Math.max(0, word.start() - NEAR), word.start()))
                    && !knownPair.isAllOf(word.text())
                    && !measuresOthers.isIn(text.substring(word.end(), Math.min(text.length(), word.end() + NEAR)))) {
                any = tokens.add(word);
            }
        }
        if (any) {
            tokens.sort(Comparator.comparingInt(NumericToken::start));
        }
    }

    private static NumberReading reading(String token, NumberStyle style) {
        return NumberWords.polish().read(token).<NumberReading> map(NumberReading.Value::new)
                .orElseGet(() -> NumberGrammar.read(token, style));
    }

    /** Reads a text that is nothing but numbers: each of its tokens is a figure, also one that looks like a year. */
    public Statement readNumbers(String text, NumberStyle style) {
        Statement statement = Statement.of(Sentences.of(text), false);
        readSentence(text, 0, NumericTokens.in(text), style, statement, Optional.empty());
        return statement;
    }

    private void readSentence(String text, int start, List<NumericToken> tokens, NumberStyle style, Statement statement,
            Optional<String> topic) {
        SentencePaths paths = new SentencePaths(pathRules, topic);
        List<Integer> borders = clauses.borders(text, tokens);
        List<Figure> figures = new ArrayList<>();
        Optional<Figure> whole = last(statement.figures());
        for (int i = 0; i < tokens.size(); i++) {
            Clause clause = Clause.of(text, borders.get(i), borders.get(i + 1), tokens.get(i));
            Figure figure = figure(clause, text, start, style, last(figures), whole, paths, statement.running());
            figures.add(figure);
            whole = Optional.of(figure);
        }
        neighbours.join(text, tokens, figures)
                .forEach(token -> statement.others().put(moved(token, start), PART_OF_FIGURE));
        statement.figures().addAll(figures);
    }

    private static Optional<Figure> last(List<Figure> figures) {
        return figures.isEmpty() ? Optional.empty() : Optional.of(figures.getLast());
    }

    /**
     * Reads one clause.
     *
     * @param neighbour
     *            the figure before in the same sentence
     * @param earlier
     *            the figure before in the statement, which this one may be part of
     */
    private Figure figure(Clause clause, String sentence, int start, NumberStyle style, Optional<Figure> neighbour,
            Optional<Figure> earlier, SentencePaths paths, boolean running) {
        String before = NOTE_SIGN.replaceFirst(clause.before(), "");
        String after = NOTE_SIGN.replaceFirst(clause.after(), "");
        Clause bare = new Clause(before, clause.token(), after, clause.signed());
        NumberReading reading = facts.scaled(reading(clause.signed(), style), after);
        Set<Qualifier> qualifiers = facts.qualifiers(bare);
        boolean nounless = noNoun.isAllOf(after);
        Optional<String> part = partWord(before)
                .or(() -> neighbour.filter(_ -> goesOn(before)).flatMap(Figure::partWord));
        boolean dependent = neighbour.isPresent() && (part.isPresent() || nounless || onlyFor.isAllOf(before))
                || qualifiers.contains(Qualifier.CUMULATIVE);
        Optional<Figure> whole = earlier.filter(_ -> dependent);
        Optional<Unit> unit = nounless && whole.isPresent() ? whole.get().unit() : facts.unit(bare);
        List<String> label = running ? List.of() : label(bare, part, whole);
        List<String> path = running ? paths.next(sentence, bare, part.orElse(""), whole, neighbour, unit) : List.of();
        return new Figure(moved(clause.token(), start), reading, label, path, unit, qualifiers, facts.year(bare),
                facts.source(bare), part, false);
    }

    /** The clause's own words under those of the figure that it is part of. */
    private List<String> label(Clause clause, Optional<String> part, Optional<Figure> whole) {
        String words = phrase.of(clause);
        String word = part.filter(found -> !words.toLowerCase(Locale.ROOT).startsWith(found)).orElse("");
        String own = word.isEmpty() ? words : word + " " + words;
        List<String> label = new ArrayList<>(whole.map(StatementReader::labelForParts).orElse(List.of()));
        boolean repeats = !label.isEmpty()
                && Words.allAmong(Words.of(own, vocabulary), Words.of(String.join(" ", label), vocabulary));
        if (!own.isEmpty() && !repeats) {
            label.add(own);
        }
        return List.copyOf(label);
    }

    /** A part beside another part has the same whole. */
    private static List<String> labelForParts(Figure whole) {
        boolean part = whole.part() && whole.label().size() > 1;
        int parts = part ? whole.label().size() - 1 : Math.min(whole.label().size(), MOST_PARTS);
        return whole.label().subList(0, parts);
    }

    /** The words that make a clause a part of the one before; empty text for a bracket without such words. */
    private Optional<String> partWord(String before) {
        String start = OPENING.matcher(before.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
        if (vocabulary.begins("part", start)) {
            for (String word : vocabulary.words("part")) {
                if (start.startsWith(word)) {
                    return Optional.of(word);
                }
            }
        }
        return before.strip().startsWith("(") ? Optional.of("") : Optional.empty();
    }

    /** Nothing before the number but a conjunction: the enumeration of parts goes on. */
    private boolean goesOn(String before) {
        return goesOn.isAllOf(before.strip());
    }

    private static NumericToken moved(NumericToken token, int by) {
        return new NumericToken(token.start() + by, token.end() + by, token.text());
    }
}
