package org.tabularium.interpret.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.tabularium.interpret.Vocabulary;
import org.tabularium.quantity.NumericToken;

/** Tells from the words around it why a numeric token is no figure. */
public final class TokenReason {

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private static final Pattern DATE = Pattern.compile("\\d{1,2}\\.(?:0?[1-9]|1[0-2])(?:\\.(?:19|20)?\\d\\d)?");

    private static final Pattern YEAR_BEFORE = Pattern.compile(
            "(?:\\b(?:w|we|rok|roku|roku:|lata|latach|lat|sprawozdawczym|sprawozdawczy|od|do|na|z|za|i|oraz|edycja|edycji|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia|r\\.)\\s*[-\\u2013/(]?|[-\\u2013/.]|\\d\\s*[-\\u2013/])\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern YEAR_AFTER = Pattern.compile("^\\s?(?:r\\b|roku|rok\\b|r\\.|[-\\u2013/]\\s?\\d)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final List<Rule> BEFORE = List.of(
            new Rule("law", "(?:\\bart|\\bust|\\bpkt|\\bpoz|§|Dz\\.\\s?U\\.|\\blit)\\.?\\s*$"),
            new Rule("name",
                    "(?:\\bnr|\\bnumer|\\bnumerem|№|\\btyp|\\betap|\\betapu|\\bedycja|\\bklas[ay]?|\\bkl|\\bgrup[ay]|\\bmoduł|\\bdziałanie|\\bwykres|\\btabela)\\.?\\s*$"),
            new Rule("address", "\\b(?:ul|al|os|pl)\\.\\s*[\\p{Lu}\\d][^,;()]{0,40}$|\\b(?:ul|al|pl)\\.\\s*$"),
            new Rule("age", "\\b(?:w wieku|powyżej|poniżej|od|do)\\s*(?:\\d{1,2}\\s*(?:-|\\u2013|do)\\s*)?$",
                    "^\\s*(?:(?:-|\\u2013|do)\\s*\\d{1,2}\\s*)?(?:lat|r\\.\\s?ż|roku życia|\\.? ?roku ż)"),
            new Rule("age", "\\bw wieku\\s*(?:od\\s*)?(?:\\d{1,2}\\s*(?:-|\\u2013|do)\\s*)?$"),
            new Rule("name", "\\p{L}[-\\u2011]?$"), new Rule("name", "\\b[IVXLC]+/(?:\\d+/)?$"),
            new Rule("time", "\\d:$"),
            new Rule("time", "\\bgodz(?:inach|iny|\\.)?\\s*(?:od\\s*)?(?:\\d{1,2}\\s*(?:-|\\u2013|do)\\s*)?$"),
            new Rule("condition", "", "^\\s*(?:stopni|°)"));

    private static final List<Rule> AFTER = List.of(new Rule("name", "", "^\\s?\\+(?!\\s?\\p{Lu})"),
            new Rule("age", "", "^\\s?(?:(?:-|\\u2013)\\s*\\d{1,2}\\s*)?(?:r\\.\\s?ż|roku życia)"),
            new Rule("name", "", "^-?(?:lecia|lecie|leci)"), new Rule("time", "", "^:\\d\\d"),
            new Rule("ordinal", "^\\s*$", "^\\s?(?:\\)|\\.(?:\\s|\\p{L}))\\s*\\S"));

    private static final Pattern NUMBERING = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2}){2,}");

    private static final Pattern SECTION = Pattern.compile("\\d{1,2}\\.\\d{1,2}");

    private static final Pattern TITLE_FOLLOWS = Pattern.compile("^\\.?[\\s\\u00a0]+\\p{Lu}|^\\.[\\s\\u00a0]*$");

    private static final Pattern MONTH_OF_YEAR = Pattern.compile("(?:0[1-9]|1[0-2])\\.(?:19|20)\\d\\d");

    private static final Pattern PHONE = Pattern.compile("\\d{2,3}(?:[ \\u00a0]\\d{2,3}){2,3}");

    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[ \\u00a0]\\d{3})+");

    private static final Pattern LEADING_ZERO = Pattern.compile("0\\d+");

    /** Words further away than this many characters say nothing about a number. */
    private static final int NEAR = 80;

    private TokenReason() {
    }

    private record Rule(String reason, Pattern before, Pattern after) {

        Rule(String reason, String before) {
            this(reason, before, "");
        }

        Rule(String reason, String before, String after) {
            this(reason, compile(before), compile(after));
        }

        private static Pattern compile(String regex) {
            return Pattern.compile(regex,
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
        }

        boolean holds(String left, String right) {
            return before.matcher(left).find() && after.matcher(right).find();
        }
    }

    /**
     * Why a token of a text is no figure: {@code year}, {@code date}, {@code law}, {@code name}, {@code address},
     * {@code age}, {@code time}, {@code condition}, {@code phone}, {@code code} or {@code ordinal}; empty where it is a
     * figure.
     */
    public static Optional<String> of(String text, NumericToken token, Vocabulary vocabulary) {
        String left = text.substring(Math.max(0, token.start() - NEAR), token.start());
        String right = text.substring(token.end(), Math.min(text.length(), token.end() + NEAR));
        if (isDate(token, left, right, vocabulary)) {
            return Optional.of("date");
        }
        Optional<String> code = code(token.text(), left, right);
        if (code.isPresent()) {
            return code;
        }
        if (YEAR.matcher(token.text()).matches()
                && (stands(left, right) || YEAR_BEFORE.matcher(left).find() && !countsSomething(right, left)
                        || YEAR_AFTER.matcher(right).find())) {
            return Optional.of("year");
        }
        return Stream.concat(AFTER.stream(), BEFORE.stream()).filter(rule -> rule.holds(left, right)).map(Rule::reason)
                .findFirst();
    }

    /** Tokens whose own shape tells that they count nothing: numbering, months, telephone numbers, codes. */
    private static Optional<String> code(String token, String left, String right) {
        if (NUMBERING.matcher(token).matches()
                || SECTION.matcher(token).matches() && left.isBlank() && TITLE_FOLLOWS.matcher(right).find()) {
            return Optional.of("ordinal");
        }
        if (MONTH_OF_YEAR.matcher(token).matches()) {
            return Optional.of("date");
        }
        boolean groups = PHONE.matcher(token).matches() && !THOUSANDS.matcher(token).matches();
        return groups ? Optional.of("phone")
                : LEADING_ZERO.matcher(token).matches() ? Optional.of("code") : Optional.empty();
    }

    /** "Gdynia 2024": a year that counts nothing, behind a word. */
    private static boolean stands(String left, String right) {
        return left.matches("(?s).*\\p{L}\\s$") && right.matches("(?s)^\\s*(?:[.,;)].*)?$");
    }

    /** "w 2015 osób"? A dash before a year-like number and a noun behind it make it a figure. */
    private static boolean countsSomething(String right, String left) {
        boolean dashOrColon = left.stripTrailing().matches("(?s).*[\\p{L}.)]\\s*[-\\u2013:]$");
        return dashOrColon && (right.isBlank() || right.matches("(?s)^\\s*\\p{Ll}{3,}.*"));
    }

    private static boolean isDate(NumericToken token, String left, String right, Vocabulary vocabulary) {
        if (DATE.matcher(token.text()).matches() && token.text().chars().filter(c -> c == '.').count() == 2) {
            return true;
        }
        String[] next = right.strip().split("[\\s,.;)]+", 2);
        return token.text().matches("\\d{1,2}") && vocabulary.has("month", next[0])
                || DATE.matcher(token.text()).matches()
                        && (left.matches("(?s).*\\d{1,2}\\.\\d{1,2}\\.?\\s?[-\\u2013]\\s?$")
                                || right.matches("(?s)^\\s?[-\\u2013]\\s?\\d{1,2}\\.\\d{1,2}.*"));
    }
}
