package org.tabularium.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tabularium.read.PdfGrid.Area;
import org.tabularium.read.PdfPage.RuledTable;
import org.tabularium.read.PdfTable.Fragment;

/**
 * How far lines reach to the right before they are wrapped. A page does not say it: where many lines were set in the
 * same measure, the longest of them does.
 */
final class PdfMargins {

    /** Fewer lines than this do not tell. */
    private static final int MANY = 8;

    /** One line of so many may reach beyond the measure, with a hyphen or a full stop. */
    private static final int HANGING = 40;

    /** Where even the longest line leaves more than this share of a cell free, the lines were ended by their writer. */
    private static final double FILLED = 0.7;

    /** The widest space between a rule and the text beside it. */
    private static final double WIDEST_PADDING = 10;

    /** How far the lines of a size reach, where there are many. */
    private final Map<Long, Double> bySize;

    /** The same for the lines of a column of tables. */
    private final Map<List<Long>, Double> byColumn;

    private double left = Double.MAX_VALUE;

    private double right;

    PdfMargins(List<PdfPage> pages) {
        Map<Long, List<PdfLine>> ofSize = new HashMap<>();
        Map<List<Long>, List<PdfLine>> ofColumn = new HashMap<>();
        for (PdfPage page : pages) {
            for (PdfLine line : page.lines()) {
                ofSize.computeIfAbsent(Math.round(line.size()), _ -> new ArrayList<>()).add(line);
                left = Math.min(left, line.left());
                right = Math.max(right, line.right());
            }
            page.tables().forEach(table -> add(table, ofColumn));
        }
        this.bySize = reaches(ofSize);
        this.byColumn = reaches(ofColumn);
    }

    private static <K> Map<K, Double> reaches(Map<K, List<PdfLine>> alike) {
        Map<K, Double> reaches = new HashMap<>();
        alike.forEach((key, lines) -> {
            if (lines.size() >= MANY) {
                reaches.put(key, reach(lines));
            }
        });
        return reaches;
    }

    private static void add(RuledTable table, Map<List<Long>, List<PdfLine>> ofColumn) {
        for (int index = 0; index < table.cells().size(); index++) {
            Area area = table.grid().areas().get(index);
            ofColumn.computeIfAbsent(column(table.grid().left(area), table.grid().right(area)), _ -> new ArrayList<>())
                    .addAll(table.cells().get(index));
        }
    }

    private static List<Long> column(double left, double right) {
        return List.of(Math.round(left / 3), Math.round(right / 3));
    }

    /** Where running text begins. */
    double left() {
        return left;
    }

    /** How far a line outside tables could have reached. */
    double right(PdfLine line) {
        return bySize.getOrDefault(Math.round(line.size()), right);
    }

    /** How far a line in a cell could have reached. */
    double right(Fragment cell) {
        if (cell.right() <= cell.left()) {
            return cell.left();
        }
        double reach = byColumn.getOrDefault(column(cell.left(), cell.right()), Double.NEGATIVE_INFINITY);
        if (reach - cell.left() >= FILLED * (cell.right() - cell.left())) {
            return reach;
        }
        return cell.right() - Math.clamp(cellLeft(cell.lines()) - cell.left(), 1, WIDEST_PADDING);
    }

    /** Where the lines of a cell begin. */
    static double cellLeft(List<PdfLine> lines) {
        return lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
    }

    /** The longest lines, but for the few that hang out. */
    private static double reach(List<PdfLine> lines) {
        double[] ends = lines.stream().mapToDouble(PdfLine::right).sorted().toArray();
        return ends[ends.length - 1 - ends.length / HANGING];
    }
}
