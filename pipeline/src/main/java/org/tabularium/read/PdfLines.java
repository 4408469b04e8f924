package org.tabularium.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.tabularium.document.NoteMark;
import org.tabularium.document.Text;

/** Puts the characters of a page or a cell into lines: what stands at one height, from left to right. */
final class PdfLines {

    /** A gap as wide as this many characters is no space between words but one between columns. */
    private static final double COLUMN_GAP = 3;

    /** Raised characters are at most this much of the size of their line. */
    private static final double SMALL = 0.8;

    private static final double RAISED = 0.15;

    /** After these letters a raised 2 or 3 is part of a unit. */
    private static final Pattern METRE = Pattern.compile("(?U).*(^|[\\s\\d])[kdcm]?m", Pattern.DOTALL);

    private static final Pattern UNREADABLE_WORD = Pattern.compile("(?U)(?:\\d[\\d.,]*+[\\s\\p{Zs}])*+[^\\s\\p{Zs}]*?"
            + PdfGlyph.UNREADABLE + "[^\\s\\p{Zs}]*+(?:[\\s\\p{Zs}]\\d[\\d.,]*+)*+");

    private PdfLines() {
    }

    /** The lines from top to bottom; turned text after upright text. */
    static List<PdfLine> of(Collection<PdfGlyph> glyphs) {
        Map<Integer, List<PdfGlyph>> byTurn = new TreeMap<>();
        glyphs.forEach(glyph -> byTurn.computeIfAbsent(glyph.turned(), _ -> new ArrayList<>()).add(glyph));
        List<PdfLine> lines = new ArrayList<>();
        for (List<PdfGlyph> alike : byTurn.values()) {
            for (List<PdfGlyph> row : rows(alike)) {
                if (isInked(row)) {
                    lines.add(line(row));
                }
            }
        }
        return lines;
    }

    /** Characters by height, each row from left to right. */
    static List<List<PdfGlyph>> rows(List<PdfGlyph> glyphs) {
        List<Row> rows = new ArrayList<>();
        for (PdfGlyph glyph : glyphs.stream().sorted(Comparator.comparingDouble(PdfGlyph::y)).toList()) {
            Row found = null;
            for (int index = rows.size() - 1; index >= Math.max(0, rows.size() - 3) && found == null; index--) {
                found = rows.get(index).takes(glyph) ? rows.get(index) : null;
            }
            if (found == null) {
                found = new Row();
                rows.add(found);
            }
            found.add(glyph);
        }
        return rows.stream().sorted(Comparator.comparingDouble(row -> row.bottom))
                .map(row -> row.glyphs.stream().sorted(Comparator.comparingDouble(PdfGlyph::x)).toList()).toList();
    }

    static boolean isInked(List<PdfGlyph> row) {
        for (PdfGlyph glyph : row) {
            if (!glyph.isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** Characters of one height, at least one of them inked, as a line. */
    static PdfLine line(List<PdfGlyph> row) {
        List<PdfGlyph> inked = new ArrayList<>(row);
        inked.removeIf(PdfGlyph::isBlank);
        double size = commonSize(inked);
        double baseline = Double.NEGATIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        boolean bold = true;
        for (PdfGlyph glyph : inked) {
            baseline = glyph.size() <= size * SMALL ? baseline : Math.max(baseline, glyph.y());
            right = Math.max(right, glyph.end());
            bold &= glyph.bold();
        }
        if (baseline == Double.NEGATIVE_INFINITY) {
            // In a damaged file all sizes may be nothing or less; then no character is small beside the others.
            baseline = inked.getFirst().y();
        }
        Writer writer = new Writer(size, baseline);
        row.forEach(writer::write);
        return new PdfLine(inked.getFirst().x(), right, baseline, size, bold, writer.text());
    }

    private static double tenths(double size) {
        return Math.round(size * 10) / 10.0;
    }

    private static double commonSize(List<PdfGlyph> glyphs) {
        double first = tenths(glyphs.getFirst().size());
        for (PdfGlyph glyph : glyphs) {
            if (tenths(glyph.size()) != first) {
                return mostCommonSize(glyphs);
            }
        }
        return first;
    }

    private static double mostCommonSize(List<PdfGlyph> glyphs) {
        Map<Double, Integer> counts = new HashMap<>();
        glyphs.forEach(glyph -> counts.merge(tenths(glyph.size()), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Double, Integer> comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow().getKey();
    }

    /** A word with a sign that cannot be read is no word, and a number with one is another number: all of it goes. */
    private static Text withoutUnreadable(Text text) {
        if (!text.plain().contains(PdfGlyph.UNREADABLE)) {
            return text;
        }
        String plain = UNREADABLE_WORD.matcher(text.plain()).replaceAll(PdfGlyph.UNREADABLE);
        return Text.of(plain);
    }

    /** Characters at one height. */
    private static final class Row {

        private final List<PdfGlyph> glyphs = new ArrayList<>();

        private double top = Double.POSITIVE_INFINITY;

        private double bottom = Double.NEGATIVE_INFINITY;

        private boolean takes(PdfGlyph glyph) {
            double shared = Math.min(bottom, glyph.bottom()) - Math.max(top, glyph.top());
            return shared >= 0.5 * Math.min(bottom - top, glyph.bottom() - glyph.top());
        }

        private void add(PdfGlyph glyph) {
            glyphs.add(glyph);
            top = Math.min(top, glyph.top());
            bottom = Math.max(bottom, glyph.bottom());
        }
    }

    /** Writes the characters of a line one by one, with spaces between words and the raised marks lifted out. */
    private static final class Writer {

        private final double size;

        private final double baseline;

        private final StringBuilder plain = new StringBuilder();

        private final List<NoteMark> marks = new ArrayList<>();

        private final StringBuilder raised = new StringBuilder();

        private double end = Double.NaN;

        private String blank = "";

        private Writer(double size, double baseline) {
            this.size = size;
            this.baseline = baseline;
        }

        private void write(PdfGlyph glyph) {
            if (glyph.isBlank()) {
                blank = blank.isEmpty() ? glyph.text() : " ";
                return;
            }
            String space = space(glyph);
            boolean isRaised = glyph.size() <= size * SMALL && glyph.y() <= baseline - RAISED * size;
            if (!isRaised || !space.isEmpty()) {
                endRaised();
            }
            if (isRaised && raised.isEmpty() && !plain.isEmpty()) {
                plain.append(space);
            }
            if (isRaised) {
                raised.append(glyph.text());
            } else {
                plain.append(plain.isEmpty() ? "" : space).append(glyph.text());
            }
            end = glyph.end();
            blank = "";
        }

        private String space(PdfGlyph glyph) {
            if (Double.isNaN(end)) {
                return "";
            }
            double gap = glyph.x() - end;
            if (gap > COLUMN_GAP * size) {
                return "\t";
            }
            double space = glyph.space() > 0 ? glyph.space() : 0.25 * size;
            if (!blank.isEmpty()) {
                return blank.equals("\u00A0") ? blank : " ";
            }
            return gap > 0.5 * space ? " " : "";
        }

        private void endRaised() {
            String written = raised.toString();
            raised.setLength(0);
            if (written.isEmpty()) {
                return;
            }
            if (written.matches("[23]") && METRE.matcher(plain).matches()) {
                plain.append(written.equals("2") ? "²" : "³");
            } else if (NoteMarks.isMark(written)) {
                marks.add(new NoteMark(plain.length(), written));
            } else {
                plain.append(written);
            }
        }

        private Text text() {
            endRaised();
            return withoutUnreadable(new Text(plain.toString(), marks));
        }
    }
}
