package org.tabularium.nights.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.tabularium.document.Document;
import org.tabularium.interpret.Interpretation;
import org.tabularium.interpret.Interpreter;
import org.tabularium.interpret.Observation;
import org.tabularium.read.ReadResult;
import org.tabularium.read.Readers;
import org.tabularium.read.UnreadableDocumentException.Reason;

/**
 * A program that reads documents changed at random until its time is up, and tells of each: what is read is read the
 * same twice, and no figure has digits that are not where it was read.
 */
public final class FuzzProcess {

    static final String NEXT = "next ";

    static final String WRONG = "wrong ";

    static final String END = "end ";

    /** Every such document is read twice. */
    private static final int TWICE = 5;

    private final Readers readers = Readers.standard();

    private final Interpreter interpreter = new Interpreter();

    private final Path folder;

    private FuzzProcess(Path folder) {
        this.folder = folder;
    }

    /**
     * Begins with the given seed and goes on with the next ones.
     *
     * @param arguments
     *            the seed, the seconds, the folder of sound documents, the folder for changed ones
     */
    public static void main(String[] arguments) throws IOException {
        long seed = Long.parseLong(arguments[0]);
        long end = System.nanoTime() + Long.parseLong(arguments[1]) * 1_000_000_000;
        FuzzProcess process = new FuzzProcess(Path.of(arguments[3]));
        List<Path> samples = samples(Path.of(arguments[2]));
        long read = 0;
        for (; System.nanoTime() < end; seed++, read++) {
            Path sample = samples.get(new Random(seed).nextInt(samples.size()));
            System.out.println(NEXT + seed + " " + sample.getFileName());
            process.read(seed, sample).ifPresent(wrong -> System.out.println(WRONG + wrong));
        }
        System.out.println(END + read);
    }

    private static List<Path> samples(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** The changed document of a seed, the same whenever it is made. */
    static byte[] document(long seed, Path sample) throws IOException {
        return new Mutations(seed).next(Files.readAllBytes(sample));
    }

    private Optional<String> read(long seed, Path sample) throws IOException {
        Path file = Files.write(folder.resolve("changed-" + sample.getFileName()), document(seed, sample));
        try {
            List<String> once = read(file);
            Optional<String> wrong = once.stream().filter(line -> line.startsWith(WRONG)).findFirst();
            return wrong.isPresent() || seed % TWICE != 0 || once.equals(read(file)) ? wrong
                    : Optional.of("the second reading gave something else");
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.of(e + " at " + Stream.of(e.getStackTrace()).limit(8).toList());
        }
    }

    private List<String> read(Path file) {
        List<String> lines = new ArrayList<>();
        readers.readAll(file, file.getFileName().toString(), found -> lines.addAll(outcome(found)));
        return lines;
    }

    private List<String> outcome(ReadResult found) {
        return switch (found) {
            case ReadResult.Refused refused when refused.reason().reason() == Reason.FAILED ->
                    List.of(WRONG + refused.reason().getMessage() + " " + cause(refused.reason().getCause()));
            case ReadResult.Refused refused -> List.of(refused.reason().getMessage());
            case ReadResult.Read read -> figures(read.document());
        };
    }

    private static String cause(Throwable cause) {
        return cause == null ? "" : Stream.of(cause.getStackTrace()).limit(8).toList().toString();
    }

    private List<String> figures(Document document) {
        Interpretation found = interpreter.interpret(document);
        boolean exact = !document.properties().mediaType().contains("sheet")
                && !document.properties().mediaType().contains("excel");
        List<String> lines = new ArrayList<>();
        for (Observation observation : found.observations()) {
            lines.add(exact && isInvented(observation)
                    ? WRONG + "value " + observation.value().orElseThrow() + " of \"" + observation.raw() + "\""
                    : observation.toString());
        }
        found.ledger().forEach(entry -> lines.add(entry.toString()));
        return lines;
    }

    /** Whether a value has digits that its text has not; numbers in words have none to compare. */
    private static boolean isInvented(Observation observation) {
        String raw = observation.raw().replaceAll("\\D", "");
        return !raw.isEmpty() && !observation.raw().toLowerCase(Locale.ROOT).matches("(?s).*\\p{L}{3,}.*|.*[½¼¾].*")
                && observation.value().filter(value -> value.signum() != 0)
                        .map(value -> value.abs().stripTrailingZeros().unscaledValue().toString())
                        .filter(digits -> !raw.contains(digits)).isPresent();
    }
}
