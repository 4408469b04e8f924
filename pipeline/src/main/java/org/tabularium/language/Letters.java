package org.tabularium.language;

import java.util.ArrayList;
import java.util.List;

/** Where the words of a text are: runs of letters of any script. */
public final class Letters {

    private Letters() {
    }

    /** The words of a text, from left to right. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (int start = next(text, 0), end; start < text.length(); start = next(text, end)) {
            end = end(text, start);
            words.add(text.substring(start, end));
        }
        return words;
    }

    /** The first letter at or behind a place; the text's length where none follows. */
    public static int next(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isLetter(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** The end of the letters that begin at a place. */
    public static int end(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isLetter(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }
}
