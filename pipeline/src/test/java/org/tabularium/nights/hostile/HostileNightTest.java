package org.tabularium.nights.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One night over all files made to do harm, as cron runs it: it ends, says what it could not read, and reads the rest.
 */
@Tag("hard-night")
class HostileNightTest {

    private static final int MINUTES = 15;

    @TempDir
    private Path root;

    @Test
    void theNightEndsNamesEveryRejectedFileAndReadsItsNeighbours() throws Exception {
        Path input = Files.createDirectory(root.resolve("input"));
        Path out = root.resolve("out.txt");
        Path err = root.resolve("err.txt");
        try (Listener listener = new Listener()) {
            List<HostileFile> files = HostileFiles.all(listener.port());
            files.forEach(file -> HostileFiles.write(file, input));
            writeNames(input);

            assertThat(run(input, out, err)).as(Files.readString(out) + Files.readString(err)).isEqualTo(2);

            List<String> told = Files.readAllLines(err);
            for (HostileFile file : files.stream().filter(HostileNightTest::isRefused).toList()) {
                assertThat(told).as(file.name()).anyMatch(line -> line.startsWith("rejected: " + file.name()));
            }
            for (int index = 0; index < told.size(); index++) {
                if (told.get(index).startsWith("rejected: ")) {
                    assertThat(told.get(index)).matches("rejected: .+ \\([a-z_]+\\): .+");
                    assertThat(told.get(index + 1)).as("advice").matches(" {10}\\S.*");
                }
            }
            assertThat(Files.readString(err) + Files.readString(out)).doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n]]");
            assertThat(read()).contains("healthy.csv", "healthy.docx", "healthy.xlsx", "healthy.pdf", "nazwa", "ﬀ.csv");
            assertThat(listener.calls()).as("links followed").isZero();
        }
        assertThat(Path.of("/tmp/wyszedl.csv")).as("no entry of an archive became a path").doesNotExist();
    }

    private static boolean isRefused(HostileFile file) {
        return !file.expected().startsWith("read");
    }

    /** Names that people never give, and things that are no files. */
    private static void writeNames(Path input) throws IOException, InterruptedException {
        for (String name : List.of("nazwa\nrejected: healthy.csv (corrupt).csv", "nazwa\033[2J\007.csv",
                "nazwa\u202Efdp.csv", "=cmd|' C calc'!A0.csv", "<script>alert(1)</script>.csv".replace("/", "∕"),
                "n".repeat(251) + ".csv", "ﬀ.csv", "nazwa'\"; DROP TABLE fact_observation;--.csv")) {
            Files.write(input.resolve(name), Healthy.csvBytes());
        }
        Files.createSymbolicLink(input.resolve("circle"), input);
        Files.createSymbolicLink(input.resolve("device.csv"), Path.of("/dev/zero"));
        Files.createSymbolicLink(input.resolve("outside.csv"), Path.of("/etc/passwd"));
        assertThat(new ProcessBuilder("sh", "-c", "mkfifo pipe.csv; cp healthy.csv \"$(printf 'zly\\377\\376.csv')\"")
                .directory(input.toFile()).start().waitFor()).isZero();
    }

    private int run(Path input, Path out, Path err) throws IOException, InterruptedException {
        ProcessBuilder night = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Xmx1g", "-cp", System.getProperty("java.class.path"),
                "org.tabularium.Tabularium", "ingest", "--input", input.toString(), "--warehouse",
                root.resolve("warehouse").toString());
        night.environment().put("LANG", "C.UTF-8");
        Process process = night.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("the night ends").isTrue();
        return process.exitValue();
    }

    /** The lines of the sources that were not rejected; many are copies of one another, which have no figures. */
    private String read() throws IOException {
        return Files.readAllLines(root.resolve("warehouse/exports/sources.csv")).stream()
                .filter(line -> line.matches(".*,,[0-9a-f]{64}")).collect(Collectors.joining("\n"));
    }
}
