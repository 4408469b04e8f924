package org.tabularium.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes off what is printed at the top and bottom of page after page: running heads and page numbers. */
final class PdfRunningHeads {

    /** How many lines at each end of a page may be running heads. */
    private static final int LINES = 2;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private PdfRunningHeads() {
    }

    /** The same pages without the lines that several pages have at the same height. */
    static List<PdfPage> off(List<PdfPage> pages) {
        Map<String, Set<Integer>> seen = new HashMap<>();
        for (PdfPage page : pages) {
            for (PdfLine line : ends(page)) {
                keys(line, page.number())
                        .forEach(key -> seen.computeIfAbsent(key, _ -> new HashSet<>()).add(page.number()));
            }
        }
        long enough = Math.max(2, Math.min(3, pages.stream().filter(page -> !page.lines().isEmpty()).count() / 2));
        return pages.stream().map(page -> without(page, seen, enough)).toList();
    }

    private static PdfPage without(PdfPage page, Map<String, Set<Integer>> seen, long enough) {
        List<PdfLine> lines = new ArrayList<>(page.lines());
        ends(page).stream()
                .filter(line -> keys(line, page.number()).stream().anyMatch(key -> seen.get(key).size() >= enough))
                .forEach(lines::remove);
        return new PdfPage(page.number(), lines, page.tables());
    }

    /** The first and last lines of a page, as far as no table comes before or after them. */
    private static Collection<PdfLine> ends(PdfPage page) {
        double firstTable = page.tables().stream().mapToDouble(table -> table.grid().top()).min()
                .orElse(Double.MAX_VALUE);
        double lastTable = page.tables().stream().mapToDouble(table -> table.grid().bottom()).max().orElse(0);
        List<PdfLine> lines = page.lines();
        Set<PdfLine> ends = new HashSet<>();
        lines.stream().limit(LINES).filter(line -> line.baseline() < firstTable).forEach(ends::add);
        lines.stream().skip(Math.max(0, lines.size() - LINES)).filter(line -> line.baseline() > lastTable)
                .forEach(ends::add);
        return ends;
    }

    /** A line is the same on another page with the same words, or with numbers that count with the pages. */
    private static Set<String> keys(PdfLine line, int page) {
        String height = "@" + Math.round(line.baseline() / 4);
        String counting = NUMBER.matcher(line.plain())
                .replaceAll(found -> "{" + (Integer.parseInt(found.group()) - page) + "}");
        return new HashSet<>(List.of(line.plain() + height, counting + height));
    }
}
