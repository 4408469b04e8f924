package org.tabularium.nights;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.tabularium.extract.ContentHash;
import org.tabularium.extract.ReadingBudget;
import org.tabularium.extract.worker.Isolation;
import org.tabularium.extract.worker.Workers;
import org.tabularium.warehouse.DocumentResult.Rejected;
import org.tabularium.warehouse.FileRows;
import org.tabularium.warehouse.SourceFile;

/** What tests of hard nights begin with: a folder of files, and processes that read them. */
final class Evening {

    /** Short, but long enough for a real report on a busy machine. */
    static final ReadingBudget SHORT = new ReadingBudget(192, Duration.ofSeconds(20), Duration.ofSeconds(8));

    private final Path root;

    Evening(Path root) {
        this.root = root;
    }

    Path input() {
        return root.resolve("input");
    }

    static Isolation scripted(ReadingBudget budget) {
        return new Isolation(budget, ScriptedWorker.class.getName());
    }

    Workers workers(int count, ReadingBudget budget) {
        return Workers.start(scripted(budget), count, root.resolve("reading"));
    }

    /** The reports that ship with the project, one of each kind. */
    void reports() throws IOException {
        Files.createDirectories(input());
        try (Stream<Path> files = Files.list(Path.of("../input"))) {
            for (Path file : files.toList()) {
                Files.copy(file, input().resolve(file.getFileName()));
            }
        }
    }

    Path script(String name, String script) throws IOException {
        Files.createDirectories(input());
        return Files.writeString(input().resolve(name), scripted(script));
    }

    /** A text that is a script first and a report after. */
    static String scripted(String script) {
        return "script: " + script + "\nLiczba osób objętych usługami w 2023 r. wyniosła 134.\n";
    }

    Path archive(String name, Map<String, String> texts) throws IOException {
        Files.createDirectories(input());
        Path file = input().resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                zip.putNextEntry(new ZipEntry(text.getKey()));
                zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    SourceFile source(Path file) {
        try {
            return new SourceFile(input().relativize(file).toString(), ContentHash.of(file), Files.size(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What became of each document of a file: {@code read}, or the reason why it was rejected. */
    static Map<String, String> outcomes(FileRows rows) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        rows.documents().forEach(document -> outcomes.put(document.source().name(),
                document.rejection().map(Rejected::reason).orElse("read")));
        return outcomes;
    }

    /** The processes started by this one that still read. */
    static List<ProcessHandle> readers() {
        return ProcessHandle.current().children().filter(Evening::isReader).toList();
    }

    static boolean isReader(ProcessHandle process) {
        return process.isAlive()
                && process.info().commandLine().filter(line -> line.contains("read-worker")).isPresent();
    }
}
