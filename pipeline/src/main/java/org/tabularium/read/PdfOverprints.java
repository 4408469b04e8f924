package org.tabularium.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes off what is printed twice on one place: programs make letters bold by printing them again, a little aside. Read
 * as they are, "7" would be "77".
 */
final class PdfOverprints {

    /**
     * The same sign so close to itself, in shares of its width, is no second one: signs of a word stand side by side.
     */
    private static final double CLOSE = 0.6;

    /** However wide a sign is, it is shifted by no more than this many points to make it bold. */
    private static final double FARTHEST = 2;

    /** Closer than this share of its width it was not shifted at all, and the eye sees the one sign it is. */
    private static final double UNSHIFTED = 1 / 3.0;

    /** Signs wider than three times this many points are not printed twice. */
    private static final double WIDEST = 16;

    /** Signs are looked up by fields of so many points: few signs share one, and few reach into the next. */
    private static final double FIELD = 8;

    private final Map<Field, List<Integer>> byField = new HashMap<>();

    private final List<PdfGlyph> kept = new ArrayList<>();

    private record Field(long column, long row) {

        @Override
        public int hashCode() {
            return (int) (31 * column + row);
        }
    }

    private PdfOverprints() {
    }

    /** The characters without those that stand on an equal one, which is bold then if they are shifted. */
    static List<PdfGlyph> once(List<PdfGlyph> glyphs) {
        PdfOverprints prints = new PdfOverprints();
        glyphs.forEach(prints::add);
        return List.copyOf(prints.kept);
    }

    private void add(PdfGlyph glyph) {
        double reach = Math.clamp(unshifted(glyph), FARTHEST, WIDEST);
        long right = field(glyph.x() + reach);
        long bottom = field(glyph.y() + reach);
        for (long column = field(glyph.x() - reach); column <= right; column++) {
            for (long row = field(glyph.y() - reach); row <= bottom; row++) {
                for (int index : byField.getOrDefault(new Field(column, row), List.of())) {
                    if (isPrintedOver(index, glyph)) {
                        return;
                    }
                }
            }
        }
        byField.computeIfAbsent(new Field(field(glyph.x()), field(glyph.y())), _ -> new ArrayList<>(2))
                .add(kept.size());
        kept.add(glyph);
    }

    private static long field(double place) {
        return (long) Math.floor(place / FIELD);
    }

    private static double unshifted(PdfGlyph glyph) {
        return UNSHIFTED * glyph.width() / glyph.text().length();
    }

    /** Whether a sign is the one kept before, which it makes bold if it is shifted. */
    private boolean isPrintedOver(int index, PdfGlyph glyph) {
        PdfGlyph first = kept.get(index);
        if (first.turned() != glyph.turned() || !first.text().equals(glyph.text())) {
            return false;
        }
        double shift = Math.max(Math.abs(first.x() - glyph.x()), Math.abs(first.y() - glyph.y()));
        if (glyph.turned() == 0 && shift < unshifted(glyph)) {
            return true;
        }
        boolean over = shift < Math.min(FARTHEST, CLOSE * Math.min(first.width(), glyph.width()));
        if (over) {
            kept.set(index, first.overprinted(glyph));
        }
        return over;
    }
}
