package org.tabularium.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts a page that is set in several columns of running text, so that it is read column by column. What is parted by
 * white but has figures or single words on one side is no such column.
 */
final class PdfZones {

    /** Columns have at least so many lines beside each other. */
    private static final int FEWEST_LINES = 6;

    /** The white between columns is at least so many points wide. */
    private static final double GUTTER = 9;

    /** Lines of running text fill at least so much of their column on average, and hold so many characters. */
    private static final double FILLED = 0.6;

    private static final int CHARACTERS = 14;

    private static final double LETTERS = 0.65;

    private static final int DEEPEST = 4;

    private PdfZones() {
    }

    /**
     * Rows that are read one after another.
     *
     * @param turned
     *            the characters among them that are turned
     * @param column
     *            whether they are a column beside others
     */
    record Zone(List<PdfRow> rows, List<PdfGlyph> turned, boolean column) {

        Zone {
            rows = List.copyOf(rows);
            turned = List.copyOf(turned);
        }
    }

    private record Gutter(double left, double right, int first, int end, int pairs) {
    }

    /** The characters of a page in the order of its columns. */
    static List<Zone> of(List<PdfGlyph> glyphs) {
        List<Zone> zones = new ArrayList<>();
        part(glyphs, false, 0, zones);
        return zones;
    }

    private static void part(List<PdfGlyph> glyphs, boolean column, int depth, List<Zone> zones) {
        List<PdfGlyph> upright = new ArrayList<>();
        List<PdfGlyph> turned = new ArrayList<>();
        for (PdfGlyph glyph : glyphs) {
            (glyph.turned() == 0 ? upright : turned).add(glyph);
        }
        List<PdfRow> rows = PdfRow.of(upright);
        Gutter best = depth < DEEPEST ? widest(rows) : null;
        if (best == null) {
            zones.add(new Zone(rows, turned, column));
            return;
        }
        double middle = (best.left() + best.right()) / 2;
        List<PdfGlyph> inside = glyphs(rows.subList(best.first(), best.end()));
        part(glyphs(rows.subList(0, best.first())), column, depth + 1, zones);
        part(inside.stream().filter(glyph -> glyph.x() < middle).toList(), true, depth + 1, zones);
        part(inside.stream().filter(glyph -> glyph.x() >= middle).toList(), true, depth + 1, zones);
        List<PdfGlyph> below = new ArrayList<>(glyphs(rows.subList(best.end(), rows.size())));
        below.addAll(turned);
        part(below, column, depth + 1, zones);
    }

    private static List<PdfGlyph> glyphs(List<PdfRow> rows) {
        return rows.stream().flatMap(row -> row.glyphs().stream()).toList();
    }

    private static Gutter widest(List<PdfRow> rows) {
        Gutter best = null;
        int next = 0;
        for (int start = 0; start < rows.size(); start++) {
            if (start < next) {
                continue;
            }
            for (int gap = 1; gap < rows.get(start).segments().size(); gap++) {
                Gutter found = down(rows, start, gap);
                if (found != null && (best == null || found.pairs() > best.pairs()) && isRunningText(rows, found)) {
                    best = found;
                    next = found.end();
                }
            }
        }
        return best;
    }

    /** Follows the white between two segments down the page. */
    private static Gutter down(List<PdfRow> rows, int start, int gap) {
        double left = rows.get(start).segments().get(gap - 1).right();
        double right = rows.get(start).segments().get(gap).left();
        int pairs = 1;
        int end = start + 1;
        int lastPair = end;
        while (end < rows.size() && isNear(rows.get(end - 1), rows.get(end))) {
            double l = left;
            double r = right;
            boolean before = false;
            boolean after = false;
            for (PdfLine segment : rows.get(end).segments()) {
                boolean isBefore = segment.left() < (left + right) / 2;
                before |= isBefore;
                after |= !isBefore;
                l = isBefore ? Math.max(l, segment.right()) : l;
                r = isBefore ? r : Math.min(r, segment.left());
            }
            if (r - l < GUTTER) {
                break;
            }
            left = l;
            right = r;
            end++;
            if (before && after) {
                pairs++;
                lastPair = end;
            }
        }
        boolean many = pairs >= FEWEST_LINES && pairs * 2 > lastPair - start;
        return many ? new Gutter(left, right, start, tail(rows, lastPair, end), pairs) : null;
    }

    private static boolean isNear(PdfRow before, PdfRow here) {
        return here.baseline() - before.baseline() < 3.5 * Math.max(before.size(), here.size());
    }

    /** The longer column goes on below the shorter one, as far as its lines stay close. */
    private static int tail(List<PdfRow> rows, int from, int to) {
        int end = from;
        while (end < to && rows.get(end).baseline() - rows.get(end - 1).baseline() < 1.7 * rows.get(end).size()) {
            end++;
        }
        return end;
    }

    private static boolean isRunningText(List<PdfRow> rows, Gutter gutter) {
        double middle = (gutter.left() + gutter.right()) / 2;
        List<PdfLine> segments = rows.subList(gutter.first(), gutter.end()).stream()
                .flatMap(row -> row.segments().stream()).toList();
        return isRunningText(segments.stream().filter(segment -> segment.left() < middle).toList())
                && isRunningText(segments.stream().filter(segment -> segment.left() >= middle).toList());
    }

    private static boolean isRunningText(List<PdfLine> lines) {
        double left = lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
        double right = lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
        double width = lines.stream().mapToDouble(PdfLine::width).average().orElse(0);
        String all = String.join("", lines.stream().map(PdfLine::plain).toList());
        long letters = all.chars().filter(sign -> Character.isLetter(sign) || Character.isSpaceChar(sign)).count();
        return width >= FILLED * (right - left) && all.length() >= CHARACTERS * lines.size()
                && letters >= LETTERS * all.length();
    }
}
