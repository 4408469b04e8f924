package org.tabularium.read;

import java.util.regex.Pattern;

/** What notes and their marks look like where a format has no footnotes of its own. */
final class NoteMarks {

    private static final Pattern MARK = Pattern.compile("\\s*(\\d{1,3}|[a-z]|\\*{1,4})\\)?\\s*");

    /** A mark and text after it, or a word that offices put before a remark on a table. */
    private static final Pattern NOTE = Pattern.compile(
            "(?iuU)\\s*(\\*{1,4}\\)?\\s*\\p{L}.*|\\d{1,2}\\)\\s*\\p{L}.*|(źródło|uwag[ai]|objaśnieni[ae])\\b.*)");

    private NoteMarks() {
    }

    /** Whether a raised piece of text is a note mark. */
    static boolean isMark(String raised) {
        return MARK.matcher(raised).matches();
    }

    /** Whether a line below a table reads like a note to it. */
    static boolean isNote(String line) {
        return NOTE.matcher(line.lines().findFirst().orElse("")).matches();
    }
}
