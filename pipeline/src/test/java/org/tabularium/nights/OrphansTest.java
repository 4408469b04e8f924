package org.tabularium.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
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
        Path spinning = evening.script("a.txt", "spin");
        Path sleeping = evening.script("b.txt", "sleep");
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HangingNight.class.getName(), root.toString());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process night = builder.redirectErrorStream(true).redirectOutput(root.resolve("night.log").toFile()).start();
        try {
            Eventually.holds(PATIENCE,
                    () -> Files.exists(ScriptedReader.mark(spinning)) && Files.exists(ScriptedReader.mark(sleeping)));
            List<ProcessHandle> readers = night.children().filter(Evening::isReader).collect(Collectors.toList());
            assertThat(readers).hasSize(2);

            night.destroyForcibly();

            // What has ended but was not yet taken off the list of processes has no command line any more.
            Eventually.holds(Duration.ofSeconds(30), () -> readers.stream().noneMatch(Evening::isReader));
        } finally {
            night.descendants().forEach(ProcessHandle::destroyForcibly);
            night.destroyForcibly();
        }
    }
}
