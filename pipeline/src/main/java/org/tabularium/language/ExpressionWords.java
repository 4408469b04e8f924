package org.tabularium.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads from a regular expression of which words every match has one. What it does not understand it takes for a place
 * where anything may stand: then more texts are searched than need be, and none less.
 */
final class ExpressionWords {

    /** More signs of a class than this are no help. */
    private static final int MOST_OF_A_CLASS = 8;

    /** More words than this take longer to look for than the expression. */
    private static final int MOST_WORDS = 64;

    private static final String QUANTIFIERS = "?*+{";

    private final String expression;

    private int at;

    private ExpressionWords(String expression) {
        this.expression = expression;
    }

    /**
     * A word, a piece of one or a sign, in small letters.
     *
     * @param begins
     *            whether it does not go on with the letters before it
     * @param first
     *            whether the part of the expression that it was read from begins with it
     */
    record Word(String letters, boolean begins, boolean first) {

        /** How much it tells a text that matches from one that does not. */
        int weight() {
            return 2 * letters.length() + (begins ? 1 : 0);
        }

        Word at(boolean beginning, boolean boundary) {
            return new Word(letters, begins || first && boundary && startsWithLetter(letters), first && beginning);
        }
    }

    /** The words of which each match has one; empty where a match needs none. */
    static List<Word> of(String expression) {
        List<Word> words = new ExpressionWords(expression).alternatives();
        return words.size() > MOST_WORDS ? List.of() : words;
    }

    /** Whether each match begins where the text does. */
    static boolean isAnchored(String expression) {
        ExpressionWords parts = new ExpressionWords(expression);
        while (parts.take("(?-i)") || parts.take("(?s)")) {
            // what cases and line breaks mean does not change where a text begins
        }
        if (!parts.take('^')) {
            return false;
        }
        parts.new Branch().read();
        return parts.at == expression.length();
    }

    /** Of branches divided by bars: the words of all, none where one branch needs none. */
    private List<Word> alternatives() {
        List<Word> all = new ArrayList<>();
        boolean free = false;
        do {
            List<Word> branch = new Branch().read();
            free |= branch.isEmpty();
            all.addAll(branch);
        } while (take('|'));
        return free ? List.of() : all;
    }

    /** What follows each other: any part's words are needed, and those that tell most are taken. */
    private final class Branch {

        private List<Word> best = List.of();

        private final StringBuilder run = new StringBuilder();

        private boolean runFirst;

        private boolean runBegins;

        /** Whether nothing was read yet that takes up room in a text. */
        private boolean beginning = true;

        /** Whether a word's boundary was read right before. */
        private boolean boundary;

        List<Word> read() {
            while (at < expression.length() && expression.charAt(at) != '|' && expression.charAt(at) != ')') {
                char c = expression.charAt(at++);
                switch (c) {
                    case '(' -> group();
                    case '[' -> signs(classOfSigns());
                    case '\\' -> escape();
                    case '^', '$' -> endRun();
                    case '.' -> anything();
                    default -> literal(c);
                }
            }
            endRun();
            return best;
        }

        private void group() {
            boolean ahead = take("?=") || take("?<=");
            boolean not = take("?!") || take("?<!");
            if (!ahead && !not && take("?") && isOnlyFlags()) {
                return;
            }
            endRun();
            List<Word> words = alternatives();
            take(')');
            if (ahead) {
                offer(placed(words, false, false));
            } else if (!not) {
                part(words);
            }
        }

        /** Goes behind a group's name or flags; "(?-i)" has nothing else. */
        private boolean isOnlyFlags() {
            if (take('<')) {
                at = expression.indexOf('>', at) + 1;
                return false;
            }
            while (expression.charAt(at) != ':' && expression.charAt(at) != ')') {
                at++;
            }
            return expression.charAt(at++) == ')';
        }

        /** A part with words of its own, which may be there or not. */
        private void part(List<Word> words) {
            boolean needed = quantified() != Often.MAYBE;
            offer(needed ? placed(words, beginning, boundary) : List.of());
            beginning = false;
            boundary = false;
        }

        private void signs(List<Word> signs) {
            endRun();
            part(signs);
        }

        private void anything() {
            endRun();
            quantified();
            beginning = false;
            boundary = false;
        }

        private void literal(char c) {
            Often often = often();
            if (often == Often.ONCE) {
                append(c);
                return;
            }
            quantified();
            if (often == Often.MORE) {
                append(c);
            }
            endRun();
            beginning = false;
            boundary = false;
        }

        private void append(char c) {
            if (run.isEmpty()) {
                runFirst = beginning;
                runBegins = boundary;
            }
            run.append(NeededWords.folded(c));
            beginning = false;
            boundary = false;
        }

        private void endRun() {
            if (!run.isEmpty()) {
                offer(List.of(new Word(run.toString(), runBegins && startsWithLetter(run), runFirst)));
                run.setLength(0);
            }
        }

        private void offer(List<Word> words) {
            int more = weight(words) - weight(best);
            if (more > 0 || more == 0 && words.size() < best.size()) {
                best = words;
            }
        }

        private void escape() {
            char c = expression.charAt(at++);
            switch (c) {
                case 'b' -> {
                    endRun();
                    boundary = true;
                }
                case 'B', 'A', 'z', 'Z', 'G' -> endRun();
                case 'p', 'P' -> {
                    at = expression.charAt(at) == '{' ? expression.indexOf('}', at) + 1 : at + 1;
                    anything();
                }
                case 'k' -> {
                    at = expression.indexOf('>', at) + 1;
                    anything();
                }
                case 'Q' -> quotation();
                case 'n' -> literal('\n');
                case 'u' -> {
                    at += 4;
                    literal((char) Integer.parseInt(expression, at - 4, at, 16));
                }
                default -> {
                    if (Character.isLetterOrDigit(c)) {
                        anything();
                    } else {
                        literal(c);
                    }
                }
            }
        }

        private void quotation() {
            int end = expression.indexOf("\\E", at);
            String quoted = expression.substring(at, end < 0 ? expression.length() : end);
            at = end < 0 ? expression.length() : end + 2;
            if (quoted.isEmpty()) {
                return;
            }
            for (int i = 0; i < quoted.length() - 1; i++) {
                append(quoted.charAt(i));
            }
            literal(quoted.charAt(quoted.length() - 1));
        }
    }

    /** Before a sign that is no letter a boundary means that a letter stands there. */
    private static boolean startsWithLetter(CharSequence word) {
        return Character.isLetterOrDigit(word.charAt(0));
    }

    private static int weight(List<Word> words) {
        int least = words.isEmpty() ? 0 : Integer.MAX_VALUE;
        for (Word word : words) {
            least = Math.min(least, word.weight());
        }
        return least;
    }

    /** Words as parts of what they stand in. */
    private static List<Word> placed(List<Word> words, boolean beginning, boolean boundary) {
        List<Word> placed = new ArrayList<>(words.size());
        for (Word word : words) {
            placed.add(word.at(beginning, boundary));
        }
        return placed;
    }

    /** How often a part of an expression has to stand in a text. */
    private enum Often {
        ONCE, MORE, MAYBE
    }

    private Often often() {
        if (at >= expression.length() || QUANTIFIERS.indexOf(expression.charAt(at)) < 0) {
            return Often.ONCE;
        }
        char quantifier = expression.charAt(at);
        return quantifier == '+' || quantifier == '{' && expression.charAt(at + 1) != '0' ? Often.MORE : Often.MAYBE;
    }

    /** Goes on behind a quantifier. */
    private Often quantified() {
        Often often = often();
        if (often != Often.ONCE) {
            at = expression.charAt(at) == '{' ? expression.indexOf('}', at) + 1 : at + 1;
            if (!take('?')) {
                take('+');
            }
        }
        return often;
    }

    /** The signs of a class that lists a few; none for any other. */
    private List<Word> classOfSigns() {
        List<Word> signs = new ArrayList<>();
        boolean listed = expression.charAt(at) != '^';
        int open = 1;
        while (open > 0) {
            char c = expression.charAt(at++);
            open += c == '[' ? 1 : c == ']' ? -1 : 0;
            boolean last = expression.charAt(Math.min(at, expression.length() - 1)) == ']';
            if (c == '\\') {
                char escaped = expression.charAt(at++);
                listed &= !Character.isLetterOrDigit(escaped);
                c = escaped;
            } else if (c == '[' || c == '&' || c == '-' && !signs.isEmpty() && !last) {
                listed = false;
            }
            if (open > 0) {
                signs.add(new Word(String.valueOf(NeededWords.folded(c)), false, true));
            }
        }
        return listed && signs.size() <= MOST_OF_A_CLASS ? signs : List.of();
    }

    private boolean take(char c) {
        boolean there = at < expression.length() && expression.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private boolean take(String text) {
        boolean there = expression.startsWith(text, at);
        at += there ? text.length() : 0;
        return there;
    }
}
