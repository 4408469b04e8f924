package org.tabularium.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A short text, such as a column header, that names one calendar year, with the words that are left when the year and
 * what leads to it are taken away: "wartość wskaźnika za 2019" is 2019 with no words left, "Wydatki 2022" is 2022 with
 * "Wydatki".
 *
 * @param year
 *            the calendar year
 * @param rest
 *            the words beside the year, empty where there are none
 */
public record YearText(int year, String rest) {

    private static final Pattern YEAR = Pattern
            .compile("(?<![\\d/.,-])(?:\\d{1,2}\\.\\d{1,2}\\.)?((?:19|20)\\d\\d)(?![\\d/,-])");

    /** A short code beside a year, as in "2020 COV1", marks it and names no measure. */
    private static final Pattern MARK = Pattern.compile("\\p{Lu}{2,5}\\d");

    private static final int LONGEST = 80;

    /** Reads a header; empty where it names no year or more than one. */
    public static Optional<YearText> read(String header, Vocabulary vocabulary) {
        if (header.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher matcher = YEAR.matcher(header);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        String around = header.substring(0, matcher.start()) + " " + header.substring(matcher.end());
        return YEAR.matcher(around).find() ? Optional.empty()
                : Optional.of(new YearText(year, withoutNoise(around, vocabulary)));
    }

    /** Whether nothing but the year is named. */
    public boolean isBare() {
        return rest.isEmpty();
    }

    private static String withoutNoise(String text, Vocabulary vocabulary) {
        List<String> words = new ArrayList<>(List.of(text.strip().split("\\s+")));
        words.removeIf(word -> isNoise(word, vocabulary));
        boolean anythingLeft = words.stream().anyMatch(word -> !isNoise(word, vocabulary));
        return anythingLeft ? String.join(" ", words) : "";
    }

    private static boolean isNoise(String word, Vocabulary vocabulary) {
        String bare = word.replaceAll("^[^\\p{L}]+|[^\\p{L}\\d.]+$", "");
        return bare.isEmpty() || bare.equals(".") || MARK.matcher(bare).matches() || vocabulary.has("year.noise", bare);
    }
}
