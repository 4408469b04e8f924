package org.tabularium.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import morfologik.stemming.IStemmer;
import morfologik.stemming.WordData;
import morfologik.stemming.polish.PolishStemmer;

/** What the dictionary of Polish inflection says about words in small letters. Not for several threads at once. */
final class PolishWords {

    /** The form of an adjective that is written before a hyphen, as in "społeczno-zawodowy". */
    private static final String COMPOUND_FORM = "adja";

    private static final String ADJECTIVE = "adj:";

    private static final String NOUN = "subst:";

    /** Pieces of nouns that are shorter are nouns by chance. */
    private static final int SHORTEST_NOUN = 4;

    private final IStemmer stemmer = new PolishStemmer();

    /** Whether a word is a form of a Polish word. */
    boolean knows(String word) {
        return !stemmer.lookup(word).isEmpty();
    }

    /**
     * Whether two words are written with a hyphen between them: the compound form of an adjective before an adjective or
     * another such form, and two nouns in the same case ("kupno-sprzedaż").
     */
    boolean areCompound(String first, String second) {
        Set<String> before = forms(first);
        Set<String> after = forms(second);
        boolean adjectives = before.contains(COMPOUND_FORM)
                && after.stream().anyMatch(form -> form.startsWith(ADJECTIVE) || form.equals(COMPOUND_FORM));
        return adjectives || Math.min(first.length(), second.length()) >= SHORTEST_NOUN
                && cases(before).stream().anyMatch(cases(after)::contains);
    }

    private Set<String> forms(String word) {
        Set<String> forms = new HashSet<>();
        for (WordData found : stemmer.lookup(word)) {
            if (found.getTag() != null) {
                forms.addAll(List.of(found.getTag().toString().split("\\+")));
            }
        }
        return forms;
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
