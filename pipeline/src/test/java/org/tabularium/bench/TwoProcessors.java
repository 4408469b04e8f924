package org.tabularium.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Programs on chosen processors of the machine, and what a second one of them is worth. */
final class TwoProcessors {

    private static final Path TASKSET = Path.of("/usr/bin/taskset");

    private TwoProcessors() {
    }

    /** Whether the machine can keep a program on one processor. */
    static boolean canBeChosen() {
        return Files.isExecutable(TASKSET);
    }

    /** A command whose program, with all it starts, stays on one processor, counted from 0. */
    static List<String> only(int processor, List<String> command) {
        return Stream.concat(Stream.of(TASKSET.toString(), "-c", Integer.toString(processor)), command.stream())
                .toList();
    }

    /**
     * How many times as much two processors do as one, here and now, when they have nothing in common but the machine:
     * the same program once on one of them, then on both at the same time. It is 2 where each is a whole one.
     */
    static double worth(List<String> command, Path log) throws IOException, InterruptedException, ExecutionException {
        double alone = seconds(only(0, command), log);
        double slower = 0;
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Double>> runs = new ArrayList<>();
            for (int processor = 0; processor < 2; processor++) {
                List<String> pinned = only(processor, command);
                runs.add(both.submit(() -> seconds(pinned, log)));
            }
            for (Future<Double> run : runs) {
                slower = Math.max(slower, run.get());
            }
        }
        return 2 * alone / slower;
    }

    private static double seconds(List<String> command, Path log) throws IOException, InterruptedException {
        Finished run = Finished.run(command, log);
        if (run.code() != 0) {
            throw new IllegalStateException(
                    String.join(" ", command) + " ended with " + run.code() + ":\n" + Files.readString(log));
        }
        return run.seconds();
    }
}
