package org.tabularium.interpret.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.tabularium.document.Block;
import org.tabularium.document.Grid;
import org.tabularium.document.GridCell;
import org.tabularium.document.Progress;
import org.tabularium.document.Table;
import org.tabularium.interpret.Attachment;
import org.tabularium.interpret.Attachment.Axis;
import org.tabularium.interpret.Finding;
import org.tabularium.interpret.LedgerEntry;
import org.tabularium.interpret.Observation;
import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.interpret.YearText;
import org.tabularium.quantity.NumberStyle;
import org.tabularium.quantity.NumberStyleEvidence;
import org.tabularium.quantity.NumericToken;
import org.tabularium.quantity.NumericTokens;
import org.tabularium.quantity.Unit;
import org.tabularium.quantity.Status;

/** Reads one section of a table: header tree, column roles and row tree first, then cell by cell. */
final class SectionReader {

    /** Units whose figures are whole numbers. */
    private static final Set<String> WHOLE = Set.of("person", "child", "family", "household", "dwelling",
            "organisation", "place");

    private final Grid grid;

    private final Section section;

    private final Vocabulary vocabulary;

    private final HeaderTree header;

    private final List<ColumnRoles.Decision> roles;

    /** Why the cells of each column are read for figures. */
    private final List<String> whyRead;

    /** The columns that say something about the whole row. */
    private final List<Integer> factColumns;

    private final List<Integer> providerColumns;

    private final StubGroups stubs;

    private final CellReader cells;

    private final ObservationMaker maker;

    private final List<Placed> placed = new ArrayList<>();

    private final List<LedgerEntry> ledger = new ArrayList<>();

    private final List<Finding> findings = new ArrayList<>();

    private final List<String> trace = new ArrayList<>();

    /** By column; the figures of one may count people in one row and money in another. */
    private final Map<Integer, NumberStyle> styles = new HashMap<>();

    private final Map<Integer, NumberStyle> stylesOfWholes = new HashMap<>();

    private Bands bands;

    SectionReader(Table table, Section section, TableContext context, TableRules rules) {
        this.grid = table.grid();
        this.section = section;
        this.vocabulary = rules.vocabulary();
        this.header = HeaderTree.of(grid, section, vocabulary, rules.scales());
        this.roles = new ColumnRoles(grid, section, header, vocabulary).decide();
        this.whyRead = roles.stream().map(SectionReader::rule).toList();
        this.factColumns = columns(ColumnRole::isFact);
        this.providerColumns = columns(role -> role == ColumnRole.PROVIDER);
        this.stubs = new StubGroups(grid, section, roles, vocabulary);
        this.cells = rules.cells();
        this.maker = new ObservationMaker(header, columns(role -> role == ColumnRole.VALUE), context, rules);
        this.bands = new Bands(header.bands());
    }

    private List<Integer> columns(Predicate<ColumnRole> wanted) {
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < roles.size(); column++) {
            if (wanted.test(roles.get(column).role())) {
                columns.add(column);
            }
        }
        return columns;
    }

    TableReading read() {
        traceDecisions();
        section.header().forEach(this::leaveOutHeader);
        RowKind previous = RowKind.HEADER;
        for (Section.Row row : section.body()) {
            Progress.step();
            switch (row.kind()) {
                case BAND -> takeBand(row.row(), previous == RowKind.BAND);
                case DATA -> readRow(row.row());
                case NOTE -> leaveOut(row.row(), "note");
                case CARRIED -> leaveOut(row.row(), "carried over");
                default -> leaveOutHeader(row.row());
            }
            previous = row.kind();
        }
        Arithmetic arithmetic = new Arithmetic(header, vocabulary, placed);
        List<Observation> observations = arithmetic.weighed();
        findings.addAll(arithmetic.findings());
        return new TableReading(observations, ledger, findings, CellRoles.of(grid, section, roles), trace);
    }

    private void traceDecisions() {
        trace.add("header rows " + section.header().stream().map(row -> row + 1).toList() + ", titles "
                + header.titles() + ", bands " + header.bands().stream().map(Attachment::label).toList());
        for (int column = 0; column < grid.columns(); column++) {
            HeaderTree.Column above = header.columns().get(column);
            trace.add("column " + (column + 1) + ": " + roles.get(column).role().name().toLowerCase(Locale.ROOT)
                    + " because " + roles.get(column).evidence() + "; above it " + above.labels()
                    + (above.year().isPresent() ? " year " + above.year().getAsInt() : ""));
        }
    }

    private void leaveOutHeader(int row) {
        leaveOut(row, "header");
    }

    private void leaveOut(int row, String reason) {
        grid.row(row).forEach(cell -> ledger.addAll(TableInterpreter.unread(cell, reason)));
    }

    /** A band right under another band is its part; a band after data rows replaces all bands. */
    private void takeBand(int row, boolean underBand) {
        GridCell cell = grid.row(row).stream().filter(found -> !found.isBlank()).findFirst().orElseThrow();
        String text = Spaces.collapse(cell.text());
        bands = bands.with(HeaderTree.band(cell, text), underBand, vocabulary);
        stubs.clear();
        leaveOutHeader(row);
        trace.add("row " + (row + 1) + " is the band \"" + text + "\"");
    }

    private void readRow(int row) {
        stubs.next(row);
        RowFacts facts = rowFacts(row);
        total(row).ifPresent(stubs::totalOf);
        for (GridCell cell : grid.row(row)) {
            ColumnRole role = roles.get(cell.column()).role();
            if (role == ColumnRole.VALUE || role == ColumnRole.TEXT) {
                readCell(cell, row, cell.column(), facts);
            } else {
                ledger.addAll(TableInterpreter.unread(cell,
                        role == ColumnRole.ORDINAL ? "ordinal" : role == ColumnRole.YEAR ? "year" : "label"));
            }
        }
    }

    private void readCell(GridCell cell, int row, int column, RowFacts facts) {
        StubGroups.Stub stub = stubs.before(column);
        Attachment own = Attachment.of(Axis.CELL, "", cell, whyRead.get(column));
        ColumnFacts above = maker.above(bands, column);
        RowLabels beside = maker.beside(stub);
        if (cell.isBlank()) {
            if (roles.get(column).role() == ColumnRole.VALUE && !stub.path().isEmpty()
                    && hasFigureBeside(row, column)) {
                placed.add(new Placed(row, column, stub.path(), true,
                        maker.make(CellFigure.sign(cell.locator(), Status.MISSING, ""), above, beside, facts, own)));
            }
            return;
        }
        if (stub.path().isEmpty() && stub.items().isEmpty() && facts.year().isEmpty() && facts.providers().isEmpty()) {
            findings.add(new Finding("TAB-001", Finding.Severity.WARNING, cell.locator(),
                    "The row has figures but no label; they are kept under the labels of column and band only."));
        }
        Optional<Unit> rowUnit = maker.namedUnit(above, beside, facts);
        CellReader.Reading reading = cells.read(cell, new CellReader.Surroundings(style(column, rowUnit), above.words(),
                beside.words(), rowUnit, items(cell, row, column, stub), above.figures()));
        ledger.addAll(reading.ledger());
        findings.addAll(reading.findings());
        boolean single = reading.figures().size() == 1;
        for (CellFigure figure : reading.figures()) {
            placed.add(new Placed(row, column, stub.path(), single, maker.make(figure, above, beside, facts, own)));
        }
    }

    /** Why a cell of a column is read for figures. */
    private static String rule(ColumnRoles.Decision column) {
        return "its column holds " + (column.role() == ColumnRole.TEXT ? "sentences" : "figures") + ": "
                + column.evidence();
    }

    /** The bullets that the cell's lines answer: those of its label, else the numbered items of the cell above it. */
    private LabelItems items(GridCell cell, int row, int column, StubGroups.Stub stub) {
        if (!stub.items().isEmpty() || row == 0) {
            return stub.items();
        }
        Optional<GridCell> above = grid.at(row - 1, column);
        return above.isPresent() ? LabelItems.numberedAbove(above.get(), cell, vocabulary) : LabelItems.NONE;
    }

    private boolean hasFigureBeside(int row, int column) {
        return IntStream.range(0, grid.columns())
                .filter(other -> other != column && roles.get(other).role() == ColumnRole.VALUE)
                .anyMatch(other -> CellText.isFigure(grid.text(row, other), vocabulary)
                        || CellText.hasNumber(grid.text(row, other)));
    }

    /** The cell of a column that speaks of a row: that above it where it has a ditto mark. */
    private Optional<GridCell> said(int row, int column) {
        Optional<GridCell> cell = grid.at(row, column);
        for (int above = row - 1; above >= 0
                && cell.filter(found -> CellText.isDitto(found.text(), vocabulary)).isPresent(); above--) {
            cell = grid.at(above, column);
        }
        return cell;
    }

    /** The cell of a column of names that says that its row is a total. */
    private Optional<GridCell> total(int row) {
        return providerColumns.stream().map(column -> grid.at(row, column)).flatMap(Optional::stream)
                .filter(this::isTotal).findFirst();
    }

    /** A total in a column of names names no one. */
    private boolean isTotal(GridCell cell) {
        return vocabulary.pattern("total.label").isIn(Spaces.collapse(cell.text()));
    }

    private RowFacts rowFacts(int row) {
        OptionalInt year = OptionalInt.empty();
        List<String> providers = new ArrayList<>();
        Optional<String> program = Optional.empty();
        Optional<String> unit = Optional.empty();
        List<Attachment> sources = new ArrayList<>();
        for (int column : factColumns) {
            Optional<GridCell> said = said(row, column);
            String text = said.map(cell -> Spaces.collapse(cell.text())).orElse("");
            sources.addAll(beside(said, column, text));
            switch (roles.get(column).role()) {
                case YEAR ->
                        year = YearText.read(text, vocabulary).map(named -> OptionalInt.of(named.year())).orElse(year);
                case PROVIDER -> said.filter(cell -> !isTotal(cell)).ifPresent(cell -> providers.addAll(lines(cell)));
                case PROGRAM -> program = text.isEmpty() ? program : Optional.of(text);
                case UNIT -> unit = text.isEmpty() ? unit : Optional.of(text);
                default -> {
                    // says nothing about the whole row
                }
            }
        }
        return new RowFacts(year, List.copyOf(providers), program, unit, List.copyOf(sources));
    }

    private List<Attachment> beside(Optional<GridCell> said, int column, String text) {
        String fact = switch (roles.get(column).role()) {
            case YEAR -> "year";
            case PROVIDER -> "provider";
            case PROGRAM -> "programme";
            case UNIT -> "unit";
            default -> "";
        };
        return fact.isEmpty() || text.isEmpty() ? List.of()
                : said.stream().map(cell -> Attachment.of(Axis.BESIDE, text, cell,
                        "the " + fact + " stands in the row's " + fact + " column")).toList();
    }

    private static List<String> lines(GridCell cell) {
        return CellStatements.of(cell).stream().map(line -> Spaces.collapse(line.text()))
                .filter(line -> !line.isEmpty()).toList();
    }

    /** Decided from all cells of the column and from what they count. */
    private NumberStyle style(int column, Optional<Unit> unit) {
        boolean whole = unit.isPresent() && WHOLE.contains(unit.get().code());
        Map<Integer, NumberStyle> known = whole ? stylesOfWholes : styles;
        NumberStyle style = known.get(column);
        if (style == null) {
            NumberStyleEvidence.Decision own = whole ? NumberStyleEvidence.decideForWholeNumbers(numbers(column))
                    : NumberStyleEvidence.decide(numbers(column));
            trace.add("column " + (column + 1) + ": in its numbers " + words(own.style()) + " because of "
                    + own.evidence());
            style = own.style();
            known.put(column, style);
        }
        return style;
    }

    private static String words(NumberStyle style) {
        return "a dot parts " + (style.dot() == NumberStyle.Separator.GROUP ? "thousands" : "decimals")
                + " and a comma " + (style.comma() == NumberStyle.Separator.GROUP ? "thousands" : "decimals");
    }

    private List<String> numbers(int column) {
        List<String> numbers = new ArrayList<>();
        for (GridCell cell : section.cells(grid, column)) {
            for (Block block : cell.content()) {
                for (NumericToken token : NumericTokens.in(block.plain())) {
                    numbers.add(token.text());
                }
            }
        }
        return numbers;
    }

}
