package org.tabularium.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tabularium.read.PdfGrid.Area;
import org.tabularium.read.PdfPage.RuledTable;
import org.tabularium.read.PdfTag.Kind;

/**
 * A document with its tags: which characters stand under which element. Tags are believed as a whole or not at all; the
 * rules are in {@link #isBelieved()}.
 */
final class PdfTagged {

    /** So much of the text has to be under the tags, ornaments apart. */
    private static final double COVERED = 0.97;

    /** No more of the text than this is ornament. */
    private static final double ORNAMENT = 0.4;

    /** So much of the text of a ruled table on the page has to be under a table of the tags. */
    private static final double IN_TABLE = 0.8;

    /** And so much of one that white alone shows, whose borders are less sure. */
    private static final double IN_WHITE = 0.5;

    /** A paragraph has fewer lines. */
    private static final int MOST_LINES = 60;

    /** Where so many paragraphs go on in the next one, every line was taken for one. */
    private static final double GOES_ON = 0.3;

    /** Where so many paragraphs stand above the one before, the order is none. */
    private static final double UPWARD = 0.25;

    private static final int FEW = 5;

    private final PdfTag root;

    private final List<PdfPage> pages;

    private final Map<PdfMark, List<PdfGlyph>> glyphs = new HashMap<>();

    private final List<List<PdfGlyph>> written;

    private long inked;

    private long ornament;

    /**
     * Characters that follow each other down one page.
     *
     * @param page
     *            counted from 1
     */
    record Run(int page, List<PdfGlyph> glyphs, List<PdfLine> lines) {

        Run {
            glyphs = List.copyOf(glyphs);
            lines = List.copyOf(lines);
        }

        double top() {
            return lines.stream().mapToDouble(PdfLine::baseline).min().orElse(0);
        }

        double bottom() {
            return lines.stream().mapToDouble(PdfLine::baseline).max().orElse(0);
        }

        double left() {
            return lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
        }
    }

    PdfTagged(PdfTag root, List<PdfPage> pages, List<List<PdfGlyph>> written) {
        this.root = root;
        this.pages = List.copyOf(pages);
        this.written = List.copyOf(written);
        for (int index = 0; index < written.size(); index++) {
            for (PdfGlyph glyph : written.get(index)) {
                glyphs.computeIfAbsent(new PdfMark(index + 1, glyph.mark()), _ -> new ArrayList<>()).add(glyph);
                inked += glyph.isBlank() ? 0 : 1;
                ornament += !glyph.isBlank() && glyph.mark() == PdfGlyph.ARTIFACT ? 1 : 0;
            }
        }
    }

    PdfTag root() {
        return root;
    }

    /** All that is drawn for an element, parted where a page ends or the text goes up to the top of another column. */
    List<Run> runs(PdfTag tag) {
        return runs(tag.content());
    }

    List<Run> runs(List<PdfMark> contents) {
        List<Run> runs = new ArrayList<>();
        List<PdfGlyph> open = new ArrayList<>();
        int page = 0;
        double last = Double.NaN;
        for (PdfMark content : contents) {
            for (PdfGlyph glyph : glyphs.getOrDefault(content, List.of())) {
                boolean up = !glyph.isBlank() && glyph.turned() == 0 && glyph.y() < last - 3 * glyph.size();
                if (content.page() != page || up) {
                    add(runs, page, open);
                    open = new ArrayList<>();
                    last = Double.NaN;
                }
                page = content.page();
                open.add(glyph);
                last = glyph.isBlank() || glyph.turned() != 0 ? last : glyph.y();
            }
        }
        add(runs, page, open);
        return runs;
    }

    private static void add(List<Run> runs, int page, List<PdfGlyph> written) {
        List<PdfLine> lines = PdfLines.of(written);
        if (!lines.isEmpty()) {
            runs.add(new Run(page, written, lines));
        }
    }

    /**
     * A cell that rules show on a page.
     *
     * @param table
     *            the number of its table among those of the page, from 0
     */
    record DrawnCell(int page, int table, Area area, double left, double right) {
    }

    /** The ruled cell around a run, if there is one. */
    Optional<DrawnCell> around(Run run) {
        PdfGlyph first = run.glyphs().stream().filter(glyph -> !glyph.isBlank()).findFirst().orElseThrow();
        List<RuledTable> tables = pages.get(run.page() - 1).tables();
        for (int index = 0; index < tables.size(); index++) {
            PdfGrid grid = tables.get(index).grid();
            if (tables.get(index).ruled() && grid.contains(first.middleX(), first.middleY())) {
                Area area = grid.areas().get(grid.areaAt(first.middleX(), first.middleY()));
                return Optional.of(new DrawnCell(run.page(), index, area, grid.left(area), grid.right(area)));
            }
        }
        return Optional.empty();
    }

    /**
     * Tags are believed when nearly all text is under them, each piece once, and not most of it is called ornament;
     * when they know the tables that the page shows; and when their paragraphs are no single lines, no whole pages, and
     * follow each other down the page. Else the document is read as it looks.
     */
    boolean isBelieved() {
        Set<PdfMark> once = new HashSet<>();
        List<PdfMark> all = new ArrayList<>(root.content());
        root.all().filter(tag -> tag.kind() == Kind.NOTE).forEach(note -> all.addAll(note.content()));
        long covered = 0;
        for (PdfMark content : all) {
            List<PdfGlyph> under = glyphs.getOrDefault(content, List.of());
            if (!once.add(content) && !under.isEmpty()) {
                return false;
            }
            covered += under.stream().filter(glyph -> !glyph.isBlank()).count();
        }
        return inked > 0 && ornament <= ORNAMENT * inked && covered >= COVERED * (inked - ornament) && knowsTables()
                && areParagraphs();
    }

    private boolean knowsTables() {
        Set<PdfMark> inTables = new HashSet<>();
        root.all().filter(tag -> tag.kind() == Kind.TABLE).forEach(table -> inTables.addAll(table.content()));
        return pages.stream().allMatch(page -> page.tables().stream().filter(table -> !table.isFrame())
                .allMatch(table -> isKnown(page.number(), table, inTables)));
    }

    private boolean isKnown(int page, RuledTable table, Set<PdfMark> inTables) {
        long inside = 0;
        long known = 0;
        for (PdfGlyph glyph : written.get(page - 1)) {
            if (!glyph.isBlank() && glyph.mark() != PdfGlyph.ARTIFACT
                    && table.grid().contains(glyph.middleX(), glyph.middleY())) {
                inside++;
                known += inTables.contains(new PdfMark(page, glyph.mark())) ? 1 : 0;
            }
        }
        return known >= (table.ruled() ? IN_TABLE : IN_WHITE) * inside;
    }

    private boolean areParagraphs() {
        int paragraphs = 0;
        int open = 0;
        int upward = 0;
        Optional<Run> before = Optional.empty();
        for (PdfTag tag : root.all().filter(tag -> tag.kind() == Kind.PARAGRAPH).toList()) {
            List<Run> runs = runs(tag);
            if (runs.stream().mapToInt(run -> run.lines().size()).sum() > MOST_LINES) {
                return false;
            }
            if (runs.isEmpty()) {
                continue;
            }
            paragraphs++;
            Run here = runs.getFirst();
            upward += before.filter(above -> above.page() == here.page() && above.top() > here.bottom() + 1
                    && above.left() >= here.left() - 1).isPresent() ? 1 : 0;
            open += before.filter(above -> goesOn(above, here)).isPresent() ? 1 : 0;
            before = Optional.of(runs.getLast());
        }
        return open <= Math.max(FEW, GOES_ON * paragraphs) && upward <= Math.max(FEW, UPWARD * paragraphs);
    }

    private static boolean goesOn(Run above, Run here) {
        PdfLine last = above.lines().getLast();
        PdfLine next = here.lines().getFirst();
        return above.page() == here.page() && Math.abs(last.left() - next.left()) < 2
                && next.baseline() - last.baseline() < 1.6 * next.size() && next.baseline() > last.baseline()
                && Character.isLowerCase(next.plain().charAt(0)) && last.plain().matches("(?Us).*[\\p{L}\\d,-]\\s*");
    }

}
