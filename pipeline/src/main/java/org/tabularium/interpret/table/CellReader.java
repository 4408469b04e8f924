package org.tabularium.interpret.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

import org.tabularium.document.GridCell;
import org.tabularium.document.Locator;
import org.tabularium.interpret.Finding;
import org.tabularium.interpret.LedgerEntry;
import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.interpret.Words;
import org.tabularium.interpret.table.CellStatements.Statement;
import org.tabularium.interpret.text.Figure;
import org.tabularium.interpret.text.Organisations;
import org.tabularium.interpret.text.Programmes;
import org.tabularium.interpret.text.Scope;
import org.tabularium.interpret.text.Scopes;
import org.tabularium.interpret.text.Sentences;
import org.tabularium.interpret.text.StatementReader;
import org.tabularium.quantity.MissingSigns;
import org.tabularium.quantity.NumberGrammar;
import org.tabularium.quantity.NumberReading;
import org.tabularium.quantity.NumberStyle;
import org.tabularium.quantity.NumericToken;
import org.tabularium.quantity.NumericTokens;
import org.tabularium.quantity.Status;
import org.tabularium.quantity.Unit;
import org.tabularium.quantity.Units;

/** Reads the content of one value cell. */
final class CellReader {

    private static final Pattern PAIR = Pattern.compile("\\s*[\\d\\s\\u00a0.,]+/[\\d\\s\\u00a0.,]+\\s*");

    private static final Pattern NUMBERS = Pattern.compile("\\s*(?:[+\\-\\u2212\\u2013](?=\\d))?[\\d\\s\\u00a0.,/]+");

    private static final Pattern SENTENCE_END = Pattern.compile("[.;]\\s+\\p{Lu}|\\n");

    private static final Pattern UNIT = Pattern.compile("^\\s*\\p{L}+\\.?(?=\\s)");

    private static final Pattern REMARK = Pattern.compile("\\p{Lu}{2,5}");

    private static final Pattern REMARK_IN_BRACKETS = Pattern.compile("\\s*\\(\\p{Lu}[^)]*\\)");

    private static final int LONGEST_RAW = 400;

    private final StatementReader statements;

    private final Scopes.Rules scopeRules;

    private final Vocabulary vocabulary;

    private final Organisations organisations;

    private final Programmes programmes;

    private final Units units;

    CellReader(Vocabulary vocabulary, Units units) {
        this.vocabulary = vocabulary;
        this.units = units;
        this.scopeRules = new Scopes.Rules(vocabulary);
        this.organisations = scopeRules.organisations();
        this.programmes = scopeRules.programmes();
        this.statements = new StatementReader(vocabulary, units);
    }

    /**
     * What the cell's row and column bring to its reading.
     *
     * @param above
     *            the labels of the column as one text
     * @param beside
     *            the labels of the row as one text
     * @param items
     *            the bullets of the row's label
     * @param rowUnit
     *            the unit that the labels name
     * @param measures
     *            how many measures the header pairs, 1 where it pairs none
     */
    record Surroundings(NumberStyle style, String above, String beside, Optional<Unit> rowUnit, LabelItems items,
            int measures) {
    }

    /** What was found in a cell. */
    record Reading(List<CellFigure> figures, List<LedgerEntry> ledger, List<Finding> findings) {
    }

    Reading read(GridCell cell, Surroundings surroundings) {
        String text = Spaces.collapse(cell.text());
        Optional<Status> sign = MissingSigns.read(text);
        if (sign.isPresent()) {
            return new Reading(List.of(CellFigure.sign(firstLine(cell), sign.get(), text)), List.of(), List.of());
        }
        Reading reading = new Reading(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<Statement> lines = CellStatements.of(cell);
        List<List<String>> items = items(lines, surroundings.items());
        if (lines.size() == 1) {
            Statement line = lines.getFirst();
            Optional<LoneNumber> number = LoneNumber.of(line.text(), NumericTokens.in(line.text()));
            if (number.isPresent()) {
                read(cell, line, number.get(), items.getFirst(), surroundings, reading);
                return reading;
            }
        }
        int tokens = lines.stream().mapToInt(line -> NumericTokens.in(line.text()).size()).sum();
        Scopes scopes = new Scopes(Scope.NONE, Optional.empty(), scopeRules);
        Lead lead = Lead.NONE;
        for (int i = 0; i < lines.size(); i++) {
            lead = readLine(cell, lines.get(i), items.get(i), surroundings, tokens, lead, scopes, reading);
        }
        return reading;
    }

    /** A cell without words: what the figure counts is said by its row and column alone. */
    private static void read(GridCell cell, Statement line, LoneNumber number, List<String> item,
            Surroundings surroundings, Reading reading) {
        NumberReading value = NumberGrammar.read(number.written(), surroundings.style());
        Locator position = line.parts().getFirst().locator();
        reading.ledger().add(entry(line, number.token(), LedgerEntry.OBSERVED));
        Optional<BigDecimal> exact = value(cell, value);
        reading.figures()
                .add(new CellFigure(position, exact.isPresent() ? Status.NORMAL : Status.INVALID, exact,
                        Optional.empty(), Set.of(), 0, item, List.of(), Optional.empty(), OptionalInt.empty(),
                        raw(line.text()), answers(item), Optional.empty()));
        malformed(number.token(), value, position).ifPresent(reading.findings()::add);
    }

    private static List<String> answers(List<String> item) {
        return item.isEmpty() ? List.of() : List.of("answers the label's item \"" + item.getLast() + "\"");
    }

    private static Optional<Finding> malformed(NumericToken token, NumberReading value, Locator position) {
        return value instanceof NumberReading.Malformed malformed
                ? Optional
                        .of(new Finding("NUM-001", Finding.Severity.ERROR, position,
                                "\"" + token.text() + "\" is no number: " + malformed.reason()
                                        + "; no value was taken. Ask the publisher for the figure."))
                : Optional.empty();
    }

    /** An organisation that a line names, when others hang on it: it delivers what the bullets under it count. */
    private Lead lead(Statement line, StatementReader.Statement said, Lead before) {
        String text = line.text().strip();
        boolean lower = Character.isLowerCase(text.codePointAt(0));
        if (text.endsWith(":")) {
            return new Lead(organisations.first(text).or(before::provider), Optional.empty());
        }
        if (!line.bullet() && said.figures().isEmpty()) {
            Optional<String> acts = organisations.isNameOnly(text) ? Optional.of(text) : organisations.subject(text);
            return programmes.atStart(text).isPresent() ? Lead.NONE
                    : acts.isEmpty() ? before.over(lower) : new Lead(acts, Optional.empty());
        }
        return before.over(lower);
    }

    /**
     * What holds for the lines under a line.
     *
     * @param lower
     *            whether they go on with its sentence in small letters; empty before the first of them
     */
    private record Lead(Optional<String> provider, Optional<Boolean> lower) {

        static final Lead NONE = new Lead(Optional.empty(), Optional.empty());

        /** A line with a capital is no longer one of those that went on in small letters. */
        Lead over(boolean small) {
            return !small && lower.equals(Optional.of(true)) ? NONE
                    : new Lead(provider, lower.or(() -> Optional.of(small)));
        }
    }

    static Locator firstLine(GridCell cell) {
        return cell.content().isEmpty() ? cell.locator() : cell.content().getFirst().locator();
    }

    /** The label item of each line: bullets and the lines under them answer the label's bullets in order. */
    private static List<List<String>> items(List<Statement> lines, LabelItems items) {
        if (items.isEmpty()) {
            return Collections.nCopies(lines.size(), List.of());
        }
        boolean bulleted = lines.stream().anyMatch(Statement::bullet);
        List<Integer> groups = new ArrayList<>();
        int group = -1;
        for (Statement line : lines) {
            boolean note = line.text().strip().startsWith("*");
            group += !note && (line.bullet() || !bulleted || group < 0) ? 1 : 0;
            groups.add(group);
        }
        List<List<String>> paired = items.pairedWith(group + 1);
        return groups.stream().map(number -> paired.isEmpty() ? List.<String> of() : paired.get(number)).toList();
    }

    private Lead readLine(GridCell cell, Statement line, List<String> item, Surroundings surroundings, int tokens,
            Lead before, Scopes scopes, Reading reading) {
        if (line.text().strip().startsWith("*")) {
            NumericTokens.in(line.text()).forEach(token -> reading.ledger().add(entry(line, token, "note")));
            return before;
        }
        boolean numbersOnly = NUMBERS.matcher(line.text()).matches();
        StatementReader.Statement said = numbersOnly ? statements.readNumbers(line.text(), surroundings.style())
                : statements.read(line.text(), surroundings.style());
        for (Map.Entry<NumericToken, String> other : said.others().entrySet()) {
            reading.ledger().add(entry(line, other.getKey(), other.getValue()));
        }
        Lead lead = lead(line, said, before);
        List<Scope> inForce = scopes.enter(new Scopes.Entry(line.text(), line.bullet(), 0, false, said));
        boolean pair = PAIR.matcher(line.text()).matches();
        for (int i = 0; i < said.figures().size(); i++) {
            Figure figure = said.figures().get(i);
            Optional<BigDecimal> value = value(cell, figure.reading());
            reading.ledger().add(entry(line, figure.token(), LedgerEntry.OBSERVED));
            boolean ofPair = pair && surroundings.measures() == said.figures().size();
            Locator position = tokens == 1 ? line.parts().getFirst().locator()
                    : line.locate(figure.token().start(), figure.token().end());
            Optional<String> provider = provider(line, said, i);
            reading.figures()
                    .add(cellFigure(figure, value, provider, line, position, item, surroundings, ofPair ? i : 0, tokens)
                            .in(new Scope(provider, Optional.empty()).or(inForce.get(i))
                                    .or(new Scope(lead.provider(), Optional.empty()))));
            malformed(figure.token(), figure.reading(), position).ifPresent(reading.findings()::add);
        }
        return lead;
    }

    /** "Straż Miejska otrzymała 12 zgłoszeń": the organisation that a sentence begins with or names as its agent. */
    private Optional<String> provider(Statement line, StatementReader.Statement said, int figure) {
        if (!Organisations.hasCapital(line.text(), 0)) {
            return Optional.empty(); // names begin with a capital
        }
        int from = figure == 0 ? 0 : said.figures().get(figure - 1).token().end();
        String before = line.text().substring(from, said.figures().get(figure).token().start());
        Optional<String> named = organisations.agent(before);
        if (figure > 0) {
            return named.or(
                    () -> SENTENCE_END.matcher(before).find() ? Optional.empty() : provider(line, said, figure - 1));
        }
        String behind = said.figures().size() > 1 ? "" : line.text().substring(said.figures().getFirst().token().end());
        return named.or(() -> organisations.subject(before))
                .or(() -> organisations.alone(UNIT.matcher(behind).replaceFirst("")));
    }

    private String withoutAgent(String phrase, String name) {
        String rest = phrase;
        for (String by : vocabulary.words("agent.by")) {
            rest = rest.replace(by + " " + name, " ");
        }
        return rest.replace(name, " ");
    }

    /** Who delivers is kept apart from what is counted, unless that is all that is said. */
    private String without(Optional<String> provider, String phrase) {
        if (provider.isEmpty()) {
            return phrase;
        }
        String rest = Spaces.collapse(withoutAgent(phrase, provider.get()));
        return rest.isEmpty() ? phrase : rest;
    }

    private static Optional<BigDecimal> value(GridCell cell, NumberReading reading) {
        return reading instanceof NumberReading.Value number
                ? StoredFigure.of(cell, number.value()).or(() -> Optional.of(number.value()))
                : Optional.empty();
    }

    private CellFigure cellFigure(Figure figure, Optional<BigDecimal> value, Optional<String> provider, Statement line,
            Locator position, List<String> item, Surroundings surroundings, int measure, int tokens) {
        String known = surroundings.above() + " " + surroundings.beside() + " " + String.join(" ", item);
        boolean sentence = Sentences.isSentence(line.text());
        List<String> label = new ArrayList<>();
        for (String part : sentence ? figure.path() : figure.label()) {
            String phrase = without(provider, part);
            if (figure.part() || sentence) {
                label.add(phrase);
            } else if (!isUnitOfRow(phrase, surroundings)) {
                String own = own(phrase, known, tokens == 1);
                if (!own.isEmpty()) {
                    label.add(own);
                }
            }
        }
        return new CellFigure(position, value.isPresent() ? Status.NORMAL : Status.INVALID, value, figure.unit(),
                figure.qualifiers(), measure, item, label, figure.provider(), figure.year(), raw(line.text()),
                answers(item), Optional.empty());
    }

    /** What a phrase says beyond the labels of row and column; empty where it only repeats them or is a remark. */
    private String own(String phrase, String known, boolean alone) {
        String bare = alone ? REMARK_IN_BRACKETS.matcher(phrase).replaceAll("").strip() : phrase;
        List<String> words = Words.of(bare, vocabulary);
        boolean single = !bare.contains(" ") && !bare.contains("(");
        boolean remark = alone && REMARK.matcher(bare).matches();
        boolean letter = bare.length() <= 2;
        boolean nothing = words.isEmpty() || alone && single || remark || letter;
        return nothing || Words.allAmong(words, Words.of(known, vocabulary)) ? "" : bare;
    }

    /** "osób" adds nothing to a row that counts persons, but tells the persons from the patrols in one of patrols. */
    private boolean isUnitOfRow(String phrase, Surroundings surroundings) {
        Optional<Unit> unit = units.of(phrase);
        return unit.isPresent() && unit.equals(surroundings.rowUnit());
    }

    private static LedgerEntry entry(Statement line, NumericToken token, String use) {
        return new LedgerEntry(line.locate(token.start(), token.end()), token.text(), use);
    }

    private static String raw(String text) {
        String line = Spaces.collapse(text);
        return line.length() <= LONGEST_RAW ? line : line.substring(0, LONGEST_RAW) + "…";
    }
}
