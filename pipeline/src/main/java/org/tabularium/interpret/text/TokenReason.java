package org.tabularium.interpret.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tabularium.interpret.Vocabulary;
import org.tabularium.language.Expression;
import org.tabularium.language.Morphology;
import org.tabularium.quantity.NumericToken;

/** Tells from the words around it why a numeric token is no figure. */
final class TokenReason {

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private static final Pattern DATE = Pattern.compile("\\d{1,2}\\.(?:0?[1-9]|1[0-2])(?:\\.(?:19|20)?\\d\\d)?");

    private static final Pattern WORD_BEHIND = Pattern.compile("[\\s,.;)]+");

    private static final Pattern DATE_BEFORE = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.?\\s?[-\\u2013]\\s?\\z");

    private static final Pattern DATE_BEHIND = Pattern.compile("\\s?[-\\u2013]\\s?\\d{1,2}\\.\\d{1,2}");

    private static final Pattern WORD_BEFORE = Pattern.compile("\\p{L}\\s\\z");

    private static final Pattern END_BEHIND = Pattern.compile("(?s)^\\s*(?:[.,;)].*)?$");

    private static final Pattern LABEL_BEFORE = Pattern.compile("[\\p{L}.)]\\s*[-\\u2013:]\\z");

    private static final Pattern SMALL_WORD_BEHIND = Pattern.compile("\\s*\\p{Ll}{3,}");

    private static final Expression ANYTHING = Expression.of("");

    private static final Expression NOTHING = Expression.of("^\\s*$");

    /** "Rodzina 3+". */
    private static final Expression SIGN_OF_A_NAME = Expression.of("^\\s?\\+(?!\\s?\\p{L})");

    private static final Expression MINUTES_BEHIND = Expression.of("^:\\d\\d");

    private static final Expression HOUR_BEFORE = Expression.of("\\d:$");

    private static final Expression ORDINAL = Expression.of("^\\s?(?:\\)|\\.(?:\\s|\\p{L}))\\s*\\S");

    /** "COVID-19", "A4"; a small word and a dash may also be a label: "zajęcia-10 osób". */
    private static final Expression GLUED = Expression.of("(?:\\p{Lu}\\p{L}*|\\b\\p{Ll}{1,3})[-\\u2011]$|\\p{L}$");

    private static final Expression GLUED_TO_A_NAME = Expression.of("\\p{Ll}[-\\u2011]$");

    private static final Expression END_OF_ENUMERATION = Expression.of("^\\s*(?:[),.;]|\\p{L}{1,4}\\s+\\d|$)");

    /** "XII/204/2019". */
    private static final Expression ROMAN_BEFORE = Expression.of("(?i)\\b[IVXLC]+/(?:\\d+/)?$");

    private static final Pattern NUMBERING = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2}){2,}");

    private static final Pattern SECTION = Pattern.compile("\\d{1,2}\\.\\d{1,2}");

    private static final Pattern TITLE_FOLLOWS = Pattern.compile("^\\.?[\\s\\u00a0]+\\p{Lu}|^\\.[\\s\\u00a0]*$");

    private static final Pattern MONTH_OF_YEAR = Pattern.compile("(?:0[1-9]|1[0-2])\\.(?:19|20)\\d\\d");

    private static final Pattern PHONE = Pattern.compile("\\d{2,3}(?:[ \\u00a0]\\d{2,3}){2,3}");

    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[ \\u00a0]\\d{3})+");

    /** "2022 2023", as beside the bars of a chart. */
    private static final Pattern ONLY_YEARS = Pattern.compile("(?:(?:19|20)\\d\\d[\\s,;/\\u2013-]*)+");

    /** Within quotation marks that open before and close behind: "projekt „Lato 2000 nad wodą”". */
    private static final Expression QUOTATION_OPEN = Expression.of("[„“][^„“”\"]*$");

    private static final Expression QUOTATION_CLOSED = Expression.of("^[^„“”\"]*[”\"]");

    private static final Pattern NEXT_WORD = Pattern.compile("^\\s+(\\p{Ll}+)");

    private static final int DIGITS_OF_A_DAY = 2;

    private static final int DIGITS_OF_A_YEAR = 4;

    private static final int DIGITS_OF_A_PHONE = 9;

    /** With the spaces between its groups. */
    private static final int SHORTEST_PHONE = 8;

    private static final Pattern LEADING_ZERO = Pattern.compile("0\\d+");

    /** Words further away than this many characters say nothing about a number. */
    private static final int NEAR = 80;

    private final Vocabulary vocabulary;

    private final Expression yearBefore;

    private final Expression yearAfter;

    private final Expression phone;

    private final List<Rule> rules;

    TokenReason(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.yearBefore = vocabulary.pattern("token.year.before");
        this.yearAfter = vocabulary.pattern("token.year.after");
        this.phone = vocabulary.pattern("token.phone.beside");
        this.rules = List.of(after("name", SIGN_OF_A_NAME), after("age", vocabulary.pattern("token.age.behind")),
                after("name", vocabulary.pattern("token.anniversary.after")), after("time", MINUTES_BEHIND),
                new Rule("ordinal", NOTHING, ORDINAL), before("law", vocabulary.pattern("token.law.before")),
                before("name", vocabulary.pattern("token.name.before")),
                before("address", vocabulary.pattern("token.address.before")),
                new Rule("age", vocabulary.pattern("token.age.before"), vocabulary.pattern("token.age.after")),
                before("age", vocabulary.pattern("token.aged.before")),
                glued(GLUED_TO_A_NAME, vocabulary.pattern("token.glued.after")), glued(GLUED, ANYTHING),
                new Rule("name", vocabulary.pattern("token.numbered.before"), END_OF_ENUMERATION),
                before("name", ROMAN_BEFORE), before("time", HOUR_BEFORE),
                before("time", vocabulary.pattern("token.time.before")),
                after("condition", vocabulary.pattern("token.condition.after")),
                new Rule("name", QUOTATION_OPEN, QUOTATION_CLOSED));
    }

    /**
     * A rule.
     *
     * @param glued
     *            whether it speaks of numbers without a space before them
     */
    private record Rule(String reason, Expression before, Expression after, boolean glued) {

        Rule(String reason, Expression before, Expression after) {
            this(reason, before, after, false);
        }

        boolean holds(String left, String right) {
            return !(glued && left.endsWith(" ")) && (before == ANYTHING || before.isIn(left))
                    && (after == ANYTHING || after.isIn(right));
        }
    }

    private static Rule before(String reason, Expression before) {
        return new Rule(reason, before, ANYTHING);
    }

    private static Rule glued(Expression before, Expression after) {
        return new Rule("name", before, after, true);
    }

    private static Rule after(String reason, Expression after) {
        return new Rule(reason, ANYTHING, after);
    }

    /**
     * Why a token of a text is no figure: {@code year}, {@code date}, {@code law}, {@code name}, {@code address},
     * {@code age}, {@code time}, {@code condition}, {@code phone}, {@code code} or {@code ordinal}; empty where it is a
     * figure.
     */
    Optional<String> of(String text, NumericToken token) {
        String left = text.substring(Math.max(0, token.start() - NEAR), token.start());
        String right = text.substring(token.end(), Math.min(text.length(), token.end() + NEAR));
        if (isDate(token.text(), left, right)) {
            return Optional.of("date");
        }
        Optional<String> code = code(token.text(), left, right);
        if (code.isPresent()) {
            return code;
        }
        if (token.text().length() == DIGITS_OF_A_YEAR && YEAR.matcher(token.text()).matches()
                && (ONLY_YEARS.matcher(text.strip()).matches() || disagrees(token.text(), right) || stands(left, right)
                        || yearBefore.isIn(left) && !countsSomething(right, left) || yearAfter.isIn(right))) {
            return Optional.of("year");
        }
        for (Rule rule : rules) {
            if (rule.holds(left, right)) {
                return Optional.of(rule.reason());
            }
        }
        return Optional.empty();
    }

    /** Tokens whose own shape tells that they count nothing: numbering, months, telephone numbers, codes. */
    private Optional<String> code(String token, String left, String right) {
        boolean dotted = token.indexOf('.') >= 0;
        if (dotted && (NUMBERING.matcher(token).matches()
                || SECTION.matcher(token).matches() && left.isBlank() && TITLE_FOLLOWS.matcher(right).find())) {
            return Optional.of("ordinal");
        }
        if (dotted && MONTH_OF_YEAR.matcher(token).matches()) {
            return Optional.of("date");
        }
        if (HOUR_BEFORE.isIn(left)) {
            return Optional.of("time");
        }
        if (isPhone(token, left, right)) {
            return Optional.of("phone");
        }
        return token.charAt(0) == '0' && LEADING_ZERO.matcher(token).matches() ? Optional.of("code") : Optional.empty();
    }

    private boolean isPhone(String token, String left, String right) {
        if (token.length() < SHORTEST_PHONE) {
            return false;
        }
        boolean groups = PHONE.matcher(token).matches() && !THOUSANDS.matcher(token).matches();
        return groups || token.length() >= DIGITS_OF_A_PHONE
                && token.chars().filter(Character::isDigit).count() == DIGITS_OF_A_PHONE
                && (phone.isIn(left) || phone.isIn(right));
    }

    /** "w edycji - 2021 mieszkańcy oddali": counted are "2021 mieszkańców", so the year counts nothing. */
    private static boolean disagrees(String year, String right) {
        Matcher next = NEXT_WORD.matcher(right);
        return next.find() && !Morphology.polish().canBeCounted(next.group(1), Integer.parseInt(year));
    }

    /** "Gdynia 2024": a year that counts nothing, behind a word. */
    private static boolean stands(String left, String right) {
        return WORD_BEFORE.matcher(left).find() && END_BEHIND.matcher(right).matches();
    }

    /** "w 2015 osób"? A dash before a year-like number and a noun behind it make it a figure. */
    private static boolean countsSomething(String right, String left) {
        boolean dashOrColon = LABEL_BEFORE.matcher(left.stripTrailing()).find();
        return dashOrColon && (right.isBlank() || SMALL_WORD_BEHIND.matcher(right).lookingAt());
    }

    private boolean isDate(String token, String left, String right) {
        int dot = token.indexOf('.');
        if (dot < 0) {
            return token.length() <= DIGITS_OF_A_DAY && vocabulary.has("month", WORD_BEHIND.split(right.strip(), 2)[0]);
        }
        return DATE.matcher(token).matches() && (token.indexOf('.', dot + 1) > 0 || DATE_BEFORE.matcher(left).find()
                || DATE_BEHIND.matcher(right).lookingAt());
    }
}
