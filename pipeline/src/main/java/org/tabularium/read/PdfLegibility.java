package org.tabularium.read;

import java.util.List;
import java.util.Locale;
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

    private static final int SHORTEST_WORD = 4;

    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    /** What ends a word and is no punctuation of ASCII. */
    private static final String ENDS = PUNCTUATION + "”…";

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
        int start = 0;
        for (int end = 0; end <= line.length(); end++) {
            if (end == line.length() || isBlank(line.charAt(end))) {
                String word = end - start < SHORTEST_WORD ? "" : bare(line, start, end);
                if (word.length() >= SHORTEST_WORD && word.chars().anyMatch(Character::isLetter)) {
                    words[0]++;
                    words[1] += isLegible(word) ? 1 : 0;
                }
                start = end + 1;
            }
        }
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    /** What stands between two blanks, without the punctuation around it. */
    private static String bare(String line, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && PUNCTUATION.indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && ENDS.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(start, end);
    }

    private static boolean isLegible(String word) {
        if (!SPELLED.matcher(word).matches()) {
            return false;
        }
        int vowels = 0;
        for (char sign : word.toLowerCase(Locale.ROOT).toCharArray()) {
            vowels += VOWELS.indexOf(sign) >= 0 ? 1 : 0;
        }
        double share = (double) vowels / word.length();
        return share >= FEWEST_VOWELS && share <= MOST_VOWELS;
    }
}
