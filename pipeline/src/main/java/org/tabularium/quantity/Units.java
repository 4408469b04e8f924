package org.tabularium.quantity;

import org.tabularium.language.WordList;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The nouns and signs of a language that name units. */
public final class Units {

    private static final Units POLISH = new Units(WordList.load(Units.class, "pl/units.properties"));

    private final Map<String, Unit> byWord = new HashMap<>();

    private final Map<String, Unit> byBeginning = new TreeMap<>();

    private Units(WordList list) {
        for (String code : list.keys()) {
            Unit unit = new Unit(code);
            for (String word : list.words(code)) {
                if (word.endsWith("*")) {
                    byBeginning.put(word.substring(0, word.length() - 1), unit);
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
        String lower = word.toLowerCase(java.util.Locale.ROOT);
        Unit whole = byWord.get(lower);
        if (whole != null) {
            return Optional.of(whole);
        }
        return byBeginning.entrySet().stream().filter(entry -> lower.startsWith(entry.getKey()))
                .map(Map.Entry::getValue).findFirst();
    }
}
