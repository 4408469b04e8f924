package org.tabularium.read;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    private static final Pattern SIGNS_FIRST = Pattern.compile("[.,;:)%]+(\\s.*)?");

    private static final String HYPHENS = "-‐";

    private static final char SOFT_HYPHEN = '\u00AD';

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
                broken = brokenWord(line.plain()).isPresent();
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

    /** Goes on with the next line of a paragraph. */
    void join(StringBuilder text, String next) {
        int last = text.length() - 1;
        if (text.charAt(last) == SOFT_HYPHEN) {
            text.setLength(last);
        } else if (brokenWord(text).isPresent() && !smallLetters(next).isEmpty()) {
            boolean keep = isCompound(brokenWord(text).get().toLowerCase(Locale.ROOT), smallLetters(next));
            text.setLength(keep ? last + 1 : last);
        } else if (!isCutWord(text, next) && !isGlued(text, next)) {
            text.append(' ');
        }
        text.append(next);
    }

    /** "12-" and "3 –" before a figure go on without a space. */
    private static boolean isGlued(StringBuilder text, String next) {
        int last = text.length() - 1;
        if (last < 1) {
            return false;
        }
        return HYPHENS.indexOf(text.charAt(last)) >= 0
                && Character.isLetterOrDigit(Character.codePointBefore(text, last))
                || text.charAt(last) == '–' && isFigure(text.charAt(last - 1)) && !next.isEmpty()
                        && isFigure(next.charAt(0));
    }

    private static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
    }

    /** The letters before the hyphen with which a line ends. */
    private static Optional<String> brokenWord(CharSequence text) {
        int last = text.length() - 1;
        return last > 0 && HYPHENS.indexOf(text.charAt(last)) >= 0 ? lettersBefore(text, last) : Optional.empty();
    }

    private static Optional<String> lettersBefore(CharSequence text, int end) {
        int start = end;
        while (start > 0 && Character.isLetter(Character.codePointBefore(text, start))) {
            start -= Character.charCount(Character.codePointBefore(text, start));
        }
        return start < end ? Optional.of(text.subSequence(start, end).toString()) : Optional.empty();
    }

    /** The small letters with which a line begins. */
    private static String smallLetters(String text) {
        int end = 0;
        while (end < text.length() && Character.getType(text.codePointAt(end)) == Character.LOWERCASE_LETTER) {
            end += Character.charCount(text.codePointAt(end));
        }
        return text.substring(0, end);
    }

    /**
     * Whether a word was cut without a hyphen, as in columns that are too narrow for it: a sign that begins no line, or
     * a piece that is no word of the document but is one together with the next.
     */
    private boolean isCutWord(StringBuilder text, String next) {
        if (SIGNS_FIRST.matcher(next).matches()
                && Character.isLetterOrDigit(Character.codePointBefore(text, text.length()))) {
            return true;
        }
        Optional<String> last = lettersBefore(text, text.length());
        String first = smallLetters(next);
        if (last.isEmpty() || first.isEmpty()) {
            return false;
        }
        String piece = last.get().toLowerCase(Locale.ROOT);
        return !inner.contains(piece) && piece.length() > 1 && inner.contains(piece + first)
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
