package org.tabularium.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes off what is printed at the top and bottom of page after page: running heads and page numbers. */
final class PdfRunningHeads {

    /** How many lines at each end of a page may be running heads. */
    private static final int LINES = 2;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private PdfRunningHeads() {
    }

    /**
     * The same pages without the lines that several pages have at the same height. Words that are the same on all of
     * them, such as the name of the office, stay where they come first.
     */
    static List<PdfPage> off(List<PdfPage> pages) {
        Map<String, Set<Integer>> seen = new HashMap<>();
        for (PdfPage page : pages) {
            for (PdfLine line : ends(page)) {
                keys(line, page.number())
                        .forEach(key -> seen.computeIfAbsent(key, _ -> new TreeSet<>()).add(page.number()));
            }
        }
        long enough = Math.max(2, Math.min(3, pages.stream().filter(page -> !page.lines().isEmpty()).count() / 2));
        seen.values().removeIf(numbers -> numbers.size() < enough);
        return pages.stream().map(page -> without(page, seen)).toList();
    }

    private static PdfPage without(PdfPage page, Map<String, Set<Integer>> repeated) {
        List<PdfLine> lines = new ArrayList<>(page.lines());
        for (PdfLine line : ends(page)) {
            Set<Integer> same = repeated.getOrDefault(key(line, line.plain()), Set.of());
            boolean first = !same.isEmpty() && page.number() == same.iterator().next();
            if (!first && keys(line, page.number()).stream().anyMatch(repeated::containsKey)) {
                lines.remove(line);
            }
        }
        return page.with(lines, page.tables());
    }

    /** The first and last lines of a page, as far as no table comes before or after them. */
    private static Collection<PdfLine> ends(PdfPage page) {
        double firstTable = page.tables().stream().mapToDouble(table -> table.grid().top()).min()
                .orElse(Double.MAX_VALUE);
        double lastTable = page.tables().stream().mapToDouble(table -> table.grid().bottom()).max().orElse(0);
        List<PdfLine> lines = page.lines().stream().sorted(Comparator.comparingDouble(PdfLine::baseline)).toList();
        Set<PdfLine> ends = new HashSet<>();
        lines.stream().limit(LINES).filter(line -> line.baseline() < firstTable).forEach(ends::add);
        lines.stream().skip(Math.max(0, lines.size() - LINES)).filter(line -> line.baseline() > lastTable)
                .forEach(ends::add);
        return ends;
    }

    /** A line is the same on another page with the same words, or with a number that counts with the pages. */
    private static Set<String> keys(PdfLine line, int page) {
        Matcher number = NUMBER.matcher(line.plain());
        Set<String> keys = new HashSet<>(List.of(key(line, line.plain())));
        keys.add(key(line, number.replaceAll(found -> counting(found, page))));
        keys.add(key(line, number.replaceFirst(found -> counting(found, page))));
        return keys;
    }

    private static String counting(MatchResult number, int page) {
        return "{" + (Integer.parseInt(number.group()) - page) + "}";
    }

    private static String key(PdfLine line, String words) {
        return words + "@" + Math.round(line.baseline() / 4);
    }
}
