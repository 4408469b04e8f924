package org.tabularium.read;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tabularium.language.Compounds;
import org.tabularium.language.Morphology;

/**
 * Joins lines whose last word was broken. Whether the hyphen belongs to the word is told by the words that the document
 * writes elsewhere without a break, and where it does not write them, by the dictionary of Polish.
 */
final class PdfHyphens {

    private static final Pattern WORD = Pattern.compile("(?U)[\\p{L}\\d]+(?:[-‐][\\p{L}\\d]+)*");

    private static final Pattern BROKEN = Pattern.compile("(?U).*?([\\p{L}]+)[-‐]", Pattern.DOTALL);

    private static final Pattern LAST = Pattern.compile("(?U).*?(\\p{L}+)", Pattern.DOTALL);

    private static final Pattern FIRST = Pattern.compile("(?U)(\\p{Ll}+).*", Pattern.DOTALL);

    private final Set<String> words = new HashSet<>();

    /** Words that neither begin nor end their line: no line end can have cut them. */
    private final Set<String> inner = new HashSet<>();

    private final Set<String> compoundStarts = new HashSet<>();

    private final Morphology dictionary = Morphology.polish();

    private final Compounds compounds = new Compounds(dictionary);

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
            if (matcher.start() > 0 && matcher.end() < line.length()) {
                inner.add(matcher.group().toLowerCase(Locale.ROOT));
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
        if (isCutWord(before, after)) {
            return before + after;
        }
        boolean glued = before.matches("(?Us).*[\\p{L}\\d][-‐]")
                || before.matches("(?s).*\\d–") && after.matches("(?s)\\d.*");
        return before + (glued ? "" : " ") + after;
    }

    /**
     * Whether a word was cut without a hyphen, as in columns that are too narrow for it: a sign that begins no line, or
     * a piece that is no word of the document but is one together with the next.
     */
    private boolean isCutWord(String before, String after) {
        if (after.matches("[.,;:)%]+(\\s.*)?") && before.matches("(?Us).*[\\p{L}\\d]")) {
            return true;
        }
        Matcher last = LAST.matcher(before);
        Matcher first = FIRST.matcher(after);
        if (!last.matches() || !first.matches()) {
            return false;
        }
        String piece = last.group(1).toLowerCase(Locale.ROOT);
        return !inner.contains(piece) && piece.length() > 1 && inner.contains(piece + first.group(1))
                && !dictionary.knows(piece);
    }

    private boolean isCompound(String start, String end) {
        if (words.contains(start + end)) {
            return false;
        }
        return words.contains(start + "-" + end) || !dictionary.knows(start + end)
                && (compoundStarts.contains(start) || compounds.areCompound(start, end));
    }
}
