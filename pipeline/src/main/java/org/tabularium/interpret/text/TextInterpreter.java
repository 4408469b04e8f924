package org.tabularium.interpret.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import org.tabularium.document.Block;
import org.tabularium.document.Progress;
import org.tabularium.interpret.Confidence;
import org.tabularium.interpret.Finding;
import org.tabularium.interpret.Kind;
import org.tabularium.interpret.Labels;
import org.tabularium.interpret.LedgerEntry;
import org.tabularium.interpret.Observation;
import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.quantity.NumberReading;
import org.tabularium.quantity.NumberStyle;
import org.tabularium.quantity.NumericToken;
import org.tabularium.quantity.NumericTokens;
import org.tabularium.quantity.Status;
import org.tabularium.quantity.Unit;
import org.tabularium.quantity.Units;

/** Reads the figures of the paragraphs and lists between two headings. */
public final class TextInterpreter {

    private static final Pattern HEADING_NUMBER = Pattern.compile("^\\s*(?:\\d+\\.)+\\d*\\s*|^[IVX]+\\.?\\s+");

    private static final Pattern PAGE_NUMBER = Pattern.compile("\\s*[-\\u2013]?\\s*\\d{1,4}\\s*[-\\u2013]?\\s*");

    private static final int NEAR = 40;

    /** Words further away than this many characters do not say whether a number is a change. */
    private static final int SAME_STATEMENT = 500;

    private static final int LONGEST_RAW = 400;

    private final Vocabulary vocabulary;

    private final StatementReader statements;

    private final Scopes.Rules scopeRules;

    private final Organisations organisations;

    private final Changes changes;

    public TextInterpreter(Vocabulary vocabulary, Units units) {
        this.vocabulary = vocabulary;
        this.statements = new StatementReader(vocabulary, units);
        this.changes = new Changes(vocabulary);
        this.scopeRules = new Scopes.Rules(vocabulary);
        this.organisations = scopeRules.organisations();
    }

    /** What was found in a section of text. */
    public record Reading(List<Observation> observations, List<LedgerEntry> ledger, List<Finding> findings) {
    }

    /** All that the paragraphs and list items of a section state, in their order. */
    public Reading read(List<Block> blocks, TextContext context) {
        Reading reading = new Reading(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<Passage> passages = Passages.of(blocks);
        List<StatementReader.Statement> said = statements(passages);
        int last = lastWithFigures(said);
        Optional<Scopes> scopes = last < 0 ? Optional.empty()
                : Optional.of(Scopes.of(context, passages.stream().map(Passage::text).toList(), scopeRules));
        Introductions introductions = new Introductions(vocabulary);
        int lastItem = lastItem(passages);
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            said.get(i).others().forEach((token, reason) -> reading.ledger().add(entry(passage, token, reason)));
            if (i <= last && !isPageNumber(passage)) {
                boolean insideList = !passage.item() && i < lastItem;
                read(passage, said.get(i), insideList, context, scopes.orElseThrow(), introductions, reading);
            }
        }
        return reading;
    }

    private List<StatementReader.Statement> statements(List<Passage> passages) {
        ItemTitles titles = new ItemTitles(passages, statements);
        List<StatementReader.Statement> said = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            Progress.step();
            Optional<String> title = titles.over(i);
            said.add(isPageNumber(passages.get(i)) ? pageNumber(passages.get(i))
                    : statements.read(passages.get(i), NumberStyle.COMMA_DECIMAL, title));
        }
        return said;
    }

    private static boolean isPageNumber(Passage passage) {
        return PAGE_NUMBER.matcher(passage.text()).matches();
    }

    private static StatementReader.Statement pageNumber(Passage passage) {
        return new StatementReader.Statement(passage.sentences(), true, List.of(),
                Map.of(NumericTokens.in(passage.text()).getFirst(), "page_number"));
    }

    /** The last passage with figures, behind which it does not matter what is in force; -1 where none has any. */
    private static int lastWithFigures(List<StatementReader.Statement> said) {
        int last = said.size() - 1;
        while (last >= 0 && said.get(last).figures().isEmpty()) {
            last--;
        }
        return last;
    }

    private static int lastItem(List<Passage> passages) {
        int last = passages.size() - 1;
        while (last >= 0 && !passages.get(last).item()) {
            last--;
        }
        return last;
    }

    private void read(Passage passage, StatementReader.Statement said, boolean insideList, TextContext context,
            Scopes scopes, Introductions introductions, Reading reading) {
        Introduction introduction = passage.item() ? introductions.before(passage.level()) : Introduction.NONE;
        OptionalInt year = introduction.year();
        List<Sentences.Span> sentences = passage.sentences();
        Iterator<Scope> inForce = scopes
                .enter(new Scopes.Entry(passage.text(), passage.item(), passage.level(), insideList, said)).iterator();
        Iterator<Optional<String>> agents = organisations.agents(passage.text(), sentences, said.figures()).iterator();
        int sentence = -1;
        Stated stated = stated(passage, sentences.getFirst());
        for (Figure figure : said.figures()) {
            int now = Sentences.indexOf(sentences, figure.token().start(), Math.max(0, sentence));
            if (now != sentence) {
                stated = stated(passage, sentences.get(now));
                year = introduction.year();
                sentence = now;
            }
            year = figure.year().isPresent() ? figure.year() : year;
            reading.ledger().add(entry(passage, figure.token(), LedgerEntry.OBSERVED));
            Scope scope = new Scope(figure.provider(), Optional.empty()).or(new Scope(agents.next(), Optional.empty()))
                    .or(inForce.next());
            reading.observations().add(observation(passage, stated, figure, introduction, year, context, scope));
            if (figure.reading() instanceof NumberReading.Malformed malformed) {
                reading.findings().add(new Finding("NUM-001", Finding.Severity.ERROR,
                        passage.locate(figure.token().start(), figure.token().end()), "\"" + figure.token().text()
                                + "\" is no number: " + malformed.reason() + "; no value was taken."));
            }
        }
        introductions.after(passage, said, introduction);
    }

    /**
     * What one sentence says about all its figures.
     *
     * @param span
     *            where it stands in its passage
     */
    private record Stated(Sentences.Span span, String raw) {
    }

    private static Stated stated(Passage passage, Sentences.Span span) {
        return new Stated(span, raw(passage.text().substring(span.start(), span.end())));
    }

    private Observation observation(Passage passage, Stated stated, Figure figure, Introduction introduction,
            OptionalInt year, TextContext context, Scope scope) {
        Kind kind = passage.item() ? Kind.LIST : Kind.PROSE;
        Optional<BigDecimal> value = figure.reading() instanceof NumberReading.Value number
                ? Optional.of(number.value())
                : Optional.empty();
        List<String> providers = scope.provider().or(introduction::provider).map(List::of).orElse(List.of());
        Unit unit = figure.unit().orElse(introduction.unit().orElse(Unit.COUNT));
        return new Observation(passage.locate(figure.token().start(), figure.token().end()), context.heading(), kind,
                label(passage, stated, figure, introduction, context, year), yearOf(figure, year, context), value, unit,
                value.isPresent() ? Status.NORMAL : Status.INVALID, figure.qualifiers(), providers, scope.program(),
                stated.raw(), confidence(kind, value.isPresent()));
    }

    /** The value from which a change starts belongs to an earlier year, which is left open where none is named. */
    private static OptionalInt yearOf(Figure figure, OptionalInt year, TextContext context) {
        if (figure.earlier()) {
            return figure.year();
        }
        return year.isPresent() ? year : context.year();
    }

    private List<String> label(Passage passage, Stated stated, Figure figure, Introduction introduction,
            TextContext context, OptionalInt year) {
        List<String> label = new ArrayList<>();
        if (!context.heading().isEmpty()) {
            label.add(HEADING_NUMBER.matcher(context.heading()).replaceFirst(""));
        }
        if (!context.field().isEmpty()) {
            label.add(Labels.withoutStop(context.field()));
        }
        label.addAll(introduction.label());
        for (String words : figure.path()) {
            if (!label.contains(words)) {
                label.add(words);
            }
        }
        change(passage.text(), stated.span(), figure.token(), year.isPresent() ? year : context.year())
                .ifPresent(label::add);
        if (label.isEmpty()) {
            label.add(figure.token().text());
        }
        return List.copyOf(label);
    }

    private Optional<String> change(String text, Sentences.Span sentence, NumericToken token, OptionalInt year) {
        int from = Math.max(sentence.start(), token.start() - SAME_STATEMENT);
        int to = Math.min(sentence.end(), token.end() + SAME_STATEMENT);
        return changes.label(text.substring(from, to),
                text.substring(Math.max(from, token.start() - NEAR), token.start()), text.substring(token.end(), to),
                year);
    }

    private static Confidence confidence(Kind kind, boolean valid) {
        if (!valid) {
            return new Confidence(0.3, List.of("the digits are no number"));
        }
        return kind == Kind.LIST ? new Confidence(0.8, List.of("an item of a list"))
                : new Confidence(0.7, List.of("a sentence"));
    }

    private static LedgerEntry entry(Passage passage, NumericToken token, String use) {
        return new LedgerEntry(passage.locate(token.start(), token.end()), token.text(), use);
    }

    private static String raw(String text) {
        String line = Spaces.collapse(text);
        return line.length() <= LONGEST_RAW ? line : line.substring(0, LONGEST_RAW) + "…";
    }
}
