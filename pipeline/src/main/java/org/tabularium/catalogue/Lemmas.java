package org.tabularium.catalogue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.tabularium.language.Morphology;
import org.tabularium.language.WordList;

/**
 * Dictionary forms of Polish words, from the dictionary of inflection. A word has one form here, whatever else it could
 * mean, and always the same: what a word depends on is the word alone. One thread at a time may use it.
 */
final class Lemmas {

    /** Longer words, and those with more letters that may lack an accent, are left as they are. */
    private static final int LONGEST = 40;

    private static final int MOST_SPELLINGS = 600;

    private static final Map<Character, String> ACCENTED = Map.of('a', "ą", 'c', "ć", 'e', "ę", 'l', "ł", 'n', "ń", 'o',
            "ó", 's', "ś", 'z', "źż");

    /** Parts of speech by how likely a name means them; all others come last. */
    private static final List<String> LIKELY = List.of("prep", "conj", "num", "adj", "subst", "adv", "ger", "verb");

    private static final int DENIED_PREFIX = "nie".length();

    private final Morphology dictionary = Morphology.polish();

    private final Set<String> winning;

    private final Map<String, String> given;

    private final Map<String, String> known = new HashMap<>();

    /**
     * Over the dictionary, with words of its own.
     *
     * @param winning
     *            dictionary forms that win over others of the same word
     * @param given
     *            dictionary forms by word in lower case, such as those of place names; they win over all
     */
    Lemmas(WordList winning, Map<String, String> given) {
        this.winning = Set.copyOf(winning.words("lemmas"));
        this.given = Map.copyOf(given);
    }

    /** The dictionary form in lower case; the word itself in lower case where the dictionary does not have it. */
    String of(String word) {
        return known.computeIfAbsent(word.toLowerCase(Locale.ROOT), this::find);
    }

    private String find(String word) {
        String place = given.get(word);
        if (place != null) {
            return place;
        }
        return word.length() > LONGEST ? word : looked(word).or(() -> withAccents(word)).orElse(word);
    }

    private Optional<String> looked(String word) {
        Map<String, TreeSet<String>> tags = new TreeMap<>();
        for (Morphology.Reading reading : dictionary.readings(word)) {
            // What an abbreviation stands for is a guess.
            if (!reading.tag().startsWith("brev")) {
                tags.computeIfAbsent(reading.lemma().toLowerCase(Locale.ROOT), _ -> new TreeSet<>()).add(reading.tag());
            }
        }
        return tags.keySet().stream().min(order(tags)).map(lemma -> denied(word, tags.get(lemma)) + lemma);
    }

    /** "nieobjęty" stands in the dictionary as a form of "objąć": what denies must not be lost. */
    private static String denied(String word, Set<String> tags) {
        boolean denies = word.length() > DENIED_PREFIX && tags.stream().allMatch(tag -> tag.contains(":neg"));
        return denies ? "nie_" : "";
    }

    /** The winning ones, then the likely parts of speech, singular before plural, the shorter, the first. */
    private Comparator<String> order(Map<String, TreeSet<String>> tags) {
        return Comparator.<String, Boolean> comparing(lemma -> !winning.contains(lemma))
                .thenComparing(lemma -> likelihood(tags.get(lemma)))
                .thenComparing(lemma -> lemma.endsWith("i") || lemma.endsWith("y")).thenComparing(String::length)
                .thenComparing(Comparator.naturalOrder());
    }

    private static int likelihood(Set<String> tags) {
        return tags.stream().flatMap(tag -> List.of(tag.split("\\+")).stream()).map(tag -> tag.split(":")[0])
                .mapToInt(part -> LIKELY.contains(part) ? LIKELY.indexOf(part) : LIKELY.size()).min()
                .orElse(LIKELY.size());
    }

    /** The form of a word written without its accents, where all spellings with accents lead to one form. */
    private Optional<String> withAccents(String word) {
        if (word.chars().anyMatch(c -> c > 127)) {
            return Optional.empty();
        }
        Set<String> forms = new TreeSet<>();
        for (String spelling : spellings(word)) {
            looked(spelling).ifPresent(forms::add);
        }
        if (forms.size() > 1) {
            forms.retainAll(winning);
        }
        return forms.size() == 1 ? Optional.of(forms.iterator().next()) : Optional.empty();
    }

    private static List<String> spellings(String word) {
        List<String> all = List.of("");
        for (char letter : word.toCharArray()) {
            String choices = letter + ACCENTED.getOrDefault(letter, "");
            all = all.stream().flatMap(start -> choices.chars().mapToObj(c -> start + (char) c)).toList();
            if (all.size() > MOST_SPELLINGS) {
                return List.of();
            }
        }
        return all;
    }
}
