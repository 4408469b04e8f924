package org.tabularium.language;

import java.util.Arrays;
import java.util.List;

import org.tabularium.language.ExpressionWords.Word;

/** The words, or beginnings or pieces of them, of which a text must have one for an expression to match in it. */
final class NeededWords {

    /** Letters up to the last with a mark that European languages use; others are looked for one by one. */
    private static final int ALPHABET = 0x180;

    /** The letters and the signs of print that stand between them, such as dashes and quotation marks. */
    private static final char[] FOLDED = new char[0x2100];

    private static final Word[] NONE = {};

    static {
        for (char c = 0; c < FOLDED.length; c++) {
            FOLDED[c] = foldedOther(c);
        }
    }

    private final boolean any;

    /** Whether a match begins with its word. */
    private final boolean first;

    /** By their first letters, small or capital; nothing for a letter that none begins with. */
    private final Word[][] byFirst = new Word[ALPHABET][];

    private final Word[] others;

    private NeededWords(List<Word> words) {
        this.any = words.isEmpty();
        this.first = !any && words.stream().allMatch(Word::first);
        Word[] beyond = NONE;
        for (Word word : words) {
            char first = word.letters().charAt(0);
            if (first < ALPHABET) {
                byFirst[first] = with(byFirst[first] == null ? NONE : byFirst[first], word);
            } else {
                beyond = with(beyond, word);
            }
        }
        this.others = beyond;
        for (char c = 0; c < ALPHABET; c++) {
            if (byFirst[c] == null && folded(c) < ALPHABET) {
                byFirst[c] = byFirst[folded(c)];
            }
        }
    }

    private static Word[] with(Word[] words, Word word) {
        Word[] more = Arrays.copyOf(words, words.length + 1);
        more[words.length] = word;
        return more;
    }

    /** The words that an expression needs; where it needs none, every text has what it needs. */
    static NeededWords of(String expression) {
        return new NeededWords(ExpressionWords.of(expression));
    }

    /** Whether a match begins with its word, so that it begins nowhere but where {@link #next} finds one. */
    boolean areFirst() {
        return first;
    }

    /** Whether a text has one of the words; its case does not matter. */
    boolean oneIsIn(String text) {
        return any || next(text, 0) < text.length();
    }

    /** Where one of the words stands at or behind a place; the text's length where none follows. */
    int next(String text, int from) {
        int at = from;
        while (at < text.length()) {
            Word[] words = beginningWith(text.charAt(at));
            if (words != null && oneStands(words, text, at)) {
                return at;
            }
            at++;
        }
        return at;
    }

    private Word[] beginningWith(char letter) {
        if (letter < ALPHABET) {
            return byFirst[letter];
        }
        char small = folded(letter);
        return small < ALPHABET ? byFirst[small] : others;
    }

    private static boolean oneStands(Word[] words, String text, int at) {
        for (Word word : words) {
            if (stands(word, text, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(Word word, String text, int at) {
        String letters = word.letters();
        if (at + letters.length() > text.length() || word.begins() && at > 0 && isLatin(text.charAt(at - 1))) {
            return false;
        }
        for (int i = 0; i < letters.length(); i++) {
            if (folded(text.charAt(at + i)) != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A letter that belongs to a word for every expression; for some, others do not. */
    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** A letter as expressions without regard to case compare it. */
    static char folded(char c) {
        return c < FOLDED.length ? FOLDED[c] : foldedOther(c);
    }

    private static char foldedOther(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
