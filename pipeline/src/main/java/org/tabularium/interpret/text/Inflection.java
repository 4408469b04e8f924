package org.tabularium.interpret.text;

import java.util.List;
import java.util.Locale;

import org.tabularium.interpret.Vocabulary;

/** Names in the form in which they stand by themselves. */
public final class Inflection {

    private static final int ADJECTIVES = 2;

    private static final String MASCULINE = "masculine";

    private static final String FEMININE = "feminine";

    private static final List<String> GENDERS = List.of(MASCULINE, FEMININE, "neuter");

    private final Vocabulary vocabulary;

    public Inflection(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** "Gminnego Ośrodka Kultury w Lipce" as "Gminny Ośrodek Kultury w Lipce"; other names stay as they are. */
    public String office(String name) {
        String[] words = name.split("\\s+");
        for (int i = 0; i < Math.min(words.length, ADJECTIVES + 1); i++) {
            int form = vocabulary.words("office.oblique").indexOf(words[i].toLowerCase(Locale.ROOT));
            if (form >= 0) {
                String noun = vocabulary.words("office.nominative").get(form);
                words[i] = like(words[i], noun);
                String gender = GENDERS.stream().filter(one -> vocabulary.has("office." + one, noun)).findFirst()
                        .orElse(MASCULINE);
                for (int before = 0; before < i; before++) {
                    words[before] = adjective(words[before], gender);
                }
                return String.join(" ", words);
            }
        }
        return name;
    }

    /** The noun with which names of programmes begin, as they begin with it. */
    String program(String noun) {
        int form = vocabulary.words("program.oblique").indexOf(noun.toLowerCase(Locale.ROOT));
        String nominative = form < 0 ? noun.toLowerCase(Locale.ROOT) : vocabulary.words("program.nominative").get(form);
        return like(noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1), nominative);
    }

    /** The adjective before such a noun. */
    String beforeProgram(String adjective, String noun) {
        return adjective(adjective, vocabulary.has("program.feminine", noun) ? FEMININE : MASCULINE);
    }

    private String adjective(String word, String gender) {
        List<String> oblique = vocabulary.words("adjective." + gender + ".oblique");
        for (int i = 0; i < oblique.size(); i++) {
            if (word.toLowerCase(Locale.ROOT).endsWith(oblique.get(i))) {
                String stem = word.substring(0, word.length() - oblique.get(i).length());
                return like(word, stem + vocabulary.words("adjective." + gender + ".nominative").get(i));
            }
        }
        return word;
    }

    /** A word in capitals, or with a first capital, as another is. */
    private static String like(String pattern, String word) {
        boolean capitals = pattern.length() > 1 && pattern.equals(pattern.toUpperCase(Locale.ROOT));
        boolean first = Character.isUpperCase(pattern.codePointAt(0));
        return capitals ? word.toUpperCase(Locale.ROOT)
                : first ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word;
    }
}
