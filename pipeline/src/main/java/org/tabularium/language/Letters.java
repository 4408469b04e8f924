package org.tabularium.language;

/** Where the words of a text are: runs of letters of any script. */
public final class Letters {

    private Letters() {
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
