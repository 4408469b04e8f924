package org.tabularium.job.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The runs that left a report, the latest first. A run that was killed left none. */
public final class RunHistory {

    /** Outcomes after which the warehouse is as it should be. */
    private static final Set<String> WELL = Set.of("published", "unchanged");

    private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'", Locale.ROOT);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    /**
     * A run as its report tells.
     *
     * @param outcome
     *            such as {@code published}
     * @param message
     *            why it ended so; may be empty
     */
    public record Entry(String run, Instant started, String outcome, String message) {

        /** Whether the warehouse is as it should be after it. */
        public boolean endedWell() {
            return WELL.contains(outcome);
        }
    }

    /**
     * @param folder
     *            the reports; it need not be there
     */
    public RunHistory(Path folder) {
        this.folder = folder;
    }

    /** The last runs, at most so many. */
    public List<Entry> last(int most) {
        return ids().stream().map(this::read).flatMap(Optional::stream).limit(most).toList();
    }

    /** The last run that ended well. */
    public Optional<Entry> lastSuccess() {
        return ids().stream().map(this::read).flatMap(Optional::stream).filter(Entry::endedWell).findFirst();
    }

    /**
     * Deletes reports and logs of old runs; never those of the last publication, the last success, the last failure.
     */
    public void forget(Retention retention, Instant now, Path logs) {
        List<String> ids = ids();
        Set<String> kept = new HashSet<>();
        Stream.of("published", "unchanged", "stopped", "failed")
                .forEach(outcome -> ids.stream().map(this::read).flatMap(Optional::stream)
                        .filter(entry -> entry.outcome().equals(outcome)).findFirst()
                        .ifPresent(entry -> kept.add(entry.run())));
        List<Path> files = Stream.of(folder, logs).flatMap(place -> list(place).stream()).toList();
        List<String> runs = files.stream().map(RunHistory::id).flatMap(Optional::stream).distinct()
                .sorted(Comparator.reverseOrder()).toList();
        for (int place = 0; place < runs.size(); place++) {
            if (retention.keeps(place, started(runs.get(place)).orElseThrow(), now)) {
                kept.add(runs.get(place));
            }
        }
        files.stream().filter(file -> id(file).filter(id -> !kept.contains(id)).isPresent())
                .forEach(RunHistory::delete);
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>(
                list(folder).stream().filter(file -> file.getFileName().toString().endsWith(".json"))
                        .map(RunHistory::id).flatMap(Optional::stream).toList());
        ids.sort(Comparator.reverseOrder());
        return ids;
    }

    /** A report that is damaged is as good as none. */
    private Optional<Entry> read(String id) {
        try {
            JsonNode report = JSON.readTree(Files.readString(folder.resolve(id + ".json")));
            return Optional.of(new Entry(id, started(id).orElseThrow(), report.path("outcome").asText(),
                    report.path("message").asText()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** The run that a file belongs to; empty for files of others, which are left alone. */
    private static Optional<String> id(Path file) {
        String name = file.getFileName().toString();
        return Stream.of(".json", ".md", ".log").filter(name::endsWith)
                .map(ending -> name.substring(0, name.length() - ending.length())).filter(id -> started(id).isPresent())
                .findFirst();
    }

    private static Optional<Instant> started(String id) {
        try {
            return Optional.of(LocalDateTime.parse(id, ID).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
