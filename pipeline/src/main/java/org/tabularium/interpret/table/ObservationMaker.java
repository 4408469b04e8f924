package org.tabularium.interpret.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.tabularium.interpret.Attachment;
import org.tabularium.interpret.Attachment.Axis;
import org.tabularium.interpret.Confidence;
import org.tabularium.interpret.Kind;
import org.tabularium.interpret.Labels;
import org.tabularium.interpret.MeasureUnit;
import org.tabularium.interpret.Observation;
import org.tabularium.interpret.Reason;
import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.interpret.table.Scales.Scale;
import org.tabularium.interpret.text.Organisations;
import org.tabularium.language.Expression;
import org.tabularium.quantity.Qualifier;
import org.tabularium.interpret.text.Programmes;
import org.tabularium.quantity.Status;
import org.tabularium.quantity.Unit;
import org.tabularium.quantity.Units;

/** Joins a figure with what its row, its column, its band and its table say. */
final class ObservationMaker {

    private static final Pattern PAIR_OF_MEASURES = Pattern.compile("\\s*/\\s*");

    private static final String NO_OTHER_LABEL = "no label but the heading of the table";

    private static final String YEAR_OF_REPORT = "the year of the report";

    private final HeaderTree header;

    private final TableContext context;

    private final Vocabulary vocabulary;

    private final Units units;

    private final MeasureUnit measureUnit;

    private final Organisations organisations;

    private final Programmes programmes;

    private final Expression captionNumber;

    private final Scales scales;

    private final ColumnNames names;

    ObservationMaker(HeaderTree header, List<Integer> valueColumns, TableContext context, Vocabulary vocabulary,
            Units units) {
        this.header = header;
        this.context = context;
        this.scales = new Scales(vocabulary, units);
        this.vocabulary = vocabulary;
        this.units = units;
        this.organisations = new Organisations(vocabulary);
        this.programmes = new Programmes(vocabulary);
        this.captionNumber = vocabulary.pattern("caption.number");
        this.measureUnit = new MeasureUnit(vocabulary, units);
        this.names = new ColumnNames(header, valueColumns, vocabulary);
    }

    /**
     * @param own
     *            the figure's cell
     */
    Observation make(CellFigure figure, Bands bands, int column, StubGroups.Stub stub, RowFacts facts, Attachment own) {
        List<String> measures = measures(figure, bands, column);
        List<Attachment> around = around(figure, measures, stub);
        List<String> label = label(figure, around, measures, stub);
        List<Attachment> attachments = new ArrayList<>(around);
        attachments.addAll(bands.list());
        attachments.addAll(header.columns().get(column).sources());
        attachments.addAll(stub.sources());
        figure.item().forEach(item -> attachments.add(
                new Attachment(Axis.ROW, item, stub.own(), "answers the label's item " + Attachment.quoted(item))));
        attachments.addAll(facts.sources());
        attachments.add(own);
        List<String> reasons = new ArrayList<>(attachments.stream().map(Attachment::rule).toList());
        reasons.addAll(figure.reasons());
        OptionalInt year = year(figure, bands, column, stub, facts, reasons);
        Unit unit = unit(figure, measures, bands, column, stub, facts, reasons);
        List<String> providers = providers(figure, column, stub, facts, reasons);
        Optional<Scale> scale = figure.unit().isPresent() ? Optional.empty()
                : scale(bands, column, stub, facts).filter(named -> named.scales(unit));
        scale.ifPresent(named -> reasons.add("scaled by ten to the power of " + named.zeros() + ": "
                + Attachment.quoted(named.words()) + " stands beside the figures"));
        return new Observation(figure.position(), heading(), Kind.TABLE, label, year,
                figure.value().map(value -> scale.map(named -> named.of(value)).orElse(value)), unit, figure.status(),
                qualifiers(figure, measures, stub), providers, program(figure, label, facts), figure.raw(),
                confidence(around, year, reasons.contains(YEAR_OF_REPORT), scale, figure, reasons), attachments);
    }

    /** "Plan" over a column or before a row says that its figures are intended, "narastająco" that they add up. */
    private Set<Qualifier> qualifiers(CellFigure figure, List<String> measures, StubGroups.Stub stub) {
        boolean planned = Stream.concat(measures.stream(), stub.path().stream())
                .anyMatch(label -> vocabulary.pattern("label.planned").matcher(label).find());
        boolean cumulative = measures.stream()
                .anyMatch(label -> vocabulary.pattern("label.cumulative").matcher(label).find());
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

    /** The scale of a figure: that of the label nearest to it. */
    private Optional<Scale> scale(Bands bands, int column, StubGroups.Stub stub, RowFacts facts) {
        List<String> nearest = new ArrayList<>(facts.unit().stream().toList());
        nearest.addAll(stub.path().reversed());
        nearest.add(header.columns().get(column).unit());
        nearest.addAll(measureTexts(bands, column).reversed());
        context.caption().ifPresent(nearest::add);
        return nearest.stream().map(scales::in).flatMap(Optional::stream).findFirst();
    }

    /** Named in the row's programme column, in the cell or in a label, else what is in force around the table. */
    private Optional<String> program(CellFigure figure, List<String> label, RowFacts facts) {
        return facts.program().or(figure::program).or(() -> programmes.ofLabel(label, context.projects()))
                .or(context::program);
    }

    /** Named in the cell, else in the row's provider column, else as the agent of the label or the caption. */
    private Optional<String> ending(CellFigure figure, StubGroups.Stub stub) {
        List<String> labels = figure.label().isEmpty() ? stub.path() : figure.label();
        return labels.isEmpty() ? Optional.empty() : organisations.atEnd(labels.getLast());
    }

    private List<String> providers(CellFigure figure, int column, StubGroups.Stub stub, RowFacts facts,
            List<String> reasons) {
        if (!facts.providers().isEmpty()) {
            return figure.provider().filter(_ -> isSource(figure.raw())).map(List::of).orElse(facts.providers());
        }
        return named(figure.provider(), "the cell names the provider", reasons)
                .or(() -> named(names.provider(column), "the header names the provider", reasons))
                .or(() -> named(organisations.agent(String.join(" ", stub.path())), "the label names the provider",
                        reasons))
                .or(() -> named(ending(figure, stub), "the label ends with the provider", reasons))
                .or(() -> named(context.caption().flatMap(organisations::agent), "the caption names the provider",
                        reasons))
                .or(() -> named(context.scope().provider(), "the heading names the provider", reasons)).map(List::of)
                .orElse(List.of());
    }

    private boolean isSource(String raw) {
        return vocabulary.words("source.data").stream().anyMatch(word -> raw.contains(word + " "));
    }

    private static Optional<String> named(Optional<String> name, String reason, List<String> reasons) {
        name.ifPresent(_ -> reasons.add(reason));
        return name;
    }

    /** The measures that a header pairs with a slash: "Liczba rodzin / liczba osób"; none where it pairs none. */
    List<String> pairedMeasures(Bands bands, int column) {
        return measureTexts(bands, column).stream().map(this::pair).filter(pair -> pair.size() == 2).findFirst()
                .orElse(List.of());
    }

    private List<String> pair(String text) {
        List<String> halves = Arrays.stream(PAIR_OF_MEASURES.split(text)).map(Spaces::collapse).toList();
        boolean measures = halves.size() == 2 && halves.stream().allMatch(half -> vocabulary.begins("measure", half));
        return measures ? halves : List.of();
    }

    /** All labels that a cell's words may repeat. */
    String knownWords(Bands bands, int column, StubGroups.Stub stub) {
        return String.join(" ", measureTexts(bands, column)) + " " + String.join(" ", stub.path());
    }

    private List<String> measureTexts(Bands bands, int column) {
        List<String> texts = new ArrayList<>(bands.words(vocabulary));
        texts.addAll(header.columns().get(column).labels());
        return texts;
    }

    private List<String> measures(CellFigure figure, Bands bands, int column) {
        List<String> texts = new ArrayList<>(
                bands.words(vocabulary).stream().filter(text -> !names.isPlain(text) && !scales.isUnit(text)).toList());
        texts.addAll(names.of(column));
        return texts.stream().map(text -> pair(text).isEmpty() ? text : pair(text).get(figure.measure())).toList();
    }

    /** What the caption or heading gives to the label: the measure that no other label names, or all there is. */
    private List<Attachment> around(CellFigure figure, List<String> measures, StubGroups.Stub stub) {
        if (!measures.isEmpty() || namesMeasure(stub.path()) || namesMeasure(figure.item())) {
            return List.of();
        }
        Optional<Attachment> caption = captionMeasure()
                .map(measure -> new Attachment(Axis.TABLE, measure, Optional.empty(), "the caption names the measure"));
        boolean other = !stub.path().isEmpty() || !figure.item().isEmpty() || !figure.label().isEmpty();
        return caption
                .or(() -> other ? Optional.empty()
                        : Optional.of(new Attachment(Axis.TABLE, heading(), Optional.empty(), NO_OTHER_LABEL)))
                .stream().toList();
    }

    private List<String> label(CellFigure figure, List<Attachment> around, List<String> measures,
            StubGroups.Stub stub) {
        List<String> label = new ArrayList<>(around.stream().map(Attachment::label).map(scales::withoutScale).toList());
        for (List<String> part : List.of(measures, stub.path(), figure.item(), figure.label())) {
            part.stream().map(scales::withoutScale).map(Labels::withoutStop).filter(text -> !text.isEmpty())
                    .filter(text -> label.isEmpty() || !label.getLast().equals(text)).forEach(label::add);
        }
        return label;
    }

    private boolean namesMeasure(List<String> labels) {
        return labels.stream().anyMatch(label -> measureUnit.of(label).isPresent());
    }

    /** The caption without its number, where it names a measure. */
    private Optional<String> captionMeasure() {
        return context.caption().map(caption -> captionNumber.matcher(caption).replaceFirst(""))
                .filter(caption -> Arrays.stream(caption.split("[\\s/]+")).anyMatch(
                        word -> vocabulary.has("measure.money.stem", word) || vocabulary.has("measure.count", word)));
    }

    private OptionalInt year(CellFigure figure, Bands bands, int column, StubGroups.Stub stub, RowFacts facts,
            List<String> reasons) {
        if (figure.year().isPresent()) {
            reasons.add("the cell names the year");
            return figure.year();
        }
        if (header.columns().get(column).year().isPresent()) {
            reasons.add("the column's header names the year");
            return header.columns().get(column).year();
        }
        if (facts.year().isPresent()) {
            reasons.add("the row names the year");
            return facts.year();
        }
        OptionalInt ofBand = bands.year(vocabulary);
        if (ofBand.isPresent()) {
            reasons.add("the band names the year");
            return ofBand;
        }
        if (header.columns().get(column).several()) {
            reasons.add("the column's header names several years");
            return OptionalInt.empty();
        }
        OptionalInt ofLabel = labelled(stub);
        if (ofLabel.isPresent()) {
            reasons.add("the row's label is a time of that year");
            return ofLabel;
        }
        reasons.add(context.year().isPresent() ? YEAR_OF_REPORT : "no year is named");
        return context.year();
    }

    /** "styczeń 2022" and "31.12.2022" as the label of a row say which year its figures are of. */
    private OptionalInt labelled(StubGroups.Stub stub) {
        return stub.path().reversed().stream().map(label -> vocabulary.pattern("label.period").matcher(label))
                .filter(Matcher::matches).mapToInt(period -> Integer.parseInt(period.group(1))).findFirst();
    }

    /** The unit that the labels of a row and column name; empty where they name none. */
    Optional<Unit> namedUnit(Bands bands, int column, StubGroups.Stub stub, RowFacts facts) {
        return named(List.of(), column, measureTexts(bands, column), stub, facts).or(this::captionUnit);
    }

    private Optional<Unit> named(List<String> item, int column, List<String> measures, StubGroups.Stub stub,
            RowFacts facts) {
        Optional<Unit> ofRow = facts.unit().flatMap(
                text -> Arrays.stream(text.split("[\\s.]+")).map(units::of).flatMap(Optional::stream).findFirst());
        return ofRow.or(() -> scales.unit(header.columns().get(column).unit())).or(() -> lastNamed(item))
                .or(() -> relative(measures)).or(() -> lastNamed(stub.path())).or(() -> part(measures))
                .or(() -> lastNamed(measures)).or(() -> single(measures)).or(() -> unitBand(measures));
    }

    private Unit unit(CellFigure figure, List<String> measures, Bands bands, int column, StubGroups.Stub stub,
            RowFacts facts, List<String> reasons) {
        if (figure.unit().isPresent()) {
            reasons.add("the cell names the unit");
            return figure.unit().get();
        }
        Optional<Unit> unit = named(figure.item(), column, measures, stub, facts)
                .or(() -> unitBand(measureTexts(bands, column)))
                .or(() -> isProse(figure) ? Optional.empty() : captionUnit()).or(() -> single(stub.path()));
        reasons.add(unit.isPresent() ? "the label names the unit" : "no unit is named: a count");
        return unit.orElse(Unit.COUNT);
    }

    /** A figure with words of its own counts what they say; a note in brackets says nothing of the unit. */
    private static boolean isProse(CellFigure figure) {
        return figure.label().stream().anyMatch(words -> !words.startsWith("("));
    }

    /** A share or change stays one whatever its rows count. */
    private Optional<Unit> relative(List<String> measures) {
        return lastNamed(measures).filter(unit -> unit.code().equals("percent"));
    }

    /** The unit that the caption names: its measure, or whom it speaks of first ("Uczestnicy według wieku"). */
    private Optional<Unit> captionUnit() {
        Optional<String> caption = context.caption().map(text -> captionNumber.matcher(text).replaceFirst(""));
        return captionMeasure().flatMap(this::measureUnit)
                .or(() -> caption.flatMap(text -> units.of(text.split(" ", 2)[0])));
    }

    private Optional<Unit> measureUnit(String caption) {
        return measureUnit.of(caption)
                .or(() -> Arrays.stream(caption.split("[\\s/]+"))
                        .anyMatch(word -> vocabulary.has("measure.money.stem", word)) ? Optional.of(new Unit("PLN"))
                                : Optional.empty());
    }

    /** A label that is nothing but a unit's noun: a column "Kobiety". */
    private Optional<Unit> single(List<String> labels) {
        return labels.reversed().stream().filter(label -> !label.contains(" ")).map(units::of).flatMap(Optional::stream)
                .findFirst();
    }

    /** "w tym:" over "dzieci" counts children. */
    private Optional<Unit> part(List<String> measures) {
        int last = measures.size() - 1;
        return last > 0 && vocabulary.begins("part", measures.get(last - 1)) ? units.of(measures.get(last))
                : Optional.empty();
    }

    /** A band that is a unit and nothing else. */
    private Optional<Unit> unitBand(List<String> labels) {
        return labels.reversed().stream().map(scales::unit).flatMap(Optional::stream).findFirst();
    }

    private Optional<Unit> lastNamed(List<String> labels) {
        return labels.reversed().stream().map(measureUnit::of).flatMap(Optional::stream).findFirst();
    }

    private String heading() {
        return context.caption()
                .orElseGet(() -> header.titles().isEmpty() ? context.heading() : String.join(" ", header.titles()));
    }

    private Confidence confidence(List<Attachment> around, OptionalInt year, boolean ofReport, Optional<Scale> scale,
            CellFigure figure, List<String> rules) {
        Confidence sure = Confidence.of(Reason.CELL, rules.stream().distinct().toList());
        if (figure.status() == Status.INVALID) {
            sure = sure.and(Reason.NO_NUMBER, "the digits are no number");
        }
        if (!figure.label().isEmpty()) {
            sure = sure.and(Reason.OWN_WORDS, "the cell has words of its own");
        }
        if (around.stream().anyMatch(label -> label.rule().equals(NO_OTHER_LABEL))) {
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
