package org.tabularium.read;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells whether the text of a page is language at all. Fonts with a wrong table of meanings give text that looks like
 * "6SUDZR]GDQLH", and figures that are others than the page shows.
 */
final class PdfLegibility {

    /** Fewer words say nothing. */
    private static final int FEWEST_WORDS = 30;

    /** Of any report that people can read, nine words of ten look like words. */
    private static final double LEGIBLE = 0.4;

    private static final double FEWEST_VOWELS = 0.17;

    private static final double MOST_VOWELS = 0.75;

    /** Words as they stand between spaces, without the punctuation around them. */
    private static final Pattern WORD = Pattern.compile("(?U)[\\S&&[^\\p{Zs}]]{4,}");

    private static final Pattern EDGES = Pattern.compile("^\\p{Punct}+|[\\p{Punct}”…]+$");

    private static final Pattern SPELLED = Pattern
            .compile("(?U)\\p{Lu}?\\p{Ll}+(?:[-–/.]\\p{Lu}?\\p{Ll}+)*|\\p{Lu}+(?:[-–/.]\\p{Lu}+)*");

    private static final String VOWELS = "aeiouyąęóáéíúýöüäàèаеиоуыіїєя";

    private PdfLegibility() {
    }

    /** Whether a page has many words and most of them are none. */
    static boolean isGarbled(PdfPage page) {
        Stream<String> inside = page.tables().stream().flatMap(table -> table.cells().stream()).flatMap(List::stream)
                .map(PdfLine::plain);
        int[] words = new int[2];
        Stream.concat(page.lines().stream().map(PdfLine::plain), inside).forEach(line -> count(line, words));
        return words[0] >= FEWEST_WORDS && words[1] < LEGIBLE * words[0];
    }

    /** Adds the words of a line to those seen and, where they look like words, to the legible ones. */
    private static void count(String line, int[] words) {
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            String word = EDGES.matcher(matcher.group()).replaceAll("");
            if (word.length() >= 4 && word.chars().anyMatch(Character::isLetter)) {
                words[0]++;
                words[1] += isLegible(word) ? 1 : 0;
            }
        }
    }

    private static boolean isLegible(String word) {
        if (!SPELLED.matcher(word).matches()) {
            return false;
        }
        long vowels = word.toLowerCase(Locale.ROOT).chars().filter(sign -> VOWELS.indexOf(sign) >= 0).count();
        double share = (double) vowels / word.length();
        return share >= FEWEST_VOWELS && share <= MOST_VOWELS;
    }
}
