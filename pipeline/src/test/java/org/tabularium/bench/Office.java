package org.tabularium.bench;

import java.math.BigDecimal;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Another office that reports on the same form: its town has another name, its figures are a multiple of the sample's,
 * and its years lie further back. Multiples keep what reports are checked for: parts add up to their sums.
 *
 * @param town
 *            the name of the town without its ending
 * @param factor
 *            what every figure is multiplied by; shares, ordinals, days and ages stay
 * @param yearsBack
 *            how far the years of the report are moved
 */
record Office(String town, int factor, int yearsBack) {

    private static final String SAMPLE_TOWN = "Nadmorzyn";

    private static final int YEARS = 8;

    private static final int FACTORS = 9;

    private static final String[] VOWELS = { "a", "ie", "o", "u" };

    private static final String CONSONANTS = "drwklmsztp";

    private static final String ENDINGS = "rmlkwsz";

    private static final Pattern YEAR = Pattern.compile("(?<![\\d,.])20[12]\\d(?![\\d,])");

    /** A number, unless its neighbours show that it is an ordinal, a share, a day, an age or a part of a range. */
    private static final Pattern FIGURE = Pattern.compile("(?<![\\p{L}\\d.,–-])(?<!\\d[ \u00a0])"
            + "(\\d{1,3}(?:[ \u00a0]\\d{3})+|\\d+)(,\\d+)?(?![\\d.,]*\\d)(?![–-]\\d)(?! ?%)(?! lat| \\p{L}{4,9}nia )");

    /** Tells how the text alone in a cell differs from one in a sentence: there, a single digit is a figure too. */
    private static final Pattern ONLY_A_FIGURE = Pattern
            .compile("\\d{1,3}(?:[ \u00a0]\\d{3})*(?:,\\d+)?|\\d+(?:,\\d+)?");

    /** The office of this number; up to 8,960 differ in town and year. */
    static Office of(int number) {
        int towns = VOWELS.length * VOWELS.length * CONSONANTS.length() * ENDINGS.length();
        int town = number % towns;
        String name = "N" + VOWELS[town % 4] + CONSONANTS.charAt(town / 4 % 10) + VOWELS[town / 40 % 4]
                + ENDINGS.charAt(town / 160) + "yn";
        return new Office(name, 1 + number % FACTORS, (number + number / towns) % YEARS);
    }

    /** The same office a night later: every figure is stated anew. */
    Office revised() {
        return new Office(town, factor + FACTORS, yearsBack);
    }

    /** A text as this office writes it. */
    String write(String text) {
        String named = YEAR.matcher(text.replace(SAMPLE_TOWN, town)).replaceAll(year -> year(year.group()));
        return FIGURE.matcher(named).replaceAll(figure -> figure(figure, isFigure(text)));
    }

    /** Whether a text is nothing but a figure, as in a cell of a table. */
    static boolean isFigure(String text) {
        return ONLY_A_FIGURE.matcher(text).matches();
    }

    /** A stored number of a workbook: a year, a share of one, or a figure. */
    String writeStored(String number) {
        BigDecimal value = new BigDecimal(number);
        if (value.stripTrailingZeros().scale() <= 0 && YEAR.matcher(value.toBigInteger().toString()).matches()) {
            return year(value.toBigInteger().toString());
        }
        return value.abs().compareTo(BigDecimal.ONE) < 0 ? number
                : value.multiply(BigDecimal.valueOf(factor)).toPlainString();
    }

    private String year(String year) {
        return String.valueOf(Integer.parseInt(year) - yearsBack);
    }

    private String figure(MatchResult found, boolean alone) {
        String whole = found.group(1);
        boolean year = whole.matches("20[0-2]\\d") && found.group(2) == null;
        if (year || whole.length() == 1 && !alone) {
            return found.group();
        }
        String fraction = found.group(2) == null ? "" : found.group(2).substring(1);
        String digits = whole.replaceAll("\\D", "");
        String product = BigDecimal.valueOf(factor).multiply(new BigDecimal(digits + "." + fraction + "0"))
                .setScale(fraction.length()).toPlainString().replace('.', ',');
        boolean grouped = digits.length() < 4 || whole.length() > digits.length();
        return grouped ? group(product) : product;
    }

    private static String group(String number) {
        int comma = number.indexOf(',');
        String whole = comma < 0 ? number : number.substring(0, comma);
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", " ") + number.substring(whole.length());
    }
}
