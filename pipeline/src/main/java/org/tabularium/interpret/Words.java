package org.tabularium.interpret;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words of labels compared across case, accents and inflection. */
public final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Inflection changes the end of a Polish word: words with this share of a common beginning are taken as one. */
    private static final double COMMON_BEGINNING = 0.6;

    /** Letters before this one have no accents. */
    private static final int ASCII = 0x80;

    private static final int SHORTEST_BEGINNING = 4;

    /** The one letter of Polish whose mark Unicode does not part from it. */
    private static final char L_WITH_STROKE = '\u0142';

    private Words() {
    }

    /** The meaningful words of a text, folded to lower case without accents. */
    public static List<String> of(String text, Vocabulary vocabulary) {
        List<String> words = new ArrayList<>();
        for (String word : NO_WORD.split(text.toLowerCase(Locale.ROOT))) {
            if (!word.isEmpty() && !vocabulary.isStopWord(word)) {
                words.add(fold(word));
            }
        }
        return List.copyOf(words);
    }

    /** Whether each of some words stands among the others in some inflection. */
    public static boolean allAmong(Collection<String> some, Collection<String> others) {
        for (String word : some) {
            if (!isAmong(word, others)) {
                return false;
            }
        }
        return true;
    }

    /** How many of some words stand among the others in some inflection. */
    public static long countAmong(Collection<String> some, Collection<String> others) {
        return some.stream().filter(word -> isAmong(word, others)).count();
    }

    private static boolean isAmong(String word, Collection<String> others) {
        for (String other : others) {
            if (similar(word, other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean similar(String first, String second) {
        if (first.equals(second)) {
            return true;
        }
        int common = 0;
        while (common < Math.min(first.length(), second.length()) && first.charAt(common) == second.charAt(common)) {
            common++;
        }
        return common >= SHORTEST_BEGINNING && common >= COMMON_BEGINNING * Math.max(first.length(), second.length());
    }

    private static String fold(String word) {
        if (isAscii(word)) {
            return word;
        }
        String plain = word.replace(L_WITH_STROKE, 'l');
        return MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= ASCII) {
                return false;
            }
        }
        return true;
    }
}
