package org.tabularium.quantity;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Decides from all the numbers that stand together what a dot and a comma mean in them. One number alone often does not
 * tell ("120.450"); its neighbours do ("98.300", "35,5").
 */
public final class NumberStyleEvidence {

    private static final Pattern DOT_BEFORE_COMMA = Pattern.compile(".*\\.\\d{3},\\d+");

    private static final Pattern COMMA_BEFORE_DOT = Pattern.compile(".*,\\d{3}\\.\\d+");

    private static final Pattern COMMA_GROUPS = Pattern.compile("\\d{1,3}(,\\d{3}){2,}");

    private static final Pattern ONE_GROUP = Pattern.compile("[1-9]\\d{0,2}(,\\d{3})+");

    private static final Pattern DOT_DECIMALS = Pattern.compile("\\d+\\.(\\d{1,2}|\\d{4,})|0\\.\\d+");

    private NumberStyleEvidence() {
    }

    /**
     * The style with the evidence for it.
     *
     * @param evidence
     *            in words, naming a number that decided
     */
    public record Decision(NumberStyle style, String evidence) {
    }

    /**
     * Decides the style for numbers written together that count what comes in wholes, such as people: where every comma
     * stands before three digits, it parts thousands.
     */
    public static Decision decideForWholeNumbers(Collection<String> tokens) {
        List<String> commas = tokens.stream().filter(number -> number.indexOf(',') >= 0)
                .map(NumberGrammar::withoutSignAndSpaces).toList();
        boolean groups = !commas.isEmpty() && commas.stream().allMatch(number -> ONE_GROUP.matcher(number).matches());
        return groups
                ? new Decision(NumberStyle.DOT_DECIMAL,
                        "what is counted comes in wholes, so the comma of " + commas.getFirst() + " parts thousands")
                : decide(tokens);
    }

    /** Only a number with a dot or a comma tells what they mean. */
    private static boolean isDivided(String number) {
        return number.indexOf('.') >= 0 || number.indexOf(',') >= 0;
    }

    /** Most numbers have one separator, which tells by itself only where it is a dot. */
    private static boolean hasSeveral(String number) {
        int separators = 0;
        for (int i = 0; i < number.length(); i++) {
            separators += number.charAt(i) == '.' || number.charAt(i) == ',' ? 1 : 0;
        }
        return separators > 1;
    }

    /**
     * Decides the style for numbers written together.
     *
     * @param tokens
     *            the numbers as written, without units
     */
    public static Decision decide(Collection<String> tokens) {
        List<String> numbers = tokens.stream().filter(NumberStyleEvidence::isDivided)
                .map(NumberGrammar::withoutSignAndSpaces).toList();
        for (String number : numbers) {
            if (!hasSeveral(number)) {
                continue;
            }
            if (DOT_BEFORE_COMMA.matcher(number).matches()) {
                return new Decision(NumberStyle.COMMA_DECIMAL, "a dot before a comma in " + number);
            }
            if (COMMA_BEFORE_DOT.matcher(number).matches() || COMMA_GROUPS.matcher(number).matches()) {
                return new Decision(NumberStyle.DOT_DECIMAL, "commas part the thousands of " + number);
            }
        }
        return numbers.stream().filter(number -> number.indexOf('.') >= 0 && DOT_DECIMALS.matcher(number).matches())
                .findFirst()
                .map(number -> new Decision(NumberStyle.BOTH_DECIMAL, "the dot of " + number + " parts no thousands"))
                .orElse(new Decision(NumberStyle.COMMA_DECIMAL,
                        "the language's usual style; no number speaks against"));
    }
}
