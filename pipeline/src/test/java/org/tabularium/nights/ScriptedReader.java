package org.tabularium.nights;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.tabularium.document.Document;
import org.tabularium.document.Progress;
import org.tabularium.read.DelimitedTextReader;
import org.tabularium.read.DocumentReader;
import org.tabularium.read.Limits;
import org.tabularium.read.UnreadableDocumentException;

/**
 * A reader that does what a text file says in its first line: {@code script: hang}, for one. Text without a script is
 * read as always.
 */
final class ScriptedReader implements DocumentReader {

    private static final String SCRIPT = "script: ";

    private final DelimitedTextReader text = new DelimitedTextReader(Limits.DEFAULT);

    @Override
    public Set<String> mediaTypes() {
        return text.mediaTypes();
    }

    @Override
    public Document read(Path file, String name) throws UnreadableDocumentException {
        String first = firstLine(file);
        if (first.startsWith(SCRIPT)) {
            leaveMark(file);
            play(first.substring(SCRIPT.length()));
        }
        return text.read(file, name);
    }

    /** The hidden file that says that a script has begun. */
    static Path mark(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".begun");
    }

    private static void leaveMark(Path file) {
        try {
            Files.writeString(mark(file), "");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String firstLine(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.findFirst().orElse("");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void play(String script) {
        switch (script) {
            case "spin" -> {
                while (script.length() > 0) {
                    Thread.onSpinWait();
                }
            }
            case "sleep" -> sleep(3_600_000);
            case "work forever" -> Stream.generate(() -> 10).forEach(ScriptedReader::work);
            case "work three seconds" -> Stream.generate(() -> 10).limit(300).forEach(ScriptedReader::work);
            case "eat memory" -> eat();
            case "fail at block 3" -> fail(3);
            case "recurse" -> recurse(1);
            case "exit 7" -> System.exit(7);
            case "halt 9" -> Runtime.getRuntime().halt(9);
            case "print" -> System.out.println("garbage ".repeat(100_000));
            case "complain" -> System.err.println("megabytes of complaints ".repeat(200_000));
            case "complain and halt" -> {
                System.err.println("the end is near");
                Runtime.getRuntime().halt(9);
            }
            default -> throw new IllegalArgumentException("no script " + script);
        }
    }

    private static void work(int millis) {
        sleep(millis);
        Progress.step();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void eat() {
        List<byte[]> eaten = new ArrayList<>();
        while (eaten.size() < 1_000_000) {
            eaten.add(new byte[1 << 20]);
            Progress.step();
        }
    }

    private static void fail(int block) {
        for (int i = 1; i < block; i++) {
            Progress.step();
        }
        throw new IllegalStateException("block " + block + " is scripted to fail");
    }

    private static int recurse(int depth) {
        return recurse(depth + 1) + 1;
    }
}
