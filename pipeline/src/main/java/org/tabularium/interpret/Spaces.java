package org.tabularium.interpret;

/** White space in labels. */
public final class Spaces {

    private Spaces() {
    }

    /** The text with every run of white space as one space and none at its ends. */
    public static String collapse(String text) {
        int first = firstToChange(text);
        if (first == text.length()) {
            return text.strip();
        }
        StringBuilder collapsed = new StringBuilder(text.length()).append(text, 0, first);
        boolean behindSpace = first > 0 && text.charAt(first - 1) == ' ';
        for (int i = first; i < text.length(); i++) {
            boolean space = isSpace(text.charAt(i));
            if (!space || !behindSpace) {
                collapsed.append(space ? ' ' : text.charAt(i));
            }
            behindSpace = space;
        }
        return collapsed.toString().strip();
    }

    /** Where a text first has white space other than one space between words; its length where it has none. */
    private static int firstToChange(String text) {
        boolean behindSpace = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = isSpace(text.charAt(i));
            if (space && (behindSpace || text.charAt(i) != ' ')) {
                return i;
            }
            behindSpace = space;
        }
        return text.length();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == '\u00a0' || c == '\u2007' || c == '\u2009' || c == '\u202f';
    }
}
