package org.tabularium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Every finding that the program can make is explained to people. */
class FindingsDocumentTest {

    private static final Pattern CODE = Pattern.compile("\"([A-Z]{3,4}-\\d{3})\"|^-- code: ([A-Z]{3}-\\d{3})",
            Pattern.MULTILINE);

    @Test
    void every_finding_is_in_the_list_of_findings() throws IOException {
        String explained = Files.readString(Path.of("docs/findings.md"));
        TreeSet<String> codes = new TreeSet<>();
        collect(Path.of("src/main/java"), codes);
        collect(Path.of("../sql/checks"), codes);
        codes.removeIf(code -> code.startsWith("INT-") || code.equals("SHA-256"));
        assertThat(codes).hasSizeGreaterThan(15).allSatisfy(code -> assertThat(explained).contains(code));
    }

    private static void collect(Path folder, TreeSet<String> codes) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher code = CODE.matcher(Files.readString(file));
                while (code.find()) {
                    codes.add(code.group(1) == null ? code.group(2) : code.group(1));
                }
            }
        }
    }
}
