package org.tabularium.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.interpret.Vocabulary;
import org.tabularium.language.ExpressionWords.Word;

/** An expression finds in every text what a regular expression finds; texts without its words it does not search. */
class ExpressionTest {

    private static final int TEXTS = 150;

    private static final int MOST_PIECES = 9;

    /** What stands between the words of texts. */
    private static final List<String> SIGNS = List.of(" ", " ", " ", ", ", ".", ": ", " (", ")", "%", " - ", "„", "”",
            "2019", " 5", "12.", "/", "\n", "A", "Ż", "r.", "x");

    @Test
    void theTurnsOfPhraseOfTheLanguageAreFoundAsBefore() {
        WordList words = WordList.load(Vocabulary.class, "pl/vocabulary.properties");
        Map<String, Expression> all = WordPatterns.load(Vocabulary.class, "pl/patterns.properties", words).all();
        int found = 0;
        for (Map.Entry<String, Expression> one : all.entrySet()) {
            for (String text : textsFor(one.getValue())) {
                Expression expression = one.getValue();
                List<String> matches = matches(expression.pattern(), text);
                assertThat(expression.matcher(text).results().map(MatchResult::group)).as(one.getKey())
                        .containsExactlyElementsOf(matches);
                assertThat(expression.isIn(text)).isEqualTo(!matches.isEmpty());
                assertThat(expression.isAllOf(text)).isEqualTo(expression.pattern().matcher(text).matches());
                assertThat(expression.replaceAll(text, "_"))
                        .isEqualTo(expression.pattern().matcher(text).replaceAll("_"));
                assertThat(expression.replaceFirst(text, "_"))
                        .isEqualTo(expression.pattern().matcher(text).replaceFirst("_"));
                assertThat(expression.before(text))
                        .isEqualTo(matches.isEmpty() ? text : text.substring(0, start(expression.pattern(), text)));
                found += matches.isEmpty() ? 0 : 1;
            }
        }
        assertThat(found).as("texts with a match").isGreaterThan(all.size() * TEXTS / 10);
    }

    private static int start(Pattern pattern, String text) {
        Matcher first = pattern.matcher(text);
        assertThat(first.find()).isTrue();
        return first.start();
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Words of the expression in any order, some in capitals, with signs between them. */
    private static List<String> textsFor(Expression expression) {
        List<String> pieces = new ArrayList<>(SIGNS);
        Arrays.stream(expression.toString().replace("\\Q", "").replace("\\E", "").replaceAll("\\\\p\\{\\w+}", "")
                .split("[^\\p{L}]+")).filter(word -> !word.isEmpty())
                .flatMap(word -> Stream.of(word, word, word.toUpperCase())).forEach(pieces::add);
        Random random = new Random(expression.toString().hashCode());
        return Stream.generate(() -> text(pieces, random)).limit(TEXTS).toList();
    }

    private static String text(List<String> pieces, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(MOST_PIECES); i >= 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource
    void theWordsOfWhichAMatchHasOne(String expression, Set<String> words) {
        assertThat(ExpressionWords.of(expression)).extracting(Word::letters).containsExactlyInAnyOrderElementsOf(words);
    }

    static Stream<Arguments> theWordsOfWhichAMatchHasOne() {
        return Stream.of(arguments("\\bw (?:roku|rok)\\b", Set.of("roku", "rok")),
                arguments("(?:19|20)\\d\\d", Set.of("19", "20")), arguments("xab?c+d", Set.of("xa")),
                arguments("(?:ab)?c|d{2,}", Set.of("c", "d")), arguments("[„\"“]x", Set.of("x")),
                arguments("[„\"“]\\d", Set.of("„", "\"", "“")), arguments("(?<=za )lat(?!oooo)", Set.of("za ")),
                arguments("\\s(?=(?:i|oraz)\\s)", Set.of("i", "oraz")),
                arguments("(?i)\\QP.p.\\E(?-i)\\s*$", Set.of("p.p.")), arguments("[;(]|\\.", Set.of(";", "(", ".")),
                arguments("\\u2013{1,3}", Set.of("\u2013")), arguments("(?<name>mln|mld)", Set.of("mln", "mld")));
    }

    @Test
    void aWordBehindABoundaryDoesNotGoOnWithOthers() {
        Expression expression = Expression.of("\\b(?:art|poz)\\.");
        assertThat(expression.isIn("ust. i art. 5")).isTrue();
        assertThat(ExpressionWords.of("\\b(?:art|poz)\\.")).allMatch(Word::begins);
        assertThat(ExpressionWords.of("\\b(?:x)?art")).noneMatch(Word::begins);
        assertThat(ExpressionWords.of("\\b%")).noneMatch(Word::begins);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\\p{L}+", "a|\\d", "(?:ab)*", "[a-z]x?", "(?!ab)", "a{0,3}" })
    void expressionsThatNeedNoWord(String expression) {
        assertThat(ExpressionWords.of(expression)).isEmpty();
    }
}
