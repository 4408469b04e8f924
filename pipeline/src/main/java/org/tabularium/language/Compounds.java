package org.tabularium.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.tabularium.language.Morphology.Reading;

/** Which two words the language writes as one with a hyphen between them. */
public final class Compounds {

    /** The form of an adjective that is written before a hyphen, as in "społeczno-zawodowy". */
    private static final String COMPOUND_FORM = "adja";

    private static final String ADJECTIVE = "adj:";

    private static final String NOUN = "subst:";

    /** Pieces of nouns that are shorter are nouns by chance. */
    private static final int SHORTEST_NOUN = 4;

    private final Morphology morphology;

    /** By a dictionary. */
    public Compounds(Morphology morphology) {
        this.morphology = morphology;
    }

    /**
     * Whether two words are written with a hyphen between them: the compound form of an adjective before an adjective
     * or another such form, and two nouns in the same case ("kupno-sprzedaż").
     */
    public boolean areCompound(String first, String second) {
        Set<String> before = forms(first);
        Set<String> after = forms(second);
        boolean adjectives = before.contains(COMPOUND_FORM)
                && after.stream().anyMatch(form -> form.startsWith(ADJECTIVE) || form.equals(COMPOUND_FORM));
        return adjectives || Math.min(first.length(), second.length()) >= SHORTEST_NOUN
                && cases(before).stream().anyMatch(cases(after)::contains);
    }

    private Set<String> forms(String word) {
        return morphology.readings(word).stream().map(Reading::tag).flatMap(tag -> List.of(tag.split("\\+")).stream())
                .collect(Collectors.toSet());
    }

    /** The numbers and cases of nouns, such as "sg:gen", without their gender. */
    private static Set<String> cases(Set<String> forms) {
        Set<String> cases = new HashSet<>();
        for (String form : forms) {
            String[] parts = form.split(":");
            if (form.startsWith(NOUN) && parts.length > 2) {
                for (String one : parts[2].split("\\.")) {
                    cases.add(parts[1] + ":" + one);
                }
            }
        }
        return cases;
    }
}
