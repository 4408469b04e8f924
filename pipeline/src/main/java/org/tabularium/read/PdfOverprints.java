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

    /** However wide a sign is, it is shifted by no more than this many points. */
    private static final double FARTHEST = 2;

    private final Map<Place, List<Integer>> byPlace = new HashMap<>();

    private final List<PdfGlyph> kept = new ArrayList<>();

    private record Place(long x, long y) {

        @Override
        public int hashCode() {
            return (int) (31 * x + y);
        }
    }

    private PdfOverprints() {
    }

    /** The characters without those that stand on an equal one, which is bold then. */
    static List<PdfGlyph> once(List<PdfGlyph> glyphs) {
        PdfOverprints prints = new PdfOverprints();
        glyphs.forEach(prints::add);
        return List.copyOf(prints.kept);
    }

    private void add(PdfGlyph glyph) {
        long x = Math.round(glyph.x() / FARTHEST);
        long y = Math.round(glyph.y() / FARTHEST);
        for (long column = x - 1; column <= x + 1; column++) {
            for (long row = y - 1; row <= y + 1; row++) {
                for (int index : byPlace.getOrDefault(new Place(column, row), List.of())) {
                    if (isSame(kept.get(index), glyph)) {
                        kept.set(index, kept.get(index).overprinted(glyph));
                        return;
                    }
                }
            }
        }
        byPlace.computeIfAbsent(new Place(x, y), _ -> new ArrayList<>()).add(kept.size());
        kept.add(glyph);
    }

    private static boolean isSame(PdfGlyph first, PdfGlyph second) {
        double reach = Math.min(FARTHEST, CLOSE * Math.min(first.width(), second.width()));
        return first.turned() == second.turned() && first.text().equals(second.text())
                && Math.abs(first.x() - second.x()) < reach && Math.abs(first.y() - second.y()) < reach;
    }
}
