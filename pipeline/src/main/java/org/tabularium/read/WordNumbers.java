package org.tabularium.read;

import java.util.Locale;

/** Writes the number of a list item or note in the format that the file names. */
final class WordNumbers {

    private static final int LARGEST_ROMAN = 3999;

    private static final int LETTERS = 26;

    private static final int LARGEST_LETTERS = 10 * LETTERS;

    private static final int[] VALUES = { 1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1 };

    private static final String[] DIGITS = { "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I" };

    private WordNumbers() {
    }

    /** The number as printed; unknown formats and numbers out of a format's range come as Arabic digits. */
    static String write(int number, String format) {
        return switch (format) {
            case "none", "bullet" -> "";
            case "decimalZero" -> number < 10 && number >= 0 ? "0" + number : Integer.toString(number);
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> lower(roman(number));
            case "upperLetter" -> letters(number);
            case "lowerLetter" -> lower(letters(number));
            default -> Integer.toString(number);
        };
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String roman(int number) {
        if (number < 1 || number > LARGEST_ROMAN) {
            return Integer.toString(number);
        }
        StringBuilder text = new StringBuilder();
        int rest = number;
        for (int index = 0; index < VALUES.length; index++) {
            while (rest >= VALUES[index]) {
                text.append(DIGITS[index]);
                rest -= VALUES[index];
            }
        }
        return text.toString();
    }

    /** After Z comes AA, then BB: the letter is repeated. */
    private static String letters(int number) {
        if (number < 1 || number > LARGEST_LETTERS) {
            return Integer.toString(number);
        }
        String letter = Character.toString('A' + (number - 1) % LETTERS);
        return letter.repeat((number - 1) / LETTERS + 1);
    }
}
