package org.tabularium.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How the levels of a list of an OpenDocument are marked. */
final class OdfListStyle {

    static final OdfListStyle BULLETS = new OdfListStyle(Map.of());

    private static final String BULLET = "•";

    private static final int LETTERS = 26;

    private final Map<Integer, Level> levels;

    private OdfListStyle(Map<Integer, Level> levels) {
        this.levels = levels;
    }

    private record Level(boolean ordered, String format, String prefix, String suffix) {
    }

    static OdfListStyle read(XmlCursor xml) throws UnreadableDocumentException {
        Map<Integer, Level> levels = new HashMap<>();
        xml.children(name -> {
            int level = xml.attributeOf("text:level").flatMap(WordFormat::integer).orElse(1) - 1;
            String format = xml.attribute("num-format").orElse("");
            boolean ordered = name.equals("text:list-level-style-number") && !format.isEmpty();
            levels.put(level, new Level(ordered, ordered ? format : xml.attribute("bullet-char").orElse(BULLET),
                    xml.attribute("num-prefix").orElse(""), xml.attribute("num-suffix").orElse("")));
        });
        return new OdfListStyle(levels);
    }

    boolean isOrdered(int level) {
        return levels.containsKey(level) && levels.get(level).ordered();
    }

    /** What is printed before the item of a number. */
    String marker(int level, int number) {
        Level found = levels.get(level);
        if (found == null) {
            return BULLET;
        }
        return found.ordered() ? found.prefix() + counted(found.format(), number) + found.suffix()
                : isPrintable(found.format()) ? found.format() : BULLET;
    }

    /** Symbol fonts put their bullets where Unicode has no characters. */
    private static boolean isPrintable(String bullet) {
        return !bullet.isEmpty() && Character.getType(bullet.charAt(0)) != Character.PRIVATE_USE;
    }

    /** A number in the given way of counting: 1, a, A, i or I. */
    static String counted(String format, int number) {
        return switch (format) {
            case "a" -> letters(number);
            case "A" -> letters(number).toUpperCase(Locale.ROOT);
            case "i" -> roman(number);
            case "I" -> roman(number).toUpperCase(Locale.ROOT);
            default -> String.valueOf(number);
        };
    }

    private static String letters(int number) {
        return number < 1 || number > LETTERS ? String.valueOf(number) : String.valueOf((char) ('a' + number - 1));
    }

    private static String roman(int number) {
        int[] values = { 1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1 };
        String[] signs = { "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i" };
        if (number < 1 || number > 3999) {
            return String.valueOf(number);
        }
        StringBuilder roman = new StringBuilder();
        int left = number;
        for (int index = 0; index < values.length; index++) {
            while (left >= values[index]) {
                roman.append(signs[index]);
                left -= values[index];
            }
        }
        return roman.toString();
    }
}
