package org.tabularium.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night that is killed leaves no process behind, not even one in the middle of a document. */
@Tag("hard-night")
class OrphansTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path root;

    @Test
    void readersEndWithTheNightThatAsked() throws IOException {
        Evening evening = new Evening(root);
        evening.script("a.txt", "spin");
        evening.script("b.txt", "sleep");
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HangingNight.class.getName(), root.toString());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process night = builder.redirectErrorStream(true).redirectOutput(root.resolve("night.log").toFile()).start();
        try {
            Eventually.holds(PATIENCE, () -> night.children().filter(Evening::isReader).count() == 2);
            Eventually.pause(Duration.ofSeconds(4));
            List<ProcessHandle> readers = night.children().filter(Evening::isReader).collect(Collectors.toList());
            assertThat(readers).hasSize(2);

            night.destroyForcibly();

            Eventually.holds(Duration.ofSeconds(10), () -> readers.stream().noneMatch(ProcessHandle::isAlive));
        } finally {
            night.descendants().forEach(ProcessHandle::destroyForcibly);
            night.destroyForcibly();
        }
    }
}
