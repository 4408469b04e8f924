package org.tabularium.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tabularium.language.Letters;

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

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final Pattern YEAR = Pattern
            .compile("(?<![\\d/.,-])(?:\\d{1,2}\\.\\d{1,2}\\.)?((?:19|20)\\d\\d)(?![\\d/,-])");

    /** A short code beside a year, as in "2020 COV1", marks it and names no measure. */
    private static final Pattern MARK = Pattern.compile("\\p{Lu}{2,5}\\d");

    private static final Pattern WHOLE_YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

    private static final Pattern SPAN = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d\\s*[-\u2013/]\\s*\\d\\d(?!\\d)");

    private static final Pattern ONLY_SPAN = Pattern
            .compile("((?:19|20)\\d\\d)\\s*[-\u2013/]\\s*(\\d\\d|(?:19|20)\\d\\d)(?:\\s*r\\.?)?");

    private static final int LONGEST_SPAN = 15;

    private static final int LONGEST = 80;

    /** Reads a header; empty where it names no year or more than one. */
    public static Optional<YearText> read(String header, Vocabulary vocabulary) {
        if (header.length() > LONGEST || !mayNameYear(header)) {
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

    private static boolean mayNameYear(String text) {
        return text.contains("20") || text.contains("19");
    }

    /** Whether a text names several years, as "2019-2021" and "2021/22" do. */
    public static boolean namesSeveral(String text) {
        return mayNameYear(text) && (SPAN.matcher(text).find()
                || WHOLE_YEAR.matcher(text).results().map(MatchResult::group).distinct().count() > 1);
    }

    /** Whether a text is nothing but a span of years that follow each other: "2021/2022", "2019-2021". */
    public static boolean isSpan(String text) {
        Matcher span = ONLY_SPAN.matcher(text.strip());
        if (!mayNameYear(text) || !span.matches()) {
            return false;
        }
        String end = span.group(2).length() == 2 ? span.group(1).substring(0, 2) + span.group(2) : span.group(2);
        int years = Integer.parseInt(end) - Integer.parseInt(span.group(1));
        return years > 0 && years <= LONGEST_SPAN;
    }

    /** The last of the years that a text names; empty where it names none. */
    public static OptionalInt last(String text) {
        return WHOLE_YEAR.matcher(text).results().mapToInt(year -> Integer.parseInt(year.group())).max();
    }

    /** Whether nothing but the year is named. */
    public boolean isBare() {
        return rest.isEmpty();
    }

    private static String withoutNoise(String text, Vocabulary vocabulary) {
        List<String> words = new ArrayList<>(List.of(SPACE.split(text.strip())));
        words.removeIf(word -> isNoise(word, vocabulary));
        return String.join(" ", words);
    }

    private static boolean isNoise(String word, Vocabulary vocabulary) {
        String bare = bare(word);
        boolean roman = bare.equals("I");
        return bare.isEmpty() || !roman && vocabulary.has("year.noise", bare) || MARK.matcher(bare).matches();
    }

    /** From the first letter on, without the signs at the end but for a dot. */
    private static String bare(String word) {
        int start = Letters.next(word, 0);
        int end = word.length();
        while (end > start && !belongs(word.codePointBefore(end))) {
            end -= Character.charCount(word.codePointBefore(end));
        }
        return word.substring(start, end);
    }

    private static boolean belongs(int sign) {
        return Character.isLetter(sign) || sign >= '0' && sign <= '9' || sign == '.';
    }
}
