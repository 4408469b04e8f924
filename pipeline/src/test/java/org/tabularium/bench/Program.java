package org.tabularium.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Tabularium as it is started.
 *
 * @param name
 *            for the table of results
 * @param command
 *            that starts it
 */
record Program(String name, List<String> command) {

    /** With the Java that runs this, as any other Java starts it. */
    static Program jar(Path jar) {
        return new Program("jar", List.of(java(), "-jar", jar.toString()));
    }

    /** The self-contained package, with its own Java and its cache of classes made ready. */
    static Program image(Path launcher) {
        return new Program("package", List.of(launcher.toString()));
    }

    /** The same with all its processes on one processor of the machine, where the machine can do that. */
    Program onOneProcessor() {
        return new Program(name, TwoProcessors.only(0, command));
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** A night; it must publish, with no document rejected. */
    Finished ingest(Path input, Path warehouse, Path log, String... options) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of("ingest", "--input", input.toString(), "--warehouse", warehouse.toString()));
        all.addAll(List.of(options));
        Finished finished = Finished.run(all, log);
        if (finished.code() != 0) {
            throw new IllegalStateException(
                    String.join(" ", all) + " ended with " + finished.code() + ":\n" + Files.readString(log));
        }
        return finished;
    }
}
