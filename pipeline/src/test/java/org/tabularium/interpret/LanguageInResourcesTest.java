package org.tabularium.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The words of a language are in its resource files: no literal of the program's code has any. */
class LanguageInResourcesTest {

    private static final Path CODE = Path.of("src/main/java/org/tabularium");

    private static final Path WORDS = Path.of("src/main/resources/org/tabularium/interpret/pl/vocabulary.properties");

    /** Words of the vocabulary that are English words or names in the code, too. */
    private static final Set<String> ALSO_ENGLISH = Set.of("code", "indicator", "measure", "partner", "plan", "program",
            "programme", "provider", "source", "status", "unit", "unnamed", "value", "variable", "year", "period",
            "time", "attribute", "minimum");

    /** A comment, a text block, a string or a character; the groups hold the words of literals. */
    private static final Pattern PIECE = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\]|\\\\.)*)\"|'((?:[^'\\\\]|\\\\.)+)'",
            Pattern.DOTALL);

    private static final Pattern POLISH_LETTER = Pattern.compile(
            "[\u0105\u0107\u0119\u0142\u0144\u00f3\u015b\u017a\u017c]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

    @Test
    void no_literal_has_a_word_of_the_language() throws IOException {
        Set<String> words = words(Files.readString(WORDS));
        Set<String> found = new TreeSet<>();
        for (Path file : files()) {
            String name = CODE.relativize(file).toString().replace('\\', '/');
            offending(Files.readString(file), words).forEach(literal -> found.add(name + ": " + literal));
        }
        assertThat(found).as("literals with words of the language; move them to its resource files").isEmpty();
    }

    @Test
    void words_are_found_in_literals_and_not_in_comments() {
        Set<String> words = words("# a comment\npart = w tym, z\\u0142oto*, \\\n  kwota");
        assertThat(words).containsExactlyInAnyOrder("z\u0142oto", "kwota");
        assertThat(offending("""
                // kwota
                /* kwota "kwota" */
                String a = "kwoty", b = "suma KWOTA", c = "\\"kwota";
                char d = '\u0142';
                """, words)).containsExactly("suma KWOTA", "\\\"kwota", "\u0142");
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String room : List.of("interpret", "quantity")) {
            try (Stream<Path> all = Files.walk(CODE.resolve(room))) {
                all.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
            }
        }
        assertThat(files).as("files of code").hasSizeGreaterThan(40);
        return files;
    }

    private static List<String> offending(String code, Set<String> words) {
        return PIECE.matcher(code).results().map(LanguageInResourcesTest::literal)
                .filter(literal -> POLISH_LETTER.matcher(literal).find() || hasWord(literal, words)).toList();
    }

    private static String literal(MatchResult piece) {
        return Stream.of(1, 2, 3).map(piece::group).filter(text -> text != null).findFirst().orElse("");
    }

    private static boolean hasWord(String literal, Set<String> words) {
        return WORD.matcher(literal.toLowerCase(Locale.ROOT)).results().map(MatchResult::group)
                .anyMatch(words::contains);
    }

    private static Set<String> words(String lines) {
        Properties groups = new Properties();
        try {
            groups.load(new StringReader(lines));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return groups.values().stream().map(Object::toString).map(String::toLowerCase).map(WORD::matcher)
                .flatMap(Matcher::results).map(MatchResult::group).filter(word -> !ALSO_ENGLISH.contains(word))
                .collect(Collectors.toSet());
    }
}
