package org.tabularium.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands at one height of a page, parted where gaps are too wide for spaces between words.
 *
 * @param segments
 *            from left to right, at least one
 * @param glyphs
 *            all characters of the row
 */
record PdfRow(List<PdfLine> segments, List<PdfGlyph> glyphs) {

    /** Gaps so many times as wide as the type is high part segments; justified words stay closer. */
    private static final double GAP = 0.9;

    private static final Pattern FIGURE = Pattern.compile(
            "(?Us)[(<>~]?\\s*[-–—+]?\\s*\\d[\\d\\s.,/:%–-]*(zł|%|tys\\.|mln)?\\s*[)*]?|[-–—]+|\\.|x|X|#|b\\.\\s?d\\.|bd");

    PdfRow {
        segments = List.copyOf(segments);
        glyphs = List.copyOf(glyphs);
    }

    /** The rows of upright characters, from top to bottom. */
    static List<PdfRow> of(List<PdfGlyph> glyphs) {
        return PdfLines.rows(glyphs).stream().filter(PdfLines::isInked).map(PdfRow::parted).toList();
    }

    private static PdfRow parted(List<PdfGlyph> row) {
        List<PdfLine> segments = new ArrayList<>();
        List<PdfGlyph> segment = new ArrayList<>();
        double end = Double.NaN;
        for (PdfGlyph glyph : row) {
            boolean inked = !glyph.isBlank();
            if (inked && glyph.x() - end > GAP * glyph.size()) {
                segments.add(PdfLines.line(segment));
                segment = new ArrayList<>();
            }
            if (inked || !segment.isEmpty()) {
                segment.add(glyph);
            }
            end = inked ? glyph.end() : end;
        }
        segments.add(PdfLines.line(segment));
        return new PdfRow(segments, row);
    }

    /** The whole row as one line of text. */
    PdfLine line() {
        return segments.size() == 1 ? first() : PdfLines.line(glyphs);
    }

    PdfLine first() {
        return segments.getFirst();
    }

    double baseline() {
        return segments.stream().mapToDouble(PdfLine::baseline).max().orElseThrow();
    }

    double size() {
        return segments.stream().mapToDouble(PdfLine::size).max().orElseThrow();
    }

    double left() {
        return first().left();
    }

    double right() {
        return segments.getLast().right();
    }

    /** Whether a segment is a number or a sign in place of one. */
    static boolean isFigure(PdfLine segment) {
        return FIGURE.matcher(segment.plain().strip()).matches();
    }

    /** Whether figures stand beside something else. */
    boolean hasFigures() {
        return segments.size() > 1 && segments.stream().skip(1).anyMatch(PdfRow::isFigure);
    }
}
