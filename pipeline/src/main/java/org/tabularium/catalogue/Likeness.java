package org.tabularium.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tabularium.catalogue.Suggestion.Candidate;

/** What speaks for two members being one, and what against it. */
final class Likeness {

    /** Smaller values are the same by chance. */
    private static final BigDecimal TELLING = BigDecimal.TEN;

    private static final double ENOUGH_WORDS = 0.55;

    private static final double SOME_WORDS = 0.2;

    private static final int ENOUGH_FIGURES = 2;

    private static final double WEIGHT_OF_WORDS = 0.6;

    private final Map<Subject, Set<String>> words;

    private final Map<String, Double> weights = new HashMap<>();

    /**
     * Over members.
     *
     * @param words
     *            the words of their names; a word that few have weighs more
     */
    Likeness(Map<Subject, Set<String>> words) {
        this.words = words;
        Map<String, Integer> counts = new HashMap<>();
        words.values().forEach(names -> names.forEach(word -> counts.merge(word, 1, Integer::sum)));
        counts.forEach((word, count) -> weights.put(word, Math.log(1.0 + (double) words.size() / count)));
    }

    static boolean telling(BigDecimal value) {
        return value.abs().compareTo(TELLING) >= 0;
    }

    /** The initials of a name of several words. */
    static String initials(String name) {
        return Stream.of(name.split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
                .map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }

    /** Empty where too little speaks for it or the words deny it. */
    Optional<Candidate> between(Subject subject, Subject other) {
        Set<String> mine = words.get(subject);
        Set<String> theirs = words.get(other);
        if (!turning(mine).equals(turning(theirs))) {
            return Optional.empty();
        }
        Set<String> common = new TreeSet<>(LabelKeys.common(mine, theirs));
        double shared = weight(common) / Math.max(weight(mine) + weight(theirs) - weight(common), 1e-9);
        List<String> same = years(subject, other, true);
        List<String> different = years(subject, other, false);
        List<String> reasons = new ArrayList<>();
        boolean shortened = shortened(subject, other, common, mine, theirs, reasons);
        if (!common.isEmpty()) {
            reasons.add(common.size() + " of " + Math.max(mine.size(), theirs.size()) + " words the same");
        }
        same.stream().reduce((a, b) -> a + ", " + b).ifPresent(list -> reasons.add("same value for " + list));
        different.stream().reduce((a, b) -> a + ", " + b).ifPresent(list -> reasons.add("another value for " + list));
        boolean likely = shortened || shared >= ENOUGH_WORDS && same.size() >= different.size()
                || same.size() >= ENOUGH_FIGURES && shared >= SOME_WORDS && different.isEmpty();
        double score = Math.min(1, WEIGHT_OF_WORDS * (shortened ? Math.max(shared, 0.8) : shared)
                + (1 - WEIGHT_OF_WORDS) * same.size() / (same.size() + different.size() + 1.0));
        boolean unitsMeet = subject.values().isEmpty() || other.values().isEmpty()
                || !LabelKeys.common(units(subject), units(other)).isEmpty();
        return likely && unitsMeet ? Optional.of(new Candidate(other, score, List.copyOf(reasons))) : Optional.empty();
    }

    /** Names of organisations and programmes are shortened: to initials, or by leaving out words. */
    private static boolean shortened(Subject subject, Subject other, Set<String> common, Set<String> mine,
            Set<String> theirs, List<String> reasons) {
        if (subject.dimension() == Dimension.INDICATOR) {
            return false;
        }
        if (subject.name().equals(initials(other.name())) || other.name().equals(initials(subject.name()))) {
            reasons.add("one is the initials of the other");
            return true;
        }
        boolean inside = common.size() >= 2 && common.size() == Math.min(mine.size(), theirs.size());
        if (inside) {
            reasons.add("all words of the shorter name are in the longer one");
        }
        return inside;
    }

    private static Set<String> turning(Set<String> words) {
        return words.stream().filter(word -> word.startsWith("nie_") || word.startsWith("bez_"))
                .collect(Collectors.toSet());
    }

    private double weight(Set<String> some) {
        return some.stream().mapToDouble(word -> weights.getOrDefault(word, 0.0)).sum();
    }

    private static Set<String> units(Subject subject) {
        return subject.values().keySet().stream().map(key -> key.substring(key.indexOf(' ') + 1))
                .collect(Collectors.toSet());
    }

    private static List<String> years(Subject one, Subject other, boolean same) {
        return new TreeSet<>(LabelKeys.common(one.values().keySet(), other.values().keySet())).stream()
                .filter(key -> one.values().get(key).compareTo(other.values().get(key)) == 0 == same)
                .filter(key -> !same || telling(one.values().get(key))).map(key -> key.substring(0, key.indexOf(' ')))
                .distinct().toList();
    }
}
