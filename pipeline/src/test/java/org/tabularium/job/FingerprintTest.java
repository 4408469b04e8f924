package org.tabularium.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

    @TempDir
    Path root;

    @Test
    void isTheSameForFoldersAndForTheJarMadeFromThem() throws IOException {
        write("classes", "org/tabularium/read/Reader.class", "1");
        write("classes", "org/tabularium/read/words.txt", "2");
        write("classes", "org/tabularium/job/Job.class", "3");
        write("classes", "sql/checks/one.sql", "SELECT 1");
        write("library", "Parser.class", "1");
        Path library = jar("library", "parser-1.0.jar");
        Files.createDirectories(root.resolve("packed/BOOT-INF/lib"));
        Files.copy(library, root.resolve("packed/BOOT-INF/lib/parser-1.0.jar"));
        copy(root.resolve("classes"), root.resolve("packed/BOOT-INF/classes"));
        Path own = jar("packed", "renamed.jar");

        Fingerprint folder = fingerprint("", root.resolve("classes"), library);
        Fingerprint packed = fingerprint("jar:nested:" + own + "/!BOOT-INF/classes/!/", own);
        assertThat(packed.ofRules()).isEqualTo(folder.ofRules());
        assertThat(packed.ofProgram()).isEqualTo(folder.ofProgram());
    }

    @Test
    void isTheSameForAJarThatNamesItsLibrariesInsteadOfHoldingThem() throws IOException {
        write("classes", "org/tabularium/read/Reader.class", "1");
        write("library", "Parser.class", "1");
        Path library = jar("library", "parser-1.0.jar");
        String separate = rules(root.resolve("classes"), library);

        write("classes", "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nClass-Path: lib/parser-1.0.jar\n");
        assertThat(rules(jar("classes", "program.jar"))).isEqualTo(separate);
    }

    @Test
    void doesNotDependOnTheOrderOfTheClassPath() throws IOException {
        write("one", "org/tabularium/read/Reader.class", "1");
        write("two", "org/tabularium/quantity/Number.class", "2");

        assertThat(rules(root.resolve("one"), root.resolve("two")))
                .isEqualTo(rules(root.resolve("two"), root.resolve("one")));
    }

    @Test
    void changesWithAnyRuleButNotWithTheRestOfTheProgram() throws IOException {
        write("classes", "org/tabularium/interpret/words.txt", "1");
        write("classes", "org/tabularium/cli/Help.class", "1");
        String before = rules(root.resolve("classes"));

        write("classes", "org/tabularium/cli/Help.class", "2");
        assertThat(rules(root.resolve("classes"))).isEqualTo(before);

        write("classes", "org/tabularium/interpret/words.txt", "2");
        assertThat(rules(root.resolve("classes"))).isNotEqualTo(before);
    }

    @Test
    void changesWithTheVersionOfALibraryButNotWithSpring() throws IOException {
        write("classes", "org/tabularium/read/Reader.class", "1");
        write("library", "Parser.class", "1");
        Path classes = root.resolve("classes");
        Path old = jar("library", "parser-1.0.jar");

        assertThat(rules(classes, old)).isNotEqualTo(rules(classes, jar("library", "parser-1.1.jar")));
        assertThat(rules(classes, old)).isEqualTo(rules(classes, old, jar("library", "spring-core-7.jar")));
    }

    @Test
    void ofTheProgramChangesWithTheSql() throws IOException {
        write("classes", "sql/checks/one.sql", "SELECT 1");
        String before = fingerprint("", root.resolve("classes")).ofProgram();
        write("classes", "sql/checks/one.sql", "SELECT 2");

        assertThat(fingerprint("", root.resolve("classes")).ofProgram()).isNotEqualTo(before);
    }

    @Test
    void ofTheRunningProgramIsCheap() {
        Fingerprint.ofThisProgram();
        assertTimeout(Duration.ofSeconds(2), Fingerprint::ofThisProgram);
        assertThat(Fingerprint.ofThisProgram().ofRules()).hasSize(16).isEqualTo(Fingerprint.ofThisProgram().ofRules());
    }

    private static String rules(Path... classPath) {
        return fingerprint("", classPath).ofRules();
    }

    private static Fingerprint fingerprint(String own, Path... classPath) {
        return new Fingerprint(List.of(classPath), own);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private void write(String folder, String name, String content) throws IOException {
        Path file = root.resolve(folder).resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private Path jar(String folder, String name) throws IOException {
        Path jar = root.resolve(name);
        Path content = root.resolve(folder);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(content)) {
            for (Path file : files.sorted().toList()) {
                String entry = content.relativize(file).toString().replace('\\', '/');
                out.putNextEntry(new JarEntry(Files.isDirectory(file) ? entry + "/" : entry));
                if (Files.isRegularFile(file)) {
                    Files.copy(file, out);
                }
                out.closeEntry();
            }
        }
        return jar;
    }
}
