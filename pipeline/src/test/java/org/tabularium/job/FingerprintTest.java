package org.tabularium.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Path jar = jar("classes", "tabularium-1.jar");

        assertThat(rules(root.resolve("classes"))).isEqualTo(rules(jar));
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
        write("library", "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n");
        Path classes = root.resolve("classes");
        Path old = jar("library", "parser-1.0.jar");

        assertThat(rules(classes, old)).isNotEqualTo(rules(classes, jar("library", "parser-1.1.jar")));
        assertThat(rules(classes, old)).isEqualTo(rules(classes, old, jar("library", "spring-core-7.jar")));
    }

    @Test
    void ofTheProgramChangesWithTheSql() throws IOException {
        write("classes", "sql/checks/one.sql", "SELECT 1");
        String before = Fingerprint.ofProgram(loader(root.resolve("classes")));
        write("classes", "sql/checks/one.sql", "SELECT 2");

        assertThat(Fingerprint.ofProgram(loader(root.resolve("classes")))).isNotEqualTo(before);
    }

    private static String rules(Path... classPath) throws IOException {
        return Fingerprint.ofRules(loader(classPath));
    }

    private static ClassLoader loader(Path... classPath) throws IOException {
        URL[] urls = new URL[classPath.length];
        for (int i = 0; i < urls.length; i++) {
            URI uri = classPath[i].toUri();
            urls[i] = uri.toURL();
        }
        return new URLClassLoader(urls, null);
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
