package org.tabularium.interpret.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

import org.tabularium.interpret.Attachment;
import org.tabularium.interpret.Attachment.Axis;
import org.tabularium.interpret.Confidence;
import org.tabularium.interpret.Kind;
import org.tabularium.interpret.Observation;
import org.tabularium.interpret.Reason;
import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.table.Scales.Scale;
import org.tabularium.interpret.text.Organisations;
import org.tabularium.quantity.Qualifier;
import org.tabularium.quantity.Status;
import org.tabularium.quantity.Unit;

/** Joins a figure with what its row, its column, its band and its table say. */
final class ObservationMaker {

    private static final Pattern PAIR_OF_MEASURES = Pattern.compile("\\s*/\\s*");

    private static final String NO_OTHER_LABEL = "no label but the heading of the table";

    private static final String YEAR_OF_REPORT = "the year of the report";

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s.]+");

    private final HeaderTree header;

    private final TableContext context;

    private final TableRules rules;

    private final ColumnNames names;

    private final LabelReader labels;

    private final TableHeading heading;

    /** What stands above the columns while the same bands hold. */
    private final Map<Integer, ColumnFacts> columns = new HashMap<>();

    private Bands bandsOfColumns = new Bands(List.of());

    private Optional<RowLabels> row = Optional.empty();

    ObservationMaker(HeaderTree header, List<Integer> valueColumns, TableContext context, TableRules rules) {
        this.header = header;
        this.context = context;
        this.rules = rules;
        this.labels = new LabelReader(rules, context.projects());
        this.names = new ColumnNames(header, valueColumns, rules);
        this.heading = TableHeading.of(header, context, rules);
    }

    /** What stands above the figures of a column. */
    ColumnFacts above(Bands bands, int column) {
        if (bands != bandsOfColumns) {
            columns.clear();
            bandsOfColumns = bands;
        }
        ColumnFacts known = columns.get(column);
        if (known == null) {
            known = readAbove(bands, column);
            columns.put(column, known);
        }
        return known;
    }

    private ColumnFacts readAbove(Bands bands, int column) {
        HeaderTree.Column above = header.columns().get(column);
        Scales scales = rules.scales();
        List<String> words = bands.words(rules.vocabulary());
        List<String> texts = join(words, above.labels());
        List<String> measures = join(
                words.stream().filter(text -> !names.isPlain(text) && !scales.isUnit(text)).toList(), names.of(column));
        List<String> pair = texts.stream().map(this::pair).filter(halves -> halves.size() == 2).findFirst()
                .orElse(List.of());
        LabelPath path = LabelPath.of(texts, labels);
        Optional<Scale> scale = scales.in(above.unit()).or(path::scale).or(() -> context.caption().flatMap(scales::in));
        return new ColumnFacts(above, path, String.join(" ", texts),
                pair.isEmpty() ? List.of(LabelPath.of(measures, labels))
                        : List.of(half(measures, 0), half(measures, 1)),
                pair, names.provider(column), scales.unit(above.unit()), scale, bands.year(rules.vocabulary()),
                join(bands.list(), above.sources()));
    }

    private static <T> List<T> join(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private LabelPath half(List<String> measures, int half) {
        return LabelPath.of(measures.stream().map(text -> pair(text).isEmpty() ? text : pair(text).get(half)).toList(),
                labels);
    }

    /** "Liczba rodzin / liczba osób". */
    private List<String> pair(String text) {
        if (text.indexOf('/') < 0) {
            return List.of();
        }
        List<String> halves = Arrays.stream(PAIR_OF_MEASURES.split(text)).map(Spaces::collapse).toList();
        boolean measures = halves.size() == 2
                && halves.stream().allMatch(half -> rules.vocabulary().begins("measure", half));
        return measures ? halves : List.of();
    }

    /** What the labels of a row say. */
    RowLabels beside(StubGroups.Stub stub) {
        if (row.isEmpty() || row.get().stub() != stub) {
            Organisations organisations = rules.organisations();
            String words = String.join(" ", stub.path());
            row = Optional.of(new RowLabels(stub, LabelPath.of(stub.path(), labels), words, organisations.agent(words),
                    stub.path().isEmpty() ? Optional.empty() : organisations.atEnd(stub.path().getLast())));
        }
        return row.get();
    }

    /**
     * @param own
     *            the figure's cell
     */
    Observation make(CellFigure figure, ColumnFacts above, RowLabels beside, RowFacts facts, Attachment own) {
        LabelPath measures = above.measures(figure.measure());
        LabelPath item = LabelPath.of(figure.item(), labels);
        List<Attachment> around = around(figure, measures, item, beside);
        List<String> label = label(figure, around, List.of(measures, beside.path(), item));
        List<Attachment> attachments = new ArrayList<>(around);
        attachments.addAll(above.sources());
        attachments.addAll(beside.stub().sources());
        for (String text : figure.item()) {
            attachments.add(new Attachment(Axis.ROW, text, beside.stub().own(),
                    "answers the label's item " + Attachment.quoted(text)));
        }
        attachments.addAll(facts.sources());
        attachments.add(own);
        List<String> reasons = new ArrayList<>();
        for (Attachment attachment : attachments) {
            reasons.add(attachment.rule());
        }
        reasons.addAll(figure.reasons());
        OptionalInt year = year(figure, above, beside, facts, reasons);
        Unit unit = unit(figure, above, item, beside, facts, reasons);
        List<String> providers = providers(figure, above, beside, facts, reasons);
        Optional<Scale> scale = scale(figure, unit, above, beside, facts);
        scale.ifPresent(named -> reasons.add("scaled by ten to the power of " + named.zeros() + ": "
                + Attachment.quoted(named.words()) + " stands beside the figures"));
        Optional<BigDecimal> value = scale.isPresent() ? figure.value().map(scale.get()::of) : figure.value();
        return new Observation(figure.position(), heading.text(), Kind.TABLE, label, year, value, unit, figure.status(),
                qualifiers(figure, measures, beside), providers, program(figure, label, facts), figure.raw(),
                confidence(around, year, reasons.contains(YEAR_OF_REPORT), scale, figure, reasons), attachments);
    }

    /** "Plan" over a column or before a row says that its figures are intended, "narastająco" that they add up. */
    private static Set<Qualifier> qualifiers(CellFigure figure, LabelPath measures, RowLabels beside) {
        boolean planned = measures.planned() || beside.path().planned();
        boolean cumulative = measures.cumulative();
        if (!planned && !cumulative) {
            return figure.qualifiers();
        }
        Set<Qualifier> all = EnumSet.noneOf(Qualifier.class);
        all.addAll(figure.qualifiers());
        if (planned) {
            all.add(Qualifier.PLANNED);
        }
        if (cumulative) {
            all.add(Qualifier.CUMULATIVE);
        }
        return all;
    }

    /** The scale of a figure: that of the label nearest to it, where it speaks of its unit. */
    private Optional<Scale> scale(CellFigure figure, Unit unit, ColumnFacts above, RowLabels beside, RowFacts facts) {
        if (figure.unit().isPresent()) {
            return Optional.empty();
        }
        Optional<Scale> ofRow = facts.unit().flatMap(rules.scales()::in);
        Optional<Scale> nearest = firstOf(ofRow, beside.path().scale(), above.scale());
        return nearest.isPresent() && nearest.get().scales(unit) ? nearest : Optional.empty();
    }

    /** The first that says something. */
    @SafeVarargs
    private static <T> Optional<T> firstOf(Optional<T>... said) {
        for (Optional<T> one : said) {
            if (one.isPresent()) {
                return one;
            }
        }
        return Optional.empty();
    }

    /** Named in the row's programme column, in the cell or in a label, else what is in force around the table. */
    private Optional<String> program(CellFigure figure, List<String> label, RowFacts facts) {
        Optional<String> named = firstOf(facts.program(), figure.program());
        return named.isPresent() ? named : firstOf(labels.program(label), context.program());
    }

    private Optional<String> ending(CellFigure figure, RowLabels beside) {
        return figure.label().isEmpty() ? beside.ending() : rules.organisations().atEnd(figure.label().getLast());
    }

    /** Named in the cell, else in the row's provider column, else as the agent of the label or the caption. */
    private List<String> providers(CellFigure figure, ColumnFacts above, RowLabels beside, RowFacts facts,
            List<String> reasons) {
        if (!facts.providers().isEmpty()) {
            return figure.provider().filter(_ -> isSource(figure.raw())).map(List::of).orElse(facts.providers());
        }
        List<Provider> named = List.of(new Provider(figure.provider(), "the cell names the provider"),
                new Provider(above.provider(), "the header names the provider"),
                new Provider(beside.agent(), "the label names the provider"),
                new Provider(ending(figure, beside), "the label ends with the provider"),
                new Provider(heading.agent(), "the caption names the provider"),
                new Provider(context.scope().provider(), "the heading names the provider"));
        for (Provider provider : named) {
            if (provider.name().isPresent()) {
                reasons.add(provider.why());
                return List.of(provider.name().get());
            }
        }
        return List.of();
    }

    /** Who may deliver, and what says so. */
    private record Provider(Optional<String> name, String why) {
    }

    private boolean isSource(String raw) {
        return rules.vocabulary().words("source.data").stream().anyMatch(word -> raw.contains(word + " "));
    }

    /** What the caption or heading gives to the label: the measure that no other label names, or all there is. */
    private List<Attachment> around(CellFigure figure, LabelPath measures, LabelPath item, RowLabels beside) {
        if (!measures.isEmpty() || beside.path().namesMeasure() || item.namesMeasure()) {
            return List.of();
        }
        if (heading.measure().isPresent()) {
            return List.of(new Attachment(Axis.TABLE, heading.measure().get(), Optional.empty(),
                    "the caption names the measure"));
        }
        boolean other = !beside.path().isEmpty() || !item.isEmpty() || !figure.label().isEmpty();
        return other ? List.of()
                : List.of(new Attachment(Axis.TABLE, heading.text(), Optional.empty(), NO_OTHER_LABEL));
    }

    private List<String> label(CellFigure figure, List<Attachment> around, List<LabelPath> paths) {
        List<String> label = new ArrayList<>();
        for (Attachment above : around) {
            label.add(rules.scales().withoutScale(above.label()));
        }
        for (LabelPath path : paths) {
            for (LabelFacts part : path.labels()) {
                add(label, part.bare());
            }
        }
        for (String words : figure.label()) {
            add(label, labels.bare(words));
        }
        return label;
    }

    private static void add(List<String> label, String part) {
        if (!part.isEmpty() && (label.isEmpty() || !label.getLast().equals(part))) {
            label.add(part);
        }
    }

    private OptionalInt year(CellFigure figure, ColumnFacts above, RowLabels beside, RowFacts facts,
            List<String> reasons) {
        if (figure.year().isPresent()) {
            reasons.add("the cell names the year");
            return figure.year();
        }
        if (above.column().year().isPresent()) {
            reasons.add("the column's header names the year");
            return above.column().year();
        }
        if (facts.year().isPresent()) {
            reasons.add("the row names the year");
            return facts.year();
        }
        if (above.bandYear().isPresent()) {
            reasons.add("the band names the year");
            return above.bandYear();
        }
        if (above.column().several()) {
            reasons.add("the column's header names several years");
            return OptionalInt.empty();
        }
        OptionalInt ofLabel = beside.path().period();
        if (ofLabel.isPresent()) {
            reasons.add("the row's label is a time of that year");
            return ofLabel;
        }
        reasons.add(context.year().isPresent() ? YEAR_OF_REPORT : "no year is named");
        return context.year();
    }

    /** The unit that the labels of a row and column name; empty where they name none. */
    Optional<Unit> namedUnit(ColumnFacts above, RowLabels beside, RowFacts facts) {
        return firstOf(named(LabelPath.of(List.of(), labels), above, above.texts(), beside, facts), heading.unit());
    }

    private Optional<Unit> named(LabelPath item, ColumnFacts above, LabelPath measures, RowLabels beside,
            RowFacts facts) {
        return firstOf(ofRow(facts), above.unit(), item.measure(), measures.relative(), beside.path().measure(),
                measures.part(), measures.measure(), measures.noun(), measures.stated());
    }

    private Optional<Unit> ofRow(RowFacts facts) {
        return facts.unit().flatMap(text -> Arrays.stream(BETWEEN_WORDS.split(text)).map(rules.units()::of)
                .flatMap(Optional::stream).findFirst());
    }

    private Unit unit(CellFigure figure, ColumnFacts above, LabelPath item, RowLabels beside, RowFacts facts,
            List<String> reasons) {
        if (figure.unit().isPresent()) {
            reasons.add("the cell names the unit");
            return figure.unit().get();
        }
        Optional<Unit> unit = firstOf(named(item, above, above.measures(figure.measure()), beside, facts),
                above.texts().stated(), isProse(figure) ? Optional.empty() : heading.unit(), beside.path().noun());
        reasons.add(unit.isPresent() ? "the label names the unit" : "no unit is named: a count");
        return unit.orElse(Unit.COUNT);
    }

    /** A figure with words of its own counts what they say; a note in brackets says nothing of the unit. */
    private static boolean isProse(CellFigure figure) {
        for (String words : figure.label()) {
            if (!words.startsWith("(")) {
                return true;
            }
        }
        return false;
    }

    private Confidence confidence(List<Attachment> around, OptionalInt year, boolean ofReport, Optional<Scale> scale,
            CellFigure figure, List<String> reasons) {
        Confidence sure = Confidence.of(Reason.CELL, List.copyOf(new LinkedHashSet<>(reasons)));
        if (figure.status() == Status.INVALID) {
            sure = sure.and(Reason.NO_NUMBER, "the digits are no number");
        }
        if (!figure.label().isEmpty()) {
            sure = sure.and(Reason.OWN_WORDS, "the cell has words of its own");
        }
        if (!around.isEmpty() && around.getFirst().rule().equals(NO_OTHER_LABEL)) {
            sure = sure.and(Reason.NO_LABEL, NO_OTHER_LABEL);
        }
        if (scale.isPresent()) {
            sure = sure.and(Reason.SCALED, Attachment.quoted(scale.get().words()) + " stands beside the figures");
        }
        if (year.isEmpty()) {
            return sure.and(Reason.NO_YEAR, "no single year is named");
        }
        return ofReport ? sure.and(Reason.YEAR_OF_REPORT, "the table names no year") : sure;
    }
}
