package org.tabularium.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a raised text means: the mark of a note ("5¹⁾"), or a part of the text itself as in m², 8⁰⁰, 20° or 4·10⁶. When
 * in doubt between a figure with a mark and a figure that goes on, the text keeps the raised digits, so that nothing is
 * read as another number.
 */
final class Superscripts {

    private static final String MARK = "(?:\\d{1,3}\\)?|\\[\\d{1,3}]|\\*{1,5}\\)?|\\p{L}\\)|\\p{Ll}|\\))";

    private static final Pattern MARKS = Pattern.compile(MARK + "(?:[,; ]{1,3}" + MARK + ")*");

    private static final Pattern BETWEEN = Pattern.compile("[,; ]+");

    private static final Pattern LENGTH_BEFORE = Pattern.compile("(?:^|.*[^\\p{L}])[kdcmKDCM]?[mM]", Pattern.DOTALL);

    private static final Pattern HOUR_BEFORE = Pattern.compile("(?:^|.*[^\\d,.])(?:[01]?\\d|2[0-4])", Pattern.DOTALL);

    private static final Pattern MINUTES = Pattern.compile("00|15|30|45");

    private static final Pattern POWER_BEFORE = Pattern.compile("(?:^|.*[^\\d,.])\\d+(?:[.,]\\d+)?\\s?[·×x*]\\s?10",
            Pattern.DOTALL);

    private static final String RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** Enough of the text before to tell what it is; a longer one would only cost time. */
    private static final int LOOK_BACK = 40;

    private Superscripts() {
    }

    /** Marks to lift out, or text to keep. */
    sealed interface Meaning {
        /** Marks of notes. */
        record Marks(List<String> marks) implements Meaning {
        }

        /** A part of the text, with raised characters where they matter. */
        record Part(String text) implements Meaning {
        }
    }

    /** What a raised text after a text means. */
    static Meaning of(CharSequence before, String raised) {
        String text = raised.strip();
        String last = before.subSequence(Math.max(0, before.length() - LOOK_BACK), before.length()).toString();
        String line = last.substring(last.lastIndexOf('\n') + 1);
        return part(line, text).<Meaning> map(Meaning.Part::new)
                .orElseGet(() -> !line.isBlank() && MARKS.matcher(text).matches()
                        ? new Meaning.Marks(List.of(BETWEEN.split(text)))
                        : new Meaning.Part(raised));
    }

    private static Optional<String> part(String before, String text) {
        boolean isUnit = (text.equals("2") || text.equals("3")) && LENGTH_BEFORE.matcher(before).matches();
        boolean isTime = MINUTES.matcher(text).matches() && HOUR_BEFORE.matcher(before).matches();
        boolean isPower = text.matches("\\d{1,2}") && POWER_BEFORE.matcher(before).matches();
        if (isUnit || isTime || isPower) {
            return Optional.of(raised(text));
        }
        boolean isDegree = (text.equals("o") || text.equals("O") || text.equals("0")) && !before.isEmpty()
                && Character.isDigit(before.charAt(before.length() - 1));
        return isDegree ? Optional.of("°") : Optional.empty();
    }

    private static String raised(String digits) {
        StringBuilder text = new StringBuilder();
        digits.chars().forEach(digit -> text.append(RAISED_DIGITS.charAt(digit - '0')));
        return text.toString();
    }
}
