package org.tabularium.interpret.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.tabularium.document.Grid;
import org.tabularium.document.GridCell;
import org.tabularium.document.ListItem;
import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.interpret.YearText;

/** Decides the role of each column from its header and from all of its cells, and says why. */
final class ColumnRoles {

    /** A role with its evidence. */
    record Decision(ColumnRole role, String evidence) {
    }

    /** The groups of words with which the headers of some columns begin. */
    private static final List<Map.Entry<ColumnRole, String>> BY_HEADER = List.of(
            Map.entry(ColumnRole.PROVIDER, "header.provider"), Map.entry(ColumnRole.UNIT, "header.unit"),
            Map.entry(ColumnRole.TEXT, "header.text"));

    private static final Pattern CODE = Pattern.compile("(?=.*\\d)[\\p{L}\\d./_-]{1,20}");

    private static final Pattern NO_DIGIT = Pattern.compile("\\D");

    private static final Pattern FIRST = Pattern.compile("(?:1|[IVX]+)\\D?.*");

    private final Grid grid;

    private final Section section;

    private final HeaderTree header;

    private final Vocabulary vocabulary;

    ColumnRoles(Grid grid, Section section, HeaderTree header, Vocabulary vocabulary) {
        this.grid = grid;
        this.section = section;
        this.header = header;
        this.vocabulary = vocabulary;
    }

    List<Decision> decide() {
        List<Decision> decisions = new ArrayList<>();
        for (int column = 0; column < grid.columns(); column++) {
            decisions.add(byItself(column, decisions));
        }
        return withFigures(decisions);
    }

    private Decision byItself(int column, List<Decision> before) {
        String name = header.columns().get(column).text();
        List<GridCell> cells = section.cells(grid, column);
        List<String> texts = texts(cells);
        if (isOrdinal(column, name, cells, texts)) {
            return new Decision(ColumnRole.ORDINAL, "numbers the rows");
        }
        if (isCode(name, texts)) {
            return new Decision(ColumnRole.ORDINAL, "its header \"" + name + "\" says that its numbers are codes");
        }
        if (isClassification(name, texts)) {
            return new Decision(ColumnRole.STUB, "its header \"" + name + "\" says that its numbers class the rows");
        }
        if (header.columns().get(column).year().isPresent()) {
            return new Decision(ColumnRole.VALUE, "a year stands above it");
        }
        if (texts.isEmpty()) {
            return new Decision(ColumnRole.EMPTY, "no cell has text");
        }
        for (Map.Entry<ColumnRole, String> role : BY_HEADER) {
            if (vocabulary.begins(role.getValue(), name)) {
                return new Decision(role.getKey(), "its header is \"" + name + "\"");
            }
        }
        if (isYear(name, texts)) {
            return new Decision(ColumnRole.YEAR, "its cells are years");
        }
        return byContent(name, texts, before);
    }

    private Decision byContent(String name, List<String> texts, List<Decision> before) {
        long figures = texts.stream().filter(text -> CellText.isFigure(text, vocabulary)).count();
        boolean afterStub = before.stream().anyMatch(decision -> decision.role() == ColumnRole.STUB
                || decision.role() == ColumnRole.CONTEXT || decision.role() == ColumnRole.YEAR);
        if (figures * 2 >= texts.size() && (afterStub || !before.isEmpty())) {
            return new Decision(ColumnRole.VALUE, figures + " of its " + texts.size() + " cells are figures");
        }
        if (vocabulary.begins("header.task", name)) {
            return new Decision(ColumnRole.CONTEXT, "its header is \"" + name + "\"");
        }
        if (vocabulary.begins("header.program", name)) {
            return new Decision(ColumnRole.PROGRAM, "its header is \"" + name + "\"");
        }
        if (afterStub && vocabulary.begins("header.value", name) && texts.stream().anyMatch(CellText::hasNumber)) {
            return new Decision(ColumnRole.VALUE, "its header is \"" + name + "\" and it has numbers");
        }
        return new Decision(ColumnRole.STUB, "its cells are texts");
    }

    /** Where no column holds figures, the last one with a number in its sentences does. */
    private List<Decision> withFigures(List<Decision> decisions) {
        boolean any = decisions.stream()
                .anyMatch(decision -> decision.role() == ColumnRole.VALUE || decision.role() == ColumnRole.TEXT);
        OptionalInt last = any ? OptionalInt.empty() : lastWithNumbers(decisions);
        if (last.isPresent()) {
            decisions.set(last.getAsInt(), new Decision(ColumnRole.TEXT, "the last column with numbers in its texts"));
        }
        boolean stub = decisions.stream().anyMatch(decision -> decision.role() == ColumnRole.STUB);
        if (!stub) {
            IntStream.range(0, decisions.size()).filter(column -> decisions.get(column).role() == ColumnRole.CONTEXT)
                    .reduce((first, second) -> second)
                    .ifPresent(column -> decisions.set(column, new Decision(ColumnRole.STUB, "names the rows")));
        }
        return List.copyOf(decisions);
    }

    private OptionalInt lastWithNumbers(List<Decision> decisions) {
        return IntStream.range(1, decisions.size()).filter(column -> decisions.get(column).role() == ColumnRole.STUB)
                .filter(column -> section.cells(grid, column).stream()
                        .anyMatch(cell -> CellText.hasNumber(cell.text())))
                .reduce((first, second) -> second);
    }

    private boolean isOrdinal(int column, String name, List<GridCell> cells, List<String> texts) {
        boolean marked = texts.isEmpty()
                && cells.stream().flatMap(cell -> cell.content().stream()).anyMatch(ListItem.class::isInstance);
        boolean numbered = !texts.isEmpty() && (column == 0 || vocabulary.begins("header.ordinal", name))
                && CellText.allOrdinals(texts) && counts(texts) && column + 1 < grid.columns();
        return marked || numbered;
    }

    /** "1.", "2.", "3." and "1", "1.1", "1.2" count; "3", "0", "7" are figures. */
    private boolean counts(List<String> texts) {
        if (texts.stream().map(Ordinal::read).anyMatch(number -> number.isPresent() && number.get().isDivided())) {
            return distinct(texts) && FIRST.matcher(texts.getFirst()).matches();
        }
        List<Integer> numbers = texts.stream().map(text -> NO_DIGIT.matcher(text).replaceAll(""))
                .filter(digits -> !digits.isEmpty()).map(Integer::valueOf).toList();
        return IntStream.range(1, numbers.size())
                .allMatch(i -> numbers.get(i) - numbers.get(i - 1) <= 1 && numbers.get(i) >= numbers.get(i - 1)
                        || numbers.get(i) == 1)
                && (numbers.isEmpty() || numbers.getFirst() <= 1 || texts.getFirst().endsWith("."));
    }

    private boolean isCode(String name, List<String> texts) {
        return vocabulary.begins("header.code", name) && areCodes(texts);
    }

    private boolean isClassification(String name, List<String> texts) {
        return vocabulary.begins("header.classification", name) && areCodes(texts);
    }

    private static boolean areCodes(List<String> texts) {
        return !texts.isEmpty() && texts.stream().allMatch(text -> CODE.matcher(text).matches());
    }

    private boolean isYear(String name, List<String> texts) {
        boolean years = texts.stream()
                .allMatch(text -> YearText.read(text, vocabulary).filter(YearText::isBare).isPresent());
        return years && (vocabulary.begins("header.year", name) || texts.size() >= 2 && ofDistinctYears(texts));
    }

    /** Days of one year are no years: their rows would say the same. */
    private boolean ofDistinctYears(List<String> texts) {
        return texts.stream().map(text -> YearText.read(text, vocabulary).orElseThrow().year()).distinct()
                .count() == texts.size();
    }

    private static boolean distinct(List<String> texts) {
        return texts.stream().distinct().count() == texts.size();
    }

    private static List<String> texts(List<GridCell> cells) {
        List<String> texts = new ArrayList<>();
        for (GridCell cell : cells) {
            String text = Spaces.collapse(cell.text());
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }
}
