package org.tabularium.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the sizes and weights of a document's type say: which size is that of running text, and which are headings. */
final class PdfStyles {

    /** Headings are at least so much larger than running text. */
    private static final double LARGER = 1.12;

    private static final int LONGEST_HEADING = 300;

    private static final int LONGEST_BOLD_HEADING = 150;

    private static final Pattern CAPTION = Pattern
            .compile("(?iuUs)(tabela|tab\\.|wykres|rysunek|rys\\.)\\s*(nr\\.?\\s*)?\\d.*");

    private final double body;

    private final boolean mostlyBold;

    private final TreeSet<Double> headings = new TreeSet<>();

    PdfStyles(List<PdfPage> pages) {
        List<PdfLine> outside = pages.stream().flatMap(page -> page.lines().stream()).toList();
        List<PdfLine> inside = pages.stream().flatMap(page -> page.tables().stream())
                .flatMap(table -> table.cells().stream()).flatMap(List::stream).toList();
        long characters = outside.stream().mapToLong(line -> line.plain().length()).sum();
        long inTables = inside.stream().mapToLong(line -> line.plain().length()).sum();
        long bold = outside.stream().filter(PdfLine::bold).mapToLong(line -> line.plain().length()).sum();
        body = commonSize(characters * 4 < inTables ? inside : outside);
        mostlyBold = bold * 2 > characters && characters * 4 >= inTables;
        outside.stream().map(line -> rounded(line.size())).filter(size -> size >= body * LARGER).forEach(headings::add);
    }

    private static double commonSize(List<PdfLine> lines) {
        Map<Double, Integer> counts = new HashMap<>();
        lines.forEach(line -> counts.merge(rounded(line.size()), line.plain().length(), Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Double, Integer> comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).orElse(0.0);
    }

    private static double rounded(double size) {
        return Math.round(size * 2) / 2.0;
    }

    /** The level of a heading of this look, 1 for the largest type; 0 for what is no heading. */
    int headingLevel(PdfParagraph paragraph) {
        String text = paragraph.lines().stream().map(PdfLine::plain).reduce("", String::concat);
        double size = rounded(paragraph.first().size());
        if (size >= body * LARGER && text.length() <= LONGEST_HEADING) {
            return headings.tailSet(size).size();
        }
        boolean stands = paragraph.bold() && !mostlyBold && text.length() <= LONGEST_BOLD_HEADING
                && !text.matches("(?s).*[.;,:]\\s*") && !isCaption(text);
        return stands ? headings.size() + 1 : 0;
    }

    /** The level of aims and tasks that are told by their words: below all headings that are told by their type. */
    int aimLevel() {
        return headings.size() + 2;
    }

    boolean isLargest(PdfParagraph paragraph) {
        return !headings.isEmpty() && rounded(paragraph.first().size()) >= headings.last();
    }

    boolean isSmall(PdfParagraph paragraph) {
        return paragraph.first().size() < body - 0.4;
    }

    boolean isCaption(String text) {
        return CAPTION.matcher(text).matches();
    }
}
