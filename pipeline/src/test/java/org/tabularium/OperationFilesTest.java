package org.tabularium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.job.IngestRequest;

/** The files in the folder operation go with the program. */
class OperationFilesTest {

    private static final Path FOLDER = Path.of("../operation");

    @TempDir
    Path root;

    @Test
    void the_service_waits_longer_than_a_run_that_is_asked_to_stop() throws IOException {
        Properties service = new Properties();
        service.load(Files.newBufferedReader(FOLDER.resolve("tabularium.service")));
        assertThat(Long.parseLong(service.getProperty("TimeoutStopSec")))
                .isGreaterThan(IngestRequest.USUAL_PATIENCE.toSeconds());
        assertThat(service.getProperty("SuccessExitStatus")).isEqualTo("2");
        assertThat(service.getProperty("ProtectSystem")).isEqualTo("strict");
        assertThat(service.getProperty("MemoryMax")).isNotBlank();
    }

    @Test
    void systemd_takes_service_and_timer() throws IOException, InterruptedException {
        assumeThat(Path.of("/usr/bin/systemd-analyze")).exists();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String service = Files.readString(FOLDER.resolve("tabularium.service")).replace("/usr/bin/java", java);
        Path copy = Files.writeString(root.resolve("tabularium.service"), service);
        Path timer = Files.copy(FOLDER.resolve("tabularium.timer"), root.resolve("tabularium.timer"));
        Process verify = new ProcessBuilder("/usr/bin/systemd-analyze", "verify", copy.toString(), timer.toString())
                .redirectErrorStream(true).start();
        String said = new String(verify.getInputStream().readAllBytes());
        assertThat(verify.waitFor()).as(said).isZero();
        assertThat(said.lines().filter(line -> line.contains("tabularium"))).isEmpty();
    }

    @Test
    void alerts_and_document_speak_of_metrics_that_there_are() throws IOException {
        String program = Files.readString(Path.of("src/main/java/org/tabularium/job/operation/RunMetrics.java"))
                + Files.readString(Path.of("src/main/java/org/tabularium/job/NightRecord.java"));
        TreeSet<String> spoken = new TreeSet<>();
        for (Path text : List.of(FOLDER.resolve("tabularium.rules.yml"), Path.of("docs/operation.md"))) {
            Pattern.compile("tabularium_[a-z_]+[a-z]").matcher(Files.readString(text)).results()
                    .forEach(match -> spoken.add(match.group()));
        }
        assertThat(spoken).hasSizeGreaterThan(10)
                .allSatisfy(metric -> assertThat(program).contains("\""
                        + metric.replaceFirst("^tabularium_", "").replaceFirst("_(bytes|seconds|ratio)$", "")
                                .replaceFirst("^(run|last|stage|input|memory)_", "tabularium.$1_").replace('_', '.')
                        + "\""));
    }

    @Test
    void every_option_of_the_commands_in_these_files_is_one_of_the_program() throws IOException {
        String known = Files.readString(Path.of("docs/tabularium.properties"));
        TreeSet<String> options = new TreeSet<>();
        for (String file : List.of("tabularium.service", "tabularium.cron")) {
            Pattern.compile(" --([a-z-]+)").matcher(Files.readString(FOLDER.resolve(file))).results()
                    .forEach(match -> options.add(match.group(1)));
        }
        options.remove("now");
        assertThat(options).isNotEmpty().allSatisfy(option -> assertThat(known).contains("\n#" + option + " ="));
    }
}
