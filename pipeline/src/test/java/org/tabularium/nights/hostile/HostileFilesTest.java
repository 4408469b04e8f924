package org.tabularium.nights.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every file made to do harm is read in a process with a small heap and becomes what the table says, within its time;
 * no link in any of them is followed.
 */
class HostileFilesTest {

    /** A document of the corpus of reports takes less than a second; these run on machines with other work to do. */
    private static final int SECONDS = Integer.getInteger("hostile.seconds", 60);

    /** What a worker of the nightly run has at least. */
    private static final String HEAP = "512m";

    @TempDir
    private Path folder;

    @Test
    void theTableOfTheDocumentsIsThatOfTheProgram() throws IOException {
        assertThat(HostileFiles.all()).as("files").hasSizeGreaterThan(80);
        assertThat(HostileFiles.all().stream().map(file -> file.name().toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
        assertThat(Files.readString(Path.of("docs/hostile.md"))).as("docs/hostile.md").contains(HostileFiles.table());
    }

    @Test
    void aListenerHearsWhoCalls() throws IOException, InterruptedException {
        try (Listener listener = new Listener()) {
            new Socket(InetAddress.getLoopbackAddress(), listener.port()).close();
            for (int wait = 0; listener.calls() == 0 && wait < 200; wait++) {
                Thread.sleep(10);
            }
            assertThat(listener.calls()).isOne();
        }
    }

    @Test
    @Tag("hard-night")
    void everyFileBecomesWhatTheTableSaysAndNoLinkIsFollowed() throws IOException {
        String only = System.getProperty("hostile.files", ".*");
        SoftAssertions outcomes = new SoftAssertions();
        try (Listener listener = new Listener();
                Worker worker = new Worker(HEAP, SECONDS)) {
            for (HostileFile file : HostileFiles.all(listener.port()).stream().filter(file -> file.name().matches(only))
                    .toList()) {
                Path path = HostileFiles.write(file, folder);
                List<String> became = worker.read(path);
                Files.delete(path);
                if (Boolean.getBoolean("hostile.show")) {
                    System.out.printf(Locale.ROOT, "%s %6d ms %s%n", isExpected(file, became) ? "  " : "!!",
                            worker.millis(), file.name());
                }
                outcomes.assertThat(isExpected(file, became))
                        .as("%s: expected <%s>, became <%s>", file.name(), file.expected(), shown(became)).isTrue();
            }
            outcomes.assertThat(listener.calls()).as("links followed").isZero();
        }
        outcomes.assertAll();
    }

    private static String shown(List<String> became) {
        return became.stream().limit(5).collect(Collectors.joining("; "));
    }

    private static boolean isExpected(HostileFile file, List<String> became) {
        String[] expected = file.expectations();
        boolean all = expected.length == became.size();
        for (int index = 0; all && index < expected.length; index++) {
            int colon = expected[index].indexOf(": ");
            all = colon < 0 ? expected[index].equals(became.get(index))
                    : became.get(index).startsWith(expected[index].substring(0, colon + 1))
                            && became.get(index).contains(expected[index].substring(colon + 2));
        }
        return all;
    }
}
