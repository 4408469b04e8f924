package org.tabularium.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import com.sun.management.OperatingSystemMXBean;

/** Tells what a step takes: time, time of processors, and the most memory the program held during it. */
final class Measured {

    private static final Path MEMORY = Path.of("/proc/self/status");

    private static final Path FORGET_PEAK = Path.of("/proc/self/clear_refs");

    private Measured() {
    }

    /** A piece of work that may fail. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    static void step(String name, Work work) throws Exception {
        forgetPeak();
        long processors = processorTime();
        long start = System.nanoTime();
        work.run();
        System.out.printf(Locale.ROOT, "%-28s %8.1f s, processors %8.1f s, peak %6d MB%n", name,
                (System.nanoTime() - start) / 1e9, (processorTime() - processors) / 1e9, peakMegabytes());
    }

    /** Of this program since its start, all its threads, in nanoseconds. */
    static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** From here on, {@link #peakMegabytes} looks at what comes. */
    static void forgetPeak() throws IOException {
        Files.writeString(FORGET_PEAK, "5");
    }

    /** The most memory that the program held, Java's and DuckDB's together. */
    static long peakMegabytes() throws IOException {
        return Files.readAllLines(MEMORY).stream().filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0) / 1024;
    }
}
