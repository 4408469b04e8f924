package org.tabularium.quantity;

import org.tabularium.language.WordList;

import org.tabularium.language.Letters;
import org.tabularium.language.Morphology;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The number words of a language in every inflection: "ośmioma", "dwadzieścia pięć", "trojga", "dwukrotnie". */
public final class NumberWords {

    private static final Pattern DIGITS_BEFORE = Pattern.compile("\\d\\s*$");

    private static final int DIGITS_LOOKED_AT = 3;

    private static final NumberWords POLISH = new NumberWords(
            WordList.load(NumberWords.class, "pl/numerals.properties"),
            WordList.load(NumberWords.class, "pl/times.properties"), Morphology.polish());

    private static final int THOUSAND = 1000;

    /** As many as the words of a language's reports; a document of more is read without remembering them. */
    private static final int MOST_REMEMBERED = 50_000;

    private final Map<String, BigDecimal> byLemma = new HashMap<>();

    private final Map<String, BigDecimal> times = new HashMap<>();

    private final Morphology morphology;

    private final Map<String, Optional<Word>> remembered = new ConcurrentHashMap<>();

    private NumberWords(WordList numerals, WordList timesWords, Morphology morphology) {
        this.morphology = morphology;
        numerals.keys()
                .forEach(value -> numerals.words(value).forEach(lemma -> byLemma.put(lemma, new BigDecimal(value))));
        timesWords.keys()
                .forEach(value -> timesWords.words(value).forEach(word -> times.put(word, new BigDecimal(value))));
    }

    /** The number words of Polish. */
    public static NumberWords polish() {
        return POLISH;
    }

    /**
     * The number words of a text, as tokens from left to right. Words that stand together make one number: hundreds,
     * tens and ones, and what multiplies a thousand before it. "Tysiące" without a multiplier is no number, and a scale
     * behind digits ("5 tysięcy") belongs to them.
     */
    public List<NumericToken> in(String text) {
        List<NumericToken> tokens = new ArrayList<>();
        Sum sum = new Sum();
        int start = -1;
        int end = -1;
        for (int word = Letters.next(text, 0), after; word < text.length(); word = Letters.next(text, after)) {
            after = Letters.end(text, word);
            Optional<Word> number = word(text.substring(word, after));
            if (start < 0 && number.isEmpty()) {
                continue; // most words are no numbers
            }
            boolean adjacent = start >= 0 && text.substring(end, word).isBlank();
            if (number.isPresent() && adjacent && sum.takes(number.get())) {
                sum.add(number.get());
                end = after;
                continue;
            }
            close(tokens, text, start, end);
            boolean begins = number.isPresent() && new Sum().takes(number.get()) && !behindDigits(text, word);
            start = begins ? word : -1;
            end = after;
            sum = new Sum();
            if (begins) {
                sum.add(number.get());
            }
        }
        close(tokens, text, start, end);
        return List.copyOf(tokens);
    }

    private static void close(List<NumericToken> tokens, String text, int start, int end) {
        if (start >= 0) {
            tokens.add(new NumericToken(start, end, text.substring(start, end)));
        }
    }

    private boolean behindDigits(String text, int at) {
        return DIGITS_BEFORE.matcher(text.substring(Math.max(0, at - DIGITS_LOOKED_AT), at)).find();
    }

    /** The value of a token that {@link #in} found; empty for any other text. */
    public Optional<BigDecimal> read(String token) {
        if (token.isEmpty() || Character.isDigit(token.charAt(0))) {
            return Optional.empty();
        }
        Sum sum = new Sum();
        for (String part : token.strip().split("\\s+")) {
            Optional<Word> number = word(part);
            if (number.isEmpty() || !sum.takes(number.get())) {
                return Optional.empty();
            }
            sum.add(number.get());
        }
        return Optional.of(sum.value());
    }

    /** Whether a word says how many times something was done. */
    public boolean isTimes(String word) {
        return times.containsKey(word.toLowerCase(Locale.ROOT));
    }

    private Optional<Word> word(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        Optional<Word> known = remembered.get(lower);
        if (known != null) {
            return known;
        }
        Optional<Word> found = find(lower);
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(lower, found);
        }
        return found;
    }

    private Optional<Word> find(String word) {
        BigDecimal count = times.get(word);
        if (count != null) {
            return Optional.of(new Word(count, true));
        }
        return morphology.readings(word).stream().filter(reading -> byLemma.containsKey(reading.lemma()))
                .flatMap(reading -> number(reading).stream()).findFirst();
    }

    /** Forms that stand only inside other words ("dwudziesto-") are no numbers. */
    private Optional<Word> number(Morphology.Reading reading) {
        BigDecimal value = byLemma.get(reading.lemma());
        boolean scale = value.intValue() >= THOUSAND;
        if (value.equals(BigDecimal.ONE)) {
            return reading.is("num:pl") ? Optional.of(new Word(value, false)) : Optional.empty();
        }
        boolean numeral = reading.is("num:pl") || reading.is("num:sg");
        boolean noun = scale && reading.is("subst");
        return numeral || noun ? Optional.of(new Word(value, !scale || reading.tag().contains(":sg:")))
                : Optional.empty();
    }

    /**
     * A number word.
     *
     * @param alone
     *            whether it is a number without a word before it, as "tysiące" and "jeden" are not
     */
    private record Word(BigDecimal value, boolean alone) {

        boolean scale() {
            return value.intValue() >= THOUSAND;
        }
    }

    /** Number words from left to right: each smaller than what the one before leaves open. */
    private static final class Sum {

        private BigDecimal total = BigDecimal.ZERO;

        private BigDecimal group = BigDecimal.ZERO;

        /** The next word below a scale must be smaller. */
        private int below = THOUSAND;

        private BigDecimal lastScale = BigDecimal.valueOf(Long.MAX_VALUE);

        boolean takes(Word word) {
            if (word.scale()) {
                return word.value().compareTo(lastScale) < 0 && (group.signum() > 0 || total.signum() == 0)
                        && (group.signum() > 0 || word.alone());
            }
            if (!word.alone() && group.signum() == 0) {
                return false;
            }
            boolean whole = word.value().scale() <= 0;
            return whole ? word.value().intValue() < below : group.signum() == 0 && total.signum() == 0;
        }

        void add(Word word) {
            if (word.scale()) {
                BigDecimal times = group.signum() == 0 ? BigDecimal.ONE : group;
                total = total.add(times.multiply(word.value()));
                group = BigDecimal.ZERO;
                below = THOUSAND;
                lastScale = word.value();
                return;
            }
            group = group.add(word.value());
            int value = word.value().intValue();
            below = value >= 100 ? 100 : value >= 20 ? 10 : 0;
        }

        BigDecimal value() {
            return total.add(group).stripTrailingZeros().scale() < 0 ? total.add(group).setScale(0)
                    : total.add(group).stripTrailingZeros();
        }
    }
}
