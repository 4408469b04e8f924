package org.tabularium.nights.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Documents changed at random, for a time: none makes a reader fail, hang or take all memory, or invents a figure. What
 * went wrong is kept in {@code target/fuzz}.
 */
class FuzzTest {

    /** Always the same documents, so that a build fails for what was changed in it. */
    private static final long KNOWN = 1_000_000;

    private static final long SHORT = 5;

    private static final long SECONDS = Long.getLong("fuzz.seconds", 45);

    private static final int PATIENCE = 60;

    private static final Path KEPT = Path.of("target/fuzz");

    @TempDir
    private Path folder;

    private String now = "";

    @Test
    void someChangedDocumentsAreReadOrRefused() throws Exception {
        change(KNOWN, SHORT);
    }

    /**
     * Others each time. The seed that begins is printed; {@code -Dfuzz.seed=} begins with it again,
     * {@code -Dfuzz.seconds=} sets the time.
     */
    @Test
    @Tag("hard-night")
    void changedDocumentsAreReadOrRefused() throws Exception {
        change(Long.getLong("fuzz.seed", System.currentTimeMillis() / 1000 * 1_000_000), SECONDS);
    }

    private void change(long seed, long seconds) throws Exception {
        Path samples = samples();
        List<String> wrong = new ArrayList<>();
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), FuzzProcess.class.getName(), Long.toString(seed),
                Long.toString(seconds), samples.toString(), folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String end = follow(process, samples, wrong);
        System.out.println("fuzz: seed " + seed + ", " + end + " documents, " + wrong.size() + " wrong");
        assertThat(wrong).as("seed %s; the documents are in %s", seed, KEPT.toAbsolutePath()).isEmpty();
        assertThat(end).as("how many were read").isNotEqualTo("0");
    }

    private Path samples() throws IOException {
        Path samples = Files.createDirectory(folder.resolve("samples"));
        for (Path from : List.of(Path.of("../input"), Path.of("src/test/resources/formats"),
                Path.of("src/test/resources/formats/text"))) {
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files
                        .filter(file -> file.toString().matches(".*\\.(docx?|xlsx?|pdf|csv|od[st]|rtf|html)"))
                        .toList()) {
                    Files.copy(file, samples.resolve(from.getFileName() + "-" + file.getFileName()));
                }
            }
        }
        Files.write(samples.resolve("mail.eml"), HostileMail.attached("raport.csv", Healthy.csvBytes()));
        Files.write(samples.resolve("archive.zip"), RawZip.of("raport.csv", Healthy.csvBytes()));
        return samples;
    }

    /** Keeps what goes wrong; gives the number of documents that were read. */
    private String follow(Process process, Path samples, List<String> wrong) throws Exception {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = next(lines); line != null; line = next(lines)) {
                if (line.startsWith(FuzzProcess.NEXT)) {
                    now = line.substring(FuzzProcess.NEXT.length());
                } else if (line.startsWith(FuzzProcess.WRONG)) {
                    keep(line, samples, wrong);
                } else if (line.startsWith(FuzzProcess.END)) {
                    return line.substring(FuzzProcess.END.length());
                }
            }
            keep("it took all memory", samples, wrong);
        } catch (TimeoutException _) {
            keep("it took more than " + PATIENCE + " seconds", samples, wrong);
        } finally {
            process.destroyForcibly();
        }
        return "some";
    }

    private static String next(BufferedReader lines) throws InterruptedException, TimeoutException, ExecutionException {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return lines.readLine();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }).get(PATIENCE, TimeUnit.SECONDS);
    }

    private void keep(String line, Path samples, List<String> wrong) throws IOException {
        wrong.add(now + ": " + line);
        String[] parts = now.split(" ", 2);
        if (parts.length == 2) {
            Files.createDirectories(KEPT);
            Files.write(KEPT.resolve(parts[0] + "-" + parts[1]),
                    FuzzProcess.document(Long.parseLong(parts[0]), samples.resolve(parts[1])));
        }
    }
}
