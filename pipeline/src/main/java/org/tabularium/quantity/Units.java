package org.tabularium.quantity;

import org.tabularium.language.WordList;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The nouns and signs of a language that name units. */
public final class Units {

    private static final Units POLISH = new Units(WordList.load(Units.class, "pl/units.properties"));

    private static final SortedMap<String, Unit> NONE = new TreeMap<>();

    private final Map<String, Unit> byWord = new HashMap<>();

    /** By the first letter: the beginnings of words in alphabetical order. */
    private final Map<Character, SortedMap<String, Unit>> byBeginning = new HashMap<>();

    private Units(WordList list) {
        for (String code : list.keys()) {
            Unit unit = new Unit(code);
            for (String word : list.words(code)) {
                if (word.endsWith("*")) {
                    byBeginning.computeIfAbsent(word.charAt(0), _ -> new TreeMap<>())
                            .put(word.substring(0, word.length() - 1), unit);
                } else {
                    byWord.put(word, unit);
                }
            }
        }
    }

    /** The units as Polish names them. */
    public static Units polish() {
        return POLISH;
    }

    /** The unit that a word names, in any inflection; empty where it names none. */
    public Optional<Unit> of(String word) {
        if (word.isEmpty()) {
            return Optional.empty();
        }
        String lower = word.toLowerCase(Locale.ROOT);
        Unit whole = byWord.get(lower);
        if (whole != null) {
            return Optional.of(whole);
        }
        for (Map.Entry<String, Unit> entry : byBeginning.getOrDefault(lower.charAt(0), NONE).entrySet()) {
            if (lower.startsWith(entry.getKey())) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }
}
