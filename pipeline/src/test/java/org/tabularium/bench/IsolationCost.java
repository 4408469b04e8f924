package org.tabularium.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.tabularium.extract.ContentHash;
import org.tabularium.extract.Extractor;
import org.tabularium.extract.InThisProcess;
import org.tabularium.extract.ReadingBudget;
import org.tabularium.extract.worker.Isolation;
import org.tabularium.extract.worker.Workers;
import org.tabularium.warehouse.SourceFile;

import com.sun.management.OperatingSystemMXBean;

/**
 * What it costs to read in processes of their own: the same files, first so and then within this process, from bytes to
 * rows. Prints time of processors and of the clock, and their ratio; the start of the processes is included.
 */
public final class IsolationCost {

    private IsolationCost() {
    }

    /** Reads the files of a folder; the second argument is the number of workers, 2 without it. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int workers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        List<Path> files = files(folder);
        Isolation isolation = Isolation.with(
                new ReadingBudget(ReadingBudget.usualMemory(workers), Duration.ofMinutes(30), Duration.ofMinutes(10)));
        Path temporary = Files.createTempDirectory("isolation-cost");
        Cost apart = cost(files, folder, workers, () -> Workers.start(isolation, workers, temporary));
        Cost inside = cost(files, folder, workers, () -> new InThisProcess(workers));
        System.out.printf("%d files, %d at a time%n", files.size(), workers);
        System.out.printf("in processes of their own: %.1f s of processors, %.1f s%n", apart.processors, apart.clock);
        System.out.printf("within this process:       %.1f s of processors, %.1f s%n", inside.processors, inside.clock);
        System.out.printf("ratio                      %.2f                  %.2f%n",
                apart.processors / inside.processors, apart.clock / inside.clock);
    }

    private record Cost(double processors, double clock) {
    }

    private interface Start {
        Extractor start();
    }

    private static Cost cost(List<Path> files, Path folder, int workers, Start start) throws Exception {
        long clock = System.nanoTime();
        long processors = processors();
        try (Extractor extractor = start.start();
                ExecutorService readers = Executors.newFixedThreadPool(workers)) {
            List<? extends java.util.concurrent.Future<?>> all = files.stream()
                    .map(file -> readers.submit(() -> extractor.extract(file, source(folder, file)))).toList();
            for (var one : all) {
                one.get();
            }
            return new Cost((processors() - processors) / 1e9, (System.nanoTime() - clock) / 1e9);
        }
    }

    /** Of this process and its children that live. */
    private static long processors() {
        long children = ProcessHandle.current().children()
                .mapToLong(child -> child.info().totalCpuDuration().orElse(Duration.ZERO).toNanos()).sum();
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() + children;
    }

    private static SourceFile source(Path folder, Path file) {
        try {
            return new SourceFile(folder.relativize(file).toString(), ContentHash.of(file), Files.size(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
