package org.tabularium.nights;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The program in a process of its own, as cron starts it, with what it says and when. */
final class NightProcess implements AutoCloseable {

    /** Far more than any of these small nights takes, also on a machine with much else to do. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** Start as quickly as a short night deserves. */
    private static final List<String> JAVA = List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC", "-Xshare:auto");

    private final Process process;

    private final long started = System.nanoTime();

    private final List<Line> lines = new ArrayList<>();

    private boolean ended;

    private NightProcess(Process process) {
        this.process = process;
        follow(process.inputReader());
        follow(process.errorReader());
    }

    /** A line that the program printed, with the time since its start. */
    record Line(String text, Duration at) {
    }

    /** The command line of {@code ingest} on these folders, with options of Java before and of the program after it. */
    static List<String> command(List<String> java, Path input, Path warehouse, String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA);
        command.addAll(java);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.tabularium.Tabularium", "ingest",
                "--input", input.toString(), "--warehouse", warehouse.toString()));
        command.addAll(List.of(options));
        return command;
    }

    static NightProcess start(List<String> command) {
        try {
            return new NightProcess(new ProcessBuilder(command).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static NightProcess start(Path input, Path warehouse, String... options) {
        return start(command(List.of(), input, warehouse, options));
    }

    /** Runs a whole night. */
    static NightProcess run(Path input, Path warehouse, String... options) {
        NightProcess night = start(input, warehouse, options);
        night.await();
        return night;
    }

    private void follow(BufferedReader reader) {
        Thread.ofVirtual().start(() -> {
            try (reader) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    add(line);
                }
            } catch (IOException _) {
                // It was killed.
            }
            synchronized (lines) {
                lines.notifyAll();
            }
        });
    }

    private void add(String text) {
        synchronized (lines) {
            lines.add(new Line(text, Duration.ofNanos(System.nanoTime() - started)));
            lines.notifyAll();
        }
    }

    List<Line> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    /** All that it printed. */
    String said() {
        return lines().stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    /** Waits for a line; says whether it came before the process ended. */
    boolean awaitLine(Predicate<String> wanted) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        synchronized (lines) {
            while (lines.stream().noneMatch(line -> wanted.test(line.text()))) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    return lines.stream().anyMatch(line -> wanted.test(line.text()));
                }
                waitAWhile();
            }
        }
        return true;
    }

    private void waitAWhile() {
        try {
            lines.wait(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for a stage to begin. */
    boolean awaitStage(String stage) {
        return awaitLine(line -> line.equals(stage));
    }

    /** When a line came. */
    Optional<Duration> at(Predicate<String> wanted) {
        return lines().stream().filter(line -> wanted.test(line.text())).map(Line::at).findFirst();
    }

    long pid() {
        return process.pid();
    }

    /** As {@code kill -9} does, without a word to the processes it started; gives those. */
    List<ProcessHandle> kill() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        join(LONGEST);
        return children;
    }

    /** Sends a signal by its name, such as {@code TERM}. */
    void signal(String name) {
        NightProcess.run("kill", "-" + name, Long.toString(process.pid()));
    }

    /** Runs a short command of the system; gives its exit code. */
    static int run(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start().waitFor();
        } catch (IOException _) {
            return -1;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for the end and gives the exit code; a process that hangs is killed and fails the test. */
    int await() {
        return await(LONGEST);
    }

    int await(Duration longest) {
        if (!join(longest)) {
            kill();
            throw new AssertionError("still running after " + longest + ":\n" + said());
        }
        return process.exitValue();
    }

    private boolean join(Duration longest) {
        try {
            ended = process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
            return ended;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How long it ran, to its last line. */
    Duration duration() {
        return lines().getLast().at();
    }

    @Override
    public void close() {
        if (!ended) {
            kill();
        }
    }
}
