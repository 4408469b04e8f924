package org.tabularium.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A program that was started, watched and has ended.
 *
 * @param code
 *            with which it ended
 * @param started
 *            in milliseconds since 1970
 * @param seconds
 *            from its start to its end
 * @param processorSeconds
 *            of itself and of all it started
 * @param peakMegabytes
 *            the most that it and all it started held in memory at one time
 * @param lines
 *            of its output
 */
record Finished(int code, long started, double seconds, double processorSeconds, long peakMegabytes, List<Line> lines) {

    private static final Path OWN_TIMES = Path.of("/proc/self/stat");

    private static final long MILLISECONDS_BETWEEN_LOOKS = 50;

    private static final double TICKS_PER_SECOND = 100;

    /** A line of output, and when it came, in seconds after the start. */
    record Line(double after, String text) {
    }

    /** Runs a program to its end; its messages go to the file {@code log}. */
    static Finished run(List<String> command, Path log) throws IOException, InterruptedException {
        double before = processorSecondsOfChildren();
        long started = System.currentTimeMillis();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        List<Line> lines = new ArrayList<>();
        Thread reader = Thread.ofVirtual().start(() -> read(process, start, lines));
        long peak = 0;
        while (!process.waitFor(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, memory(process));
        }
        double seconds = secondsSince(start);
        reader.join();
        return new Finished(process.exitValue(), started, seconds, processorSecondsOfChildren() - before, peak / 1024,
                List.copyOf(lines));
    }

    private static void read(Process process, long start, List<Line> lines) {
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(new Line(secondsSince(start), line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long memory(Process process) {
        return LongStream.concat(LongStream.of(process.pid()), process.descendants().mapToLong(ProcessHandle::pid))
                .map(Finished::kilobytes).sum();
    }

    /** What a process holds in memory now; nothing where it has just ended. */
    private static long kilobytes(long process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
        } catch (IOException | UncheckedIOException _) {
            return 0;
        }
    }

    /** Time of processors of all children that have ended, with theirs. */
    private static double processorSecondsOfChildren() throws IOException {
        String times = Files.readString(OWN_TIMES);
        String[] fields = times.substring(times.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS_PER_SECOND;
    }

    /** The first line of output that has the pattern in it. */
    Optional<Line> line(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        return lines.stream().filter(line -> wanted.matcher(line.text()).find()).findFirst();
    }
}
