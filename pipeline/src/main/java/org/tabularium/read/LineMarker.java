package org.tabularium.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sign before an item of a list that was typed or drawn as part of its line.
 *
 * @param marker
 *            the bullet or number as printed
 * @param ordered
 *            whether the marker counts
 * @param rest
 *            the line after the marker
 */
record LineMarker(String marker, boolean ordered, String rest) {

    /** Bullets, with the private-use signs that symbol fonts leave in the text. */
    private static final Pattern BULLET = Pattern
            .compile("([•◦▪▫■□●○◆◇►▸➢➤✓✔✗⁃∙·\uF0B7\uF0A7\uF0D8\uF0FC\uF076])[\\s\u00A0]*(.+)", Pattern.DOTALL);

    /**
     * A dash is a bullet only before words: before a figure alone it may be a minus or the sign for "did not occur".
     */
    private static final Pattern DASH = Pattern.compile("([-–—])[\\s\u00A0]+(.*\\p{L}.*)", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3}[.)]|[a-z]\\))[\\s\u00A0]+(.*\\p{L}.*)",
            Pattern.DOTALL);

    private static final int LONGEST_NUMBER = 3;

    /** The marker that a line begins with, if it begins with one. */
    static Optional<LineMarker> of(String line) {
        if (line.isEmpty() || Character.isLetterOrDigit(line.charAt(0)) && !counts(line)) {
            return Optional.empty();
        }
        return match(BULLET, line, false).or(() -> match(DASH, line, false)).or(() -> match(NUMBER, line, true));
    }

    /** Whether a line begins as one that counts: "12.", "b)". Most lines begin with a word or a figure. */
    private static boolean counts(String line) {
        int end = 1;
        while (end < LONGEST_NUMBER && end < line.length() && Character.isDigit(line.charAt(end))) {
            end++;
        }
        return end < line.length() && (line.charAt(end) == '.' || line.charAt(end) == ')');
    }

    /** How many characters of the line come before {@link #rest()}. */
    int length(String line) {
        return line.length() - rest.length();
    }

    /** The place of a numbered item in its list; empty for bullets and letters. */
    Optional<Integer> count() {
        return ordered && Character.isDigit(marker.charAt(0))
                ? Optional.of(Integer.valueOf(marker.substring(0, marker.length() - 1)))
                : Optional.empty();
    }

    private static Optional<LineMarker> match(Pattern pattern, String line, boolean ordered) {
        Matcher matcher = pattern.matcher(line);
        return matcher.matches() ? Optional.of(new LineMarker(matcher.group(1), ordered, matcher.group(2)))
                : Optional.empty();
    }
}
