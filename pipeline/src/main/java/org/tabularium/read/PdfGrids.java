package org.tabularium.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

import org.tabularium.read.PdfGrid.Area;

/**
 * Finds ruled tables: rules that cross make one table, their places its rows and columns, and places with no rule
 * between them one cell.
 */
final class PdfGrids {

    /** Rules so close are one: borders are often drawn twice, once for each neighbour. */
    private static final double CLOSE = 2.5;

    /** How far from a crossing a rule may end. */
    private static final double REACH = 3;

    /** Rules that stick out further than this have an open cell beside them. */
    private static final double OPEN = 8;

    private PdfGrids() {
    }

    /** The tables of a page from top to bottom. Frames are grids of one cell. */
    static List<PdfGrid> of(List<PdfRule> drawn, int mostPlaces) {
        List<PdfRule> rules = new ArrayList<>(merged(drawn, true));
        rules.addAll(merged(drawn, false));
        return groups(rules).stream().flatMap(group -> grid(group, mostPlaces).stream())
                .sorted(Comparator.comparingDouble(PdfGrid::top).thenComparing(grid -> grid.columns().getFirst()))
                .toList();
    }

    /** Joins rules of one direction that lie on one line and touch. */
    private static List<PdfRule> merged(List<PdfRule> drawn, boolean horizontal) {
        List<PdfRule> sorted = drawn.stream().filter(rule -> rule.horizontal() == horizontal)
                .sorted(Comparator.comparingDouble(PdfRule::at)).toList();
        List<PdfRule> result = new ArrayList<>();
        int start = 0;
        for (int index = 1; index <= sorted.size(); index++) {
            if (index == sorted.size() || sorted.get(index).at() - sorted.get(start).at() > CLOSE) {
                result.addAll(mergedOnLine(sorted.subList(start, index)));
                start = index;
            }
        }
        return result;
    }

    private static List<PdfRule> mergedOnLine(List<PdfRule> line) {
        double at = line.stream().mapToDouble(PdfRule::at).average().orElseThrow();
        List<PdfRule> result = new ArrayList<>();
        for (PdfRule rule : line.stream().sorted(Comparator.comparingDouble(PdfRule::from)).toList()) {
            if (!result.isEmpty() && rule.from() <= result.getLast().to() + REACH) {
                PdfRule before = result.removeLast();
                result.add(new PdfRule(rule.horizontal(), at, before.from(), Math.max(before.to(), rule.to())));
            } else {
                result.add(new PdfRule(rule.horizontal(), at, rule.from(), rule.to()));
            }
        }
        return result;
    }

    /** Rules that hang together by crossing. */
    private static List<List<PdfRule>> groups(List<PdfRule> rules) {
        List<PdfRule> left = new ArrayList<>(rules);
        List<List<PdfRule>> groups = new ArrayList<>();
        while (!left.isEmpty()) {
            List<PdfRule> group = new ArrayList<>();
            Deque<PdfRule> next = new ArrayDeque<>(List.of(left.removeLast()));
            while (!next.isEmpty()) {
                PdfRule rule = next.removeFirst();
                group.add(rule);
                List<PdfRule> touching = left.stream().filter(other -> other.crosses(rule, REACH)).toList();
                left.removeAll(touching);
                next.addAll(touching);
            }
            groups.add(group);
        }
        return groups;
    }

    private static List<PdfGrid> grid(List<PdfRule> group, int mostPlaces) {
        List<PdfRule> across = group.stream().filter(PdfRule::horizontal).toList();
        List<PdfRule> down = group.stream().filter(rule -> !rule.horizontal()).toList();
        if (across.size() < 2 || down.isEmpty()) {
            return List.of();
        }
        List<Double> columns = places(down, across);
        List<Double> rows = places(across, down);
        long count = (rows.size() - 1L) * (columns.size() - 1L);
        if (count < 1 || count > mostPlaces) {
            return List.of();
        }
        return List.of(new PdfGrid(columns, rows, new Areas(columns, rows, across, down).find()));
    }

    /** The places of rules, and the ends of the rules that cross them where these stick out. */
    private static List<Double> places(List<PdfRule> rules, List<PdfRule> crossing) {
        List<Double> places = new ArrayList<>();
        for (double at : rules.stream().mapToDouble(PdfRule::at).sorted().toArray()) {
            if (places.isEmpty() || at - places.getLast() > CLOSE) {
                places.add(at);
            }
        }
        double first = crossing.stream().mapToDouble(PdfRule::from).min().orElseThrow();
        double last = crossing.stream().mapToDouble(PdfRule::to).max().orElseThrow();
        if (first < places.getFirst() - OPEN) {
            places.addFirst(first);
        }
        if (last > places.getLast() + OPEN) {
            places.addLast(last);
        }
        return places;
    }

    /** Joins the places of a grid that no rule parts. */
    private static final class Areas {

        private final List<Double> columns;

        private final List<Double> rows;

        private final List<PdfRule> across;

        private final List<PdfRule> down;

        private final int width;

        private final boolean[] taken;

        private Areas(List<Double> columns, List<Double> rows, List<PdfRule> across, List<PdfRule> down) {
            this.columns = columns;
            this.rows = rows;
            this.across = across;
            this.down = down;
            this.width = columns.size() - 1;
            this.taken = new boolean[width * (rows.size() - 1)];
        }

        private List<Area> find() {
            List<Area> areas = new ArrayList<>();
            for (int row = 0; row < rows.size() - 1; row++) {
                for (int column = 0; column < width; column++) {
                    if (!taken[row * width + column]) {
                        areas.add(take(row, column));
                    }
                }
            }
            return areas;
        }

        /** The widest run of open places to the right, and then as many rows below as are open along all of it. */
        private Area take(int row, int column) {
            int columnSpan = 1;
            while (column + columnSpan < width && !taken[row * width + column + columnSpan]
                    && !isParted(down, columns.get(column + columnSpan), rows.get(row), rows.get(row + 1))) {
                columnSpan++;
            }
            int rowSpan = 1;
            while (row + rowSpan < rows.size() - 1 && isOpenBelow(row + rowSpan, column, columnSpan)) {
                rowSpan++;
            }
            for (int r = row; r < row + rowSpan; r++) {
                for (int c = column; c < column + columnSpan; c++) {
                    taken[r * width + c] = true;
                }
            }
            return new Area(row, column, rowSpan, columnSpan);
        }

        private boolean isOpenBelow(int row, int column, int columnSpan) {
            for (int c = column; c < column + columnSpan; c++) {
                boolean ruled = isParted(across, rows.get(row), columns.get(c), columns.get(c + 1));
                boolean parted = c > column && isParted(down, columns.get(c), rows.get(row), rows.get(row + 1));
                if (ruled || parted || taken[row * width + c]) {
                    return false;
                }
            }
            int right = column + columnSpan;
            return right == width || isParted(down, columns.get(right), rows.get(row), rows.get(row + 1));
        }

        private static boolean isParted(List<PdfRule> rules, double at, double from, double to) {
            double middle = (from + to) / 2;
            return rules.stream().anyMatch(rule -> Math.abs(rule.at() - at) <= CLOSE && rule.covers(middle));
        }
    }
}
