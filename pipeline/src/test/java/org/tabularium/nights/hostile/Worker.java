package org.tabularium.nights.hostile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A {@link ReadingProcess} with a small heap and a time for each file; a new one is started where one ended. */
final class Worker implements AutoCloseable {

    private final String heap;

    private final int seconds;

    private Process process;

    private BufferedReader answers;

    private Writer orders;

    private long millisBefore;

    private long millis;

    /**
     * @param heap
     *            as Java has it, such as {@code 512m}
     * @param seconds
     *            for each file
     */
    Worker(String heap, int seconds) {
        this.heap = heap;
        this.seconds = seconds;
    }

    /**
     * What became of each document of a file; one line {@code timeout} or {@code died} where the process did not tell.
     */
    List<String> read(Path file) {
        try {
            start();
            orders.write(file + "\n");
            orders.flush();
            return CompletableFuture.supplyAsync(this::answer).get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            close();
            return List.of("timeout");
        } catch (IOException | ExecutionException e) {
            close();
            return List.of("died: " + e.getMessage());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The processor time that the last file took. */
    long millis() {
        return millis;
    }

    private void start() throws IOException {
        if (process != null && process.isAlive()) {
            return;
        }
        process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap,
                "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                ReadingProcess.class.getName()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        orders = process.outputWriter(StandardCharsets.UTF_8);
        millisBefore = 0;
    }

    private List<String> answer() {
        List<String> lines = new ArrayList<>();
        try {
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                if (line.startsWith(ReadingProcess.END)) {
                    long now = Long.parseLong(line.substring(ReadingProcess.END.length() + 1));
                    millis = now - millisBefore;
                    millisBefore = now;
                    return lines;
                }
                lines.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of("died: " + lines);
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
