package org.tabularium.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.tabularium.bench.Stages.Stage;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures whole nights beside other ways to read the same documents, in one run; {@code bench/run} starts it. */
@Command(name = "bench/run", mixinStandardHelpOptions = true, description = "Measures whole nights over a corpus made of the samples, beside other ways to read it.")
public final class WholeRun implements Callable<Integer> {

    private static final int ONE_IN_A_HUNDRED = 100;

    private static final int STARTS = 5;

    @Option(names = "--documents", paramLabel = "N", defaultValue = "1000", description = "The size of the corpus (default: ${DEFAULT-VALUE}); nights of a tenth, a hundredth, … of it are measured too, down to 100.")
    private int documents;

    @Option(names = "--samples", paramLabel = "DIR", defaultValue = "input", description = "The documents to make the corpus of (default: ${DEFAULT-VALUE}).")
    private Path samples;

    @Option(names = "--jar", paramLabel = "FILE", defaultValue = "pipeline/target/tabularium.jar", description = "The program (default: ${DEFAULT-VALUE}).")
    private Path jar;

    @Option(names = "--package", paramLabel = "FILE", defaultValue = "pipeline/target/image/tabularium/bin/tabularium", description = "The launcher of the self-contained package; not measured where it was not made (default: ${DEFAULT-VALUE}).")
    private Path launcher;

    @Option(names = "--script", paramLabel = "FILE", defaultValue = "bench/read.py", description = "The script in Python (default: ${DEFAULT-VALUE}).")
    private Path script;

    private Path folder;

    private Path log;

    private Program program;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new WholeRun()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        folder = Files.createTempDirectory("tabularium-bench-");
        log = folder.resolve("messages.log");
        try {
            measure();
        } finally {
            remove(folder);
        }
        return 0;
    }

    private void measure() throws Exception {
        program = Files.isExecutable(launcher) ? Program.image(launcher) : Program.jar(jar);
        Path corpus = corpus(documents);
        Results.say("%d documents, %d KB, made of the samples; %d processors; nights are run from the %s", documents,
                size(corpus) / 1024, Runtime.getRuntime().availableProcessors(), program.name());
        Results.heading("Start");
        start(Program.jar(jar));
        if (Files.isExecutable(launcher)) {
            start(program);
        }
        Results.heading("The same documents read in other ways, nothing interpreted");
        Finished floor = other("bare libraries (the floor), 2 threads", "bare", corpus, 2);
        other("bare libraries, 1 thread", "bare", corpus, 1);
        other("Tika to text, 2 threads", "tika", corpus, 2);
        Finished python = python(corpus);
        Results.heading("Nights");
        Finished night = nights(corpus);
        Results.atMost("night / floor, time", night.seconds() / floor.seconds(), 1.5, "times");
        Results.atMost("night / floor, time of processors", night.processorSeconds() / floor.processorSeconds(), 1.5,
                "times");
        if (python.code() == 0) {
            Results.atLeast("throughput of a night / of the script in Python", python.seconds() / night.seconds(), 8,
                    "times");
        }
        growth(night);
    }

    /** From the call to the first document, with the few samples: what the program needs to get going. */
    private void start(Program started) throws Exception {
        // The first start brings the program into the memory of the machine; of the others the middle one counts.
        startOnce(started, "cold");
        double[] first = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            first[i] = startOnce(started, "warm");
        }
        Arrays.sort(first);
        Results.atMost("from the start to the first document read, " + started.name(), first[STARTS / 2], 2, "s");
    }

    private double startOnce(Program started, String state) throws Exception {
        Path warehouse = folder.resolve("start-" + started.name());
        remove(warehouse);
        Finished run = started.ingest(samples, warehouse, log);
        Stages stages = Stages.ofLastNight(warehouse);
        double first = run.line("^ *1 of \\d+ documents").orElseThrow().after();
        Results.say(
                "%-8s %s start: work begins after %.2f s, first document opened after %.2f s, read after %.2f s,"
                        + " whole night %.2f s, processors %.2f s, peak %d MB",
                started.name(), state, (stages.begin() - run.started()) / 1e3,
                (stages.stage("extract").begin() - run.started()) / 1e3, first, run.seconds(), run.processorSeconds(),
                run.peakMegabytes());
        return first;
    }

    private Finished other(String name, String reader, Path corpus, int threads) throws Exception {
        Finished run = Finished.run(List.of(Program.java(), "-cp", System.getProperty("java.class.path"),
                OtherReaders.class.getName(), reader, corpus.toString(), String.valueOf(threads)), log);
        if (run.code() != 0) {
            throw new IllegalStateException(name + " failed:\n" + Files.readString(log));
        }
        Results.run(name, run, documents);
        return run;
    }

    /** Python is not part of the project: where it or its libraries are missing, that is said. */
    private Finished python(Path corpus) throws Exception {
        List<String> interpreters = List.of("/usr/bin/python3", "python3");
        Finished run = null;
        for (String python : interpreters) {
            try {
                run = Finished.run(List.of(python, "-W", "ignore", script.toString(), corpus.toString()), log);
            } catch (IOException _) {
                continue;
            }
            if (run.code() == 0) {
                Results.run("python-docx, openpyxl, pdfminer, csv", run, documents);
                return run;
            }
        }
        Results.say("Python: not measured, Python or a library is missing: install python3-docx, python3-openpyxl and"
                + " python3-pdfminer%s", run == null ? "" : " " + run.lines());
        return new Finished(-1, 0, 0, 0, 0, List.of());
    }

    private Finished nights(Path corpus) throws Exception {
        Path warehouse = folder.resolve("warehouse");
        Finished night = program.ingest(corpus, warehouse, log, "--workers", "2");
        Stages stages = Stages.ofLastNight(warehouse);
        Results.run("night, 2 workers", night, documents);
        Results.say("  %s", stages.shares());
        Results.say("  %.0f figures/s; warehouse %d MB, exports %d MB", figures(night) / night.seconds(),
                Files.size(warehouse.resolve("indicators.duckdb")) >> 20, size(warehouse.resolve("exports")) >> 20);
        unchanged(corpus, warehouse);
        changed(warehouse, night);
        Finished alone = program.ingest(corpus, folder.resolve("alone"), log, "--workers", "1");
        Stage extractAlone = Stages.ofLastNight(folder.resolve("alone")).stage("extract");
        Results.run("night, 1 worker", alone, documents);
        oneProcessor(corpus, night, stages);
        Finished together = program.ingest(corpus, folder.resolve("together"), log, "--workers", "2", "--isolation",
                "off");
        Results.run("night, 2 workers, isolation off", together, documents);
        Stage extractTogether = Stages.ofLastNight(folder.resolve("together")).stage("extract");
        double extract = stages.stage("extract").seconds();
        Results.atLeast("1 worker / 2 workers, reading", extractAlone.seconds() / extract, 1.7, "times");
        Results.atLeast("1 worker / 2 workers, whole night", alone.seconds() / night.seconds(), 1.7, "times");
        Results.atMost("isolation on / off, reading", extract / extractTogether.seconds(), 1.15, "times");
        Results.atMost("isolation on / off, whole night", night.seconds() / together.seconds(), 1.15, "times");
        return night;
    }

    /** A worker is not alone on the machine: beside one, a second processor stores and compiles. */
    private void oneProcessor(Path corpus, Finished night, Stages stages) throws Exception {
        if (!Files.isExecutable(Path.of("/usr/bin/taskset"))) {
            Results.say("one processor: not measured, the machine has no taskset");
            return;
        }
        Path warehouse = folder.resolve("one-processor");
        Finished alone = program.onOneProcessor().ingest(corpus, warehouse, log, "--workers", "1");
        Results.run("night, 1 worker on 1 processor", alone, documents);
        double extract = Stages.ofLastNight(warehouse).stage("extract").seconds();
        Results.atLeast("1 worker on 1 processor / 2 on 2, reading", extract / stages.stage("extract").seconds(), 1.7,
                "times");
        Results.atLeast("1 worker on 1 processor / 2 on 2, whole night", alone.seconds() / night.seconds(), 1.7,
                "times");
    }

    private void unchanged(Path corpus, Path warehouse) throws Exception {
        Finished run = program.ingest(corpus, warehouse, log);
        double work = run.seconds() - (Stages.ofLastNight(warehouse).begin() - run.started()) / 1e3;
        Results.run("night without a change", run, documents);
        Results.atMost("night without a change, work after the start", work, 3, "s");
    }

    private void changed(Path warehouse, Finished night) throws Exception {
        Path revised = folder.resolve("revised");
        Corpus.of(samples).write(revised, documents, Math.max(1, documents / ONE_IN_A_HUNDRED));
        Finished run = program.ingest(revised, warehouse, log, "--workers", "2");
        Results.run("night with 1 % changed", run, documents);
        Stages stages = Stages.ofLastNight(warehouse);
        Results.say("  %s; %.2f of the whole night", stages.shares(), run.seconds() / night.seconds());
        remove(revised);
    }

    /** The cost of a document must not depend on how many there are. */
    private void growth(Finished largest) throws Exception {
        Results.heading("Growth: cost of a document");
        List<Finished> runs = new ArrayList<>(List.of(largest));
        List<Integer> sizes = new ArrayList<>(List.of(documents));
        for (int size = documents / 10; size >= 100; size /= 10) {
            runs.addFirst(program.ingest(corpus(size), folder.resolve("growth-" + size), log, "--workers", "2"));
            sizes.addFirst(size);
        }
        for (int i = 0; i < runs.size(); i++) {
            Results.say("%6d documents: %8.1f ms a document, %8.1f ms of processors, peak %d MB", sizes.get(i),
                    runs.get(i).seconds() * 1e3 / sizes.get(i), runs.get(i).processorSeconds() * 1e3 / sizes.get(i),
                    runs.get(i).peakMegabytes());
        }
        for (int i = 1; i < runs.size(); i++) {
            // The start costs the same for any number; without it, what is left is what documents cost.
            double more = runs.get(i).processorSeconds() - runs.get(i - 1).processorSeconds();
            Results.say("each one from %d to %d: %.1f ms of processors", sizes.get(i - 1), sizes.get(i),
                    more * 1e3 / (sizes.get(i) - sizes.get(i - 1)));
        }
    }

    private Path corpus(int size) throws IOException {
        Path corpus = folder.resolve("corpus-" + size);
        Corpus.of(samples).write(corpus, size, 0);
        return corpus;
    }

    private static double figures(Finished night) {
        String line = night.line("^observations").orElseThrow().text();
        return Double.parseDouble(line.replaceAll("\\D*(\\d+).*", "$1"));
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
