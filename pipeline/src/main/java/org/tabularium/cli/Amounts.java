package org.tabularium.cli;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Amounts as people write them in settings. */
final class Amounts {

    private static final Pattern AMOUNT = Pattern.compile("([1-9]\\d{0,6})([a-z])");

    private static final Map<String, Long> SECONDS = Map.of("s", 1L, "m", 60L, "h", 3600L);

    private static final Map<String, Long> MEGABYTES = Map.of("m", 1L, "g", 1024L);

    private Amounts() {
    }

    /** Such as {@code 90s}, {@code 10m} or {@code 2h}. */
    static final class Time implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            return Duration.ofSeconds(amount(text, SECONDS, "a time such as 90s, 10m or 2h"));
        }
    }

    /** Such as {@code 512m} or {@code 2g}; in megabytes. */
    static final class Memory implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            return amount(text, MEGABYTES, "an amount of memory such as 512m or 2g");
        }
    }

    private static long amount(String text, Map<String, Long> units, String wanted) {
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches() || !units.containsKey(amount.group(2))) {
            throw new TypeConversionException("'" + text + "' is not " + wanted);
        }
        return Long.parseLong(amount.group(1)) * units.get(amount.group(2));
    }
}
