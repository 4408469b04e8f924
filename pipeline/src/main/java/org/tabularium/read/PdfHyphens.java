package org.tabularium.read;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins lines whose last word was broken. Whether the hyphen belongs to the word is told by the words that the document
 * writes elsewhere without a break.
 */
final class PdfHyphens {

    private static final Pattern WORD = Pattern.compile("(?U)[\\p{L}\\d]+(?:[-‐][\\p{L}\\d]+)*");

    private static final Pattern BROKEN = Pattern.compile("(?U).*?([\\p{L}]+)[-‐]", Pattern.DOTALL);

    private static final Pattern FIRST = Pattern.compile("(?U)(\\p{Ll}+).*", Pattern.DOTALL);

    /** Shorter words say nothing about compounds. */
    private static final int TELLING = 5;

    private final Set<String> words = new HashSet<>();

    private final Set<String> compoundStarts = new HashSet<>();

    PdfHyphens(Collection<List<PdfLine>> pages) {
        for (List<PdfLine> lines : pages) {
            boolean broken = false;
            for (PdfLine line : lines) {
                addWords(line.plain(), broken);
                broken = BROKEN.matcher(line.plain()).matches();
            }
        }
    }

    private void addWords(String line, boolean afterBroken) {
        Matcher matcher = WORD.matcher(line);
        boolean skip = afterBroken;
        while (matcher.find()) {
            boolean cut = matcher.end() < line.length() && "-‐".indexOf(line.charAt(matcher.end())) >= 0;
            if (!skip && !cut) {
                String word = matcher.group().toLowerCase(Locale.ROOT).replace('‐', '-');
                words.add(word);
                if (word.indexOf('-') > 0) {
                    compoundStarts.add(word.substring(0, word.indexOf('-')));
                }
            }
            skip = false;
        }
    }

    /** Two lines of one paragraph as one text. */
    String join(String before, String after) {
        if (before.endsWith("\u00AD")) {
            return before.substring(0, before.length() - 1) + after;
        }
        Matcher broken = BROKEN.matcher(before);
        Matcher first = FIRST.matcher(after);
        if (broken.matches() && first.matches()) {
            boolean keep = isCompound(broken.group(1).toLowerCase(Locale.ROOT), first.group(1));
            return (keep ? before : before.substring(0, before.length() - 1)) + after;
        }
        boolean glued = before.matches("(?Us).*[\\p{L}\\d][-‐]")
                || before.matches("(?s).*\\d–") && after.matches("(?s)\\d.*");
        return before + (glued ? "" : " ") + after;
    }

    private boolean isCompound(String start, String end) {
        if (words.contains(start + end)) {
            return false;
        }
        return words.contains(start + "-" + end) || compoundStarts.contains(start)
                || start.length() >= TELLING && start.endsWith("o") && end.length() >= TELLING && words.contains(end);
    }
}
