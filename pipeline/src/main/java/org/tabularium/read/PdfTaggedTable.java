package org.tabularium.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.tabularium.document.Locator;
import org.tabularium.read.PdfGrid.Area;
import org.tabularium.read.PdfTable.Cell;
import org.tabularium.read.PdfTable.Fragment;
import org.tabularium.read.PdfTag.Kind;
import org.tabularium.read.PdfTagged.DrawnCell;
import org.tabularium.read.PdfTagged.Run;

/** Places the cells of a tagged table by their rows and spans, and looks whether the page shows them there. */
final class PdfTaggedTable {

    /** Figures in the rows of a table stand no higher than those above them, by more than this. */
    private static final double TOLERANCE = 2;

    private final PdfTagged tagged;

    private final List<Placed> cells = new ArrayList<>();

    private int rows;

    private int columns;

    private Locator first = Locator.DOCUMENT;

    /** A cell with the runs of its paragraphs. */
    private record Placed(Area area, List<List<Run>> paragraphs) {

        List<Run> runs() {
            return paragraphs.stream().flatMap(List::stream).toList();
        }

        boolean isSingle() {
            return area.rowSpan() == 1 && area.columnSpan() == 1 && !paragraphs.isEmpty();
        }
    }

    private PdfTaggedTable(PdfTagged tagged) {
        this.tagged = tagged;
    }

    /**
     * The table that an element describes.
     *
     * @param mostPlaces
     *            rows times columns
     *
     * @return nothing where its cells overlap or leave gaps, stand in another order on the page, or hold another table
     */
    static Optional<PdfTaggedTable> of(PdfTag table, PdfTagged tagged, int mostPlaces) {
        PdfTaggedTable placed = new PdfTaggedTable(tagged);
        boolean nested = table.elements().stream().flatMap(PdfTag::all).anyMatch(tag -> tag.kind() == Kind.TABLE);
        return !nested && placed.place(table.nearest(Kind.ROW), mostPlaces) && placed.isAsShown()
                && placed.isInOwnCells() ? Optional.of(placed) : Optional.empty();
    }

    private boolean place(List<PdfTag> tagRows, int mostPlaces) {
        rows = tagRows.size();
        columns = tagRows.isEmpty() ? 0
                : tagRows.getFirst().nearest(Kind.CELL).stream().mapToInt(PdfTag::columnSpan).sum();
        if (columns == 0 || (long) rows * columns > mostPlaces) {
            return false;
        }
        boolean[][] taken = new boolean[rows][columns];
        for (int row = 0; row < rows; row++) {
            int column = 0;
            for (PdfTag cell : tagRows.get(row).nearest(Kind.CELL)) {
                while (column < columns && taken[row][column]) {
                    column++;
                }
                Area area = new Area(row, column, Math.min(cell.rowSpan(), rows - row), cell.columnSpan());
                if (column + area.columnSpan() > columns || !take(area, taken)) {
                    return false;
                }
                cells.add(new Placed(area, paragraphs(cell)));
            }
        }
        return IntStream.range(0, rows)
                .allMatch(row -> IntStream.range(0, columns).allMatch(column -> taken[row][column]));
    }

    private static boolean take(Area area, boolean[][] taken) {
        for (int row = area.row(); row < area.row() + area.rowSpan(); row++) {
            for (int column = area.column(); column < area.column() + area.columnSpan(); column++) {
                if (taken[row][column]) {
                    return false;
                }
                taken[row][column] = true;
            }
        }
        return true;
    }

    /** The paragraphs and list items of a cell; what stands in it without an element of its own is one, too. */
    private List<List<Run>> paragraphs(PdfTag cell) {
        List<List<Run>> paragraphs = new ArrayList<>();
        List<PdfMark> loose = new ArrayList<>();
        addParagraphs(cell, loose, paragraphs);
        add(loose, paragraphs);
        return paragraphs;
    }

    private void addParagraphs(PdfTag tag, List<PdfMark> loose, List<List<Run>> paragraphs) {
        for (PdfTagPart part : tag.parts()) {
            switch (part) {
                case PdfMark content -> loose.add(content);
                case PdfTag inline when inline.kind() == Kind.INLINE -> loose.addAll(inline.content());
                case PdfTag note when note.kind() == Kind.NOTE -> {
                    // Notes are read by themselves.
                }
                case PdfTag block when block.kind() == Kind.PARAGRAPH || block.kind() == Kind.HEADING -> {
                    loose.addAll(block.content());
                    add(loose, paragraphs);
                }
                case PdfTag group -> {
                    addParagraphs(group, loose, paragraphs);
                    if (group.kind() == Kind.ITEM) {
                        add(loose, paragraphs);
                    }
                }
            }
        }
    }

    private void add(List<PdfMark> loose, List<List<Run>> paragraphs) {
        List<Run> runs = tagged.runs(loose);
        loose.clear();
        if (!runs.isEmpty()) {
            paragraphs.add(runs);
        }
    }

    /** On one page all of a cell stands in one drawn cell, and two cells of the table never in the same. */
    private boolean isInOwnCells() {
        Map<DrawnCell, Area> owners = new HashMap<>();
        for (Placed cell : cells) {
            Map<Integer, DrawnCell> byPage = new HashMap<>();
            for (Run run : cell.runs()) {
                Optional<DrawnCell> drawn = tagged.around(run);
                boolean own = drawn.stream().allMatch(found -> found.equals(byPage.getOrDefault(run.page(), found))
                        && cell.area().equals(owners.getOrDefault(found, cell.area())));
                if (!own) {
                    return false;
                }
                drawn.ifPresent(found -> byPage.put(run.page(), found));
                drawn.ifPresent(found -> owners.put(found, cell.area()));
            }
        }
        return true;
    }

    /** Rows follow each other down the page, and cells of a row from left to right. */
    private boolean isAsShown() {
        Map<Integer, List<Placed>> byRow = cells.stream().filter(Placed::isSingle)
                .collect(Collectors.groupingBy(cell -> cell.area().row()));
        Map<Integer, Double> lowest = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            List<Placed> singles = byRow.getOrDefault(row, List.of());
            double left = Double.NEGATIVE_INFINITY;
            for (Placed cell : singles) {
                Run first = cell.runs().getFirst();
                if (first.left() <= left || first.top() < lowest.getOrDefault(first.page(), 0.0) - TOLERANCE) {
                    return false;
                }
                left = first.left();
            }
            singles.stream().map(cell -> cell.runs().getFirst())
                    .collect(Collectors.groupingBy(Run::page, Collectors.minBy(Comparator.comparingDouble(Run::top))))
                    .forEach((page, top) -> lowest.merge(page, top.orElseThrow().top(), Math::max));
        }
        return true;
    }

    /** The page where the table begins. */
    int page() {
        return cells.stream().flatMap(cell -> cell.runs().stream()).mapToInt(Run::page).findFirst().orElse(1);
    }

    /** The place of the table once it is {@linkplain #table made}. */
    Locator place() {
        return first;
    }

    boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.paragraphs().isEmpty());
    }

    /** The table, its cells placed page by page; the number of tables on each page counts on. */
    PdfTable table(Map<Integer, Integer> tables) {
        List<Cell> placed = new ArrayList<>();
        int page = page();
        Locator part = part(page, tables);
        first = part;
        Map<Integer, Integer> pages = pagesOfRows();
        int row = -1;
        int shown = 0;
        int inRow = 0;
        for (Placed cell : cells) {
            if (cell.area().row() != row) {
                row = cell.area().row();
                inRow = 0;
                shown++;
                int here = pages.getOrDefault(row, page);
                if (here != page) {
                    page = here;
                    part = part(page, tables);
                    shown = 1;
                }
            }
            Locator place = part.child("row", shown).child("cell", ++inRow);
            placed.add(new Cell(cell.area(), fragments(cell, place)));
        }
        List<Double> sides = IntStream.rangeClosed(0, columns).mapToObj(side -> (double) side).toList();
        return new PdfTable(sides, rows, placed);
    }

    private static Locator part(int page, Map<Integer, Integer> tables) {
        return Locator.DOCUMENT.child("page", page).child("table", tables.merge(page, 1, Integer::sum));
    }

    /** The page on which each row with text begins. */
    private Map<Integer, Integer> pagesOfRows() {
        Map<Integer, Integer> found = new HashMap<>();
        for (Placed cell : cells) {
            cell.runs().forEach(run -> found.merge(cell.area().row(), run.page(), Math::min));
        }
        return found;
    }

    private List<Fragment> fragments(Placed cell, Locator place) {
        List<Fragment> fragments = new ArrayList<>();
        for (List<Run> paragraph : cell.paragraphs()) {
            boolean begins = true;
            for (Run run : paragraph) {
                Optional<DrawnCell> drawn = tagged.around(run);
                fragments.add(new Fragment(place, run.lines(), drawn.map(DrawnCell::left).orElse(run.left()),
                        drawn.map(DrawnCell::right).orElse(run.left()), begins));
                begins = false;
            }
        }
        return fragments.isEmpty() ? List.of(new Fragment(place, List.of(), 0, 0)) : fragments;
    }
}
