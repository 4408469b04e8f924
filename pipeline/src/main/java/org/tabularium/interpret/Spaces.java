package org.tabularium.interpret;

/** White space in labels. */
public final class Spaces {

    private Spaces() {
    }

    /** The text with every run of white space as one space and none at its ends. */
    public static String collapse(String text) {
        if (isCollapsed(text)) {
            return text;
        }
        StringBuilder collapsed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean space = isSpace(text.charAt(i));
            if (!space || i == 0 || !isSpace(text.charAt(i - 1))) {
                collapsed.append(space ? ' ' : text.charAt(i));
            }
        }
        return collapsed.toString().strip();
    }

    private static boolean isCollapsed(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' ? before == ' ' : isSpace(c) || Character.isWhitespace(c)) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == '\u00a0' || c == '\u2007' || c == '\u2009' || c == '\u202f';
    }
}
