package org.tabularium.interpret;

import java.util.regex.Pattern;

/** White space in labels. */
public final class Spaces {

    private static final Pattern RUN = Pattern.compile("[\\s\\u00a0\\u2007\\u2009\\u202f]+");

    private Spaces() {
    }

    /** The text with every run of white space as one space and none at its ends. */
    public static String collapse(String text) {
        return RUN.matcher(text).replaceAll(" ").strip();
    }
}
