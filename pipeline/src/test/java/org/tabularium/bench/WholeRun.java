package org.tabularium.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures whole nights beside other ways to read the same documents, in one run; {@code bench/run} starts it. */
@Command(name = "bench/run", mixinStandardHelpOptions = true, description = "Measures whole nights over a corpus made of the samples, beside other ways to read it.")
public final class WholeRun implements Callable<Integer> {

    private static final int ONE_IN_A_HUNDRED = 100;

    private static final int STARTS = 5;

    /** What is compared is run in turns, for machines are slow at times; of each the fastest counts. */
    private static final int TURNS = 2;

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
        other("bare libraries, 1 thread", "bare", corpus, 1);
        other("Tika to text, 2 threads", "tika", corpus, 2);
        Finished python = python(corpus);
        Results.heading("Nights, the fastest of " + TURNS);
        Finished night = nights(corpus);
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

    private void other(String name, String reader, Path corpus, int threads) throws Exception {
        Results.run(name, other(reader, corpus, threads), documents);
    }

    private Finished other(String reader, Path corpus, int threads) throws Exception {
        Finished run = Finished.run(command(reader, corpus, threads), log);
        if (run.code() != 0) {
            throw new IllegalStateException(reader + " failed:\n" + Files.readString(log));
        }
        return run;
    }

    private static List<String> command(String reader, Path corpus, int threads) {
        return List.of(Program.java(), "-cp", System.getProperty("java.class.path"), OtherReaders.class.getName(),
                reader, corpus.toString(), String.valueOf(threads));
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
        boolean pinned = TwoProcessors.canBeChosen();
        double worth = 0;
        Fastest floor = new Fastest();
        Fastest usual = new Fastest();
        Fastest oneWorker = new Fastest();
        Fastest oneProcessor = new Fastest();
        Fastest together = new Fastest();
        for (int turn = 0; turn < TURNS; turn++) {
            floor.add(other("bare", corpus, 2), Optional.empty());
            run(usual, program, corpus, "--workers", "2");
            run(oneWorker, program, corpus, "--workers", "1");
            run(together, program, corpus, "--workers", "2", "--isolation", "off");
            if (pinned) {
                run(oneProcessor, program.onOneProcessor(), corpus, "--workers", "1");
                worth = Math.max(worth, TwoProcessors.worth(command("bare", corpus, 1), log));
            }
        }
        Results.run("bare libraries (the floor), 2 threads", floor.run, documents);
        tell(usual);
        Results.run("night, 1 worker", oneWorker.run, documents);
        Results.run("night, 2 workers, isolation off", together.run, documents);
        Results.atMost("night / floor, time", usual.run.seconds() / floor.run.seconds(), 1.5, "times");
        Results.atMost("night / floor, time of processors", usual.run.processorSeconds() / floor.run.processorSeconds(),
                1.5, "times");
        Results.atMost("isolation on / off, reading", usual.reading() / together.reading(), 1.15, "times");
        Results.atMost("isolation on / off, whole night", usual.run.seconds() / together.run.seconds(), 1.15, "times");
        Results.atLeast("1 worker / 2 workers, reading", oneWorker.reading() / usual.reading(), 1.7, "times");
        Results.atLeast("1 worker / 2 workers, whole night", oneWorker.run.seconds() / usual.run.seconds(), 1.7,
                "times");
        if (pinned) {
            // A worker is not alone on the machine: beside one, a second processor stores and compiles.
            Results.run("night, 1 worker on 1 processor", oneProcessor.run, documents);
            Results.atLeast("1 worker on 1 processor / 2 on 2, reading", oneProcessor.reading() / usual.reading(), 1.7,
                    "times");
            Results.atLeast("1 worker on 1 processor / 2 on 2, whole night",
                    oneProcessor.run.seconds() / usual.run.seconds(), 1.7, "times");
            Results.say("two readings with bare libraries at once, each on a processor of its own: %.2f times as much"
                    + " as one (2.00 where each processor is a whole one)", worth);
        } else {
            Results.say("one processor: not measured, the machine has no taskset");
        }
        Path warehouse = folder.resolve("warehouse");
        program.ingest(corpus, warehouse, log, "--workers", "2");
        unchanged(corpus, warehouse);
        changed(warehouse, usual.run);
        return usual.run;
    }

    private void run(Fastest night, Program by, Path corpus, String... options) throws Exception {
        Path warehouse = folder.resolve("turn");
        remove(warehouse);
        Finished run = by.ingest(corpus, warehouse, log, options);
        night.add(run, Optional.of(Stages.ofLastNight(warehouse)));
        night.bytes = List.of(Files.size(warehouse.resolve("indicators.duckdb")), size(warehouse.resolve("exports")));
    }

    private void tell(Fastest night) {
        Results.run("night, 2 workers", night.run, documents);
        Results.say("  %s", night.stages.orElseThrow().shares());
        Results.say("  %.0f figures/s; warehouse %d MB, exports %d MB", figures(night.run) / night.run.seconds(),
                night.bytes.getFirst() >> 20, night.bytes.getLast() >> 20);
    }

    /** The fastest of several runs, for a night with its stages and the sizes of warehouse and exports. */
    private static final class Fastest {

        private Finished run;

        private Optional<Stages> stages = Optional.empty();

        private List<Long> bytes = List.of();

        void add(Finished next, Optional<Stages> itsStages) {
            if (run == null || next.seconds() < run.seconds()) {
                run = next;
                stages = itsStages;
            }
        }

        /** Seconds. */
        double reading() {
            return stages.orElseThrow().stage("extract").seconds();
        }
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
