package org.tabularium.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers that must lie within bounds, so that a mistake is told before anything is done. */
final class Ranges {

    private static final int WHOLE = 100;

    private Ranges() {
    }

    /** At least 1. */
    static final class Count implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return within(text, 1, Integer.MAX_VALUE, "at least 1");
        }
    }

    /** A share of 0 to 100, with or without the sign. */
    static final class Percent implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return within(text.replaceFirst("\\s*%$", ""), 0, WHOLE, "0 to 100");
        }
    }

    /** An amount of memory or room, such as {@code 512m} or {@code 4g}; in bytes. */
    static class Size implements ITypeConverter<Long> {

        private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,6})([kmgt])");

        @Override
        public Long convert(String text) {
            Matcher size = SIZE.matcher(text);
            if (!size.matches()) {
                throw new TypeConversionException("'" + text + "' is not an amount such as 512m or 4g");
            }
            int kilos = "kmgt".indexOf(size.group(2)) + 1;
            return Long.parseLong(size.group(1)) << 10 * kilos;
        }
    }

    private static int within(String text, int least, int most, String allowed) {
        if (!text.matches("-?\\d{1,9}")) {
            throw new TypeConversionException("'" + text + "' is not a whole number");
        }
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new TypeConversionException("must be " + allowed + ", not " + text);
        }
        return number;
    }
}
