package org.tabularium.interpret.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.tabularium.document.Block;
import org.tabularium.document.Grid;
import org.tabularium.document.GridCell;
import org.tabularium.document.Heading;
import org.tabularium.document.ListItem;
import org.tabularium.document.Locator;
import org.tabularium.document.Paragraph;
import org.tabularium.interpret.Attachment;
import org.tabularium.interpret.Attachment.Axis;
import org.tabularium.interpret.Spaces;
import org.tabularium.interpret.Vocabulary;

/**
 * The label columns of a section. Columns that stand together label the values to their right, up to the next label
 * column: so two tables side by side each have labels of their own.
 */
final class StubGroups {

    /** The width that a typed space takes, about. */
    private static final double POINTS_OF_A_SPACE = 3;

    private static final double POINTS_OF_A_TAB = 36;

    private static final double POINTS_OF_A_LIST_LEVEL = 18;

    private final Grid grid;

    private final Section section;

    private final Vocabulary vocabulary;

    private final List<Integer> ordinals;

    /** The label columns that hold for any column. */
    private final List<Integer> labels;

    /** For each column the label columns that hold for it. */
    private final List<List<Integer>> labelColumns = new ArrayList<>();

    private final Map<Integer, RowTree> trees = new HashMap<>();

    private final Map<Integer, Optional<GridCell>> lastCells = new HashMap<>();

    private final Map<Integer, List<Attachment>> paths = new HashMap<>();

    private final Map<Integer, LabelItems> items = new HashMap<>();

    /** What labels the values of the present row, by the label columns that hold for them. */
    private final Map<List<Integer>, Stub> stubs = new HashMap<>();

    private Optional<GridCell> total = Optional.empty();

    /**
     * What labels a value.
     *
     * @param path
     *            from the outermost label to the row's own
     * @param items
     *            the bullets of the row's own label cell, where it has several
     * @param sources
     *            the cells that the labels of the path stand in
     * @param own
     *            the row's own label cell; empty where the row has none
     */
    record Stub(List<String> path, LabelItems items, List<Attachment> sources, Optional<Locator> own) {
    }

    StubGroups(Grid grid, Section section, List<ColumnRoles.Decision> roles, Vocabulary vocabulary) {
        this.grid = grid;
        this.section = section;
        this.vocabulary = vocabulary;
        this.ordinals = IntStream.range(0, roles.size())
                .filter(column -> roles.get(column).role() == ColumnRole.ORDINAL).boxed().toList();
        List<Integer> group = new ArrayList<>();
        boolean closed = false;
        for (int column = 0; column < grid.columns(); column++) {
            ColumnRole role = roles.get(column).role();
            boolean label = role == ColumnRole.STUB || role == ColumnRole.CONTEXT;
            if (label && closed) {
                group = new ArrayList<>();
                closed = false;
            }
            if (label) {
                group.add(column);
            }
            closed = closed || role == ColumnRole.VALUE || role == ColumnRole.TEXT;
            labelColumns.add(label ? List.of() : List.copyOf(group));
        }
        this.labels = labelColumns.stream().flatMap(List::stream).distinct().toList();
    }

    void clear() {
        trees.values().forEach(RowTree::clear);
        lastCells.clear();
    }

    /** Moves on to the next data row. */
    void next(int row) {
        total = Optional.empty();
        stubs.clear();
        for (int column : labels) {
            advance(row, column);
        }
    }

    private void advance(int row, int column) {
        Optional<GridCell> cell = grid.at(row, column);
        if (cell.isPresent() && cell.equals(lastCells.get(column))) {
            return;
        }
        lastCells.put(column, cell);
        if (cell.isEmpty() || cell.get().isBlank()) {
            items.put(column, LabelItems.NONE);
            paths.put(column, List.of());
        } else if (!CellText.isDitto(cell.get().text(), vocabulary)
                || paths.getOrDefault(column, List.of()).isEmpty()) {
            advance(row, column, cell.get());
        }
    }

    private void advance(int row, int column, GridCell cell) {
        LabelItems bullets = LabelItems.of(cell);
        String label = Spaces.collapse(cell.text());
        items.put(column, bullets);
        if (label.isEmpty()) {
            paths.put(column, List.of());
        } else if (bullets.isEmpty()) {
            paths.put(column, tree(column)
                    .add(new RowTree.Label(cell, label, indent(cell), bullet(cell), isBold(cell), ordinal(row))));
        } else {
            tree(column).clear();
            paths.put(column, isBulleted(cell) ? List.of()
                    : List.of(Attachment.of(Axis.ROW, label, cell, "its row is " + Attachment.quoted(label))));
        }
    }

    /** The row's own label is that of a cell beside it, which says that it is a total. */
    void totalOf(GridCell cell) {
        total = Optional.of(cell);
        stubs.clear();
    }

    private RowTree tree(int column) {
        return trees.computeIfAbsent(column, wanted -> new RowTree(vocabulary, boldLeads(wanted)));
    }

    /** Whether the rows of a label column begin with a bold one and go on with plain ones. */
    private boolean boldLeads(int column) {
        List<GridCell> cells = section.cells(grid, column);
        cells.removeIf(GridCell::isBlank);
        return !cells.isEmpty() && isBold(cells.getFirst()) && !cells.stream().allMatch(StubGroups::isBold);
    }

    static boolean isBold(GridCell cell) {
        return cell.content().stream().allMatch(block -> switch (block) {
            case Paragraph paragraph -> paragraph.bold();
            case ListItem item -> item.bold();
            default -> false;
        });
    }

    private Optional<Ordinal> ordinal(int row) {
        return ordinals.isEmpty() ? Optional.empty()
                : ordinals.stream().map(column -> grid.at(row, column)).flatMap(Optional::stream)
                        .filter(cell -> cell.row() == row).map(Ordinal::of).flatMap(Optional::stream).findFirst();
    }

    /** The bullet that the word processor puts before a label; a dash that was typed is part of the text. */
    private static String bullet(GridCell cell) {
        return cell.content().getFirst() instanceof ListItem item && !item.ordered() ? item.marker() : "";
    }

    private static boolean isBulleted(GridCell cell) {
        return cell.content().stream().filter(ListItem.class::isInstance).count() >= 2;
    }

    /** The labels of a value column in the present row; those of one group of columns are the same. */
    Stub before(int column) {
        List<Integer> group = labelColumns.get(column);
        Stub known = stubs.get(group);
        if (known == null) {
            known = of(group);
            stubs.put(group, known);
        }
        return known;
    }

    private Stub of(List<Integer> group) {
        List<Attachment> path = new ArrayList<>();
        LabelItems last = LabelItems.NONE;
        Optional<Locator> own = Optional.empty();
        for (int label : group) {
            path.addAll(paths.getOrDefault(label, List.of()));
            last = items.getOrDefault(label, LabelItems.NONE);
            own = lastCells.getOrDefault(label, Optional.empty()).map(GridCell::locator);
        }
        if (path.isEmpty() && total.isPresent()) {
            String label = Spaces.collapse(total.get().text());
            path.add(Attachment.of(Axis.ROW, label, total.get(), "its row is " + Attachment.quoted(label)));
            own = total.map(GridCell::locator);
        }
        return new Stub(path.stream().map(Attachment::label).toList(), last, List.copyOf(path), own);
    }

    private static double indent(GridCell cell) {
        return switch (cell.content().getFirst()) {
            case Paragraph paragraph -> paragraph.indent() + leading(paragraph.text().plain());
            case ListItem item -> item.level() * POINTS_OF_A_LIST_LEVEL + leading(item.text().plain());
            case Heading heading -> leading(heading.text().plain());
            case Block _ -> 0;
        };
    }

    private static double leading(String text) {
        double width = 0;
        for (int i = 0; i < text.length() && Character.isSpaceChar(text.charAt(i))
                || i < text.length() && text.charAt(i) == '\t'; i++) {
            width += text.charAt(i) == '\t' ? POINTS_OF_A_TAB : POINTS_OF_A_SPACE;
        }
        return width;
    }
}
