package org.tabularium.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.extract.ReadingBudget;
import org.tabularium.extract.worker.Isolation;
import org.tabularium.job.Changes;
import org.tabularium.job.Gate;
import org.tabularium.job.IngestReport;
import org.tabularium.job.IngestRequest;
import org.tabularium.job.NightListener;
import org.tabularium.job.NightlyIngest;
import org.tabularium.job.operation.Operation;
import org.tabularium.warehouse.WarehouseFolder;
import org.tabularium.warehouse.WarehouseStatus.Rejection;

/** Whole nights with documents read in processes of their own. */
@Tag("hard-night")
class IsolatedNightTest {

    /** Enough for real reports on a machine with much else to do. */
    private static final ReadingBudget LONG = new ReadingBudget(192, Duration.ofMinutes(5), Duration.ofSeconds(20));

    @TempDir
    Path root;

    @Test
    void aFolderWithOneOfEachMischiefIsReadToTheEndAndOnlyLargerBudgetsTryAgain() throws IOException {
        Evening evening = new Evening(root);
        evening.reports();
        for (String script : List.of("spin", "eat memory", "halt 9", "recurse", "fail at block 3")) {
            evening.script(script.replace(' ', '-') + ".txt", script);
        }

        IngestReport first = night(2, Optional.of(Evening.scripted(LONG)));

        assertThat(first.warehouse().documents()).as("%s", first.warehouse().rejections()).isEqualTo(4);
        assertThat(rejections(first)).isEqualTo(Map.of("spin.txt", "timeout", "eat-memory.txt", "out_of_memory",
                "halt-9.txt", "crash", "recurse.txt", "too_deep", "fail-at-block-3.txt", "failed"));

        IngestReport second = night(2, Optional.of(Evening.scripted(LONG)));
        assertThat(second.changes().toRead()).isEmpty();
        assertThat(rejections(second)).isEqualTo(rejections(first));

        ReadingBudget larger = new ReadingBudget(256, LONG.document(), Duration.ofSeconds(5));
        IngestReport third = night(2, Optional.of(Evening.scripted(larger)));
        assertThat(third.changes().toRead()).extracting(file -> file.name()).containsExactly("eat-memory.txt",
                "halt-9.txt", "spin.txt");
        assertThat(rejections(third)).isEqualTo(rejections(first));
    }

    @Test
    void figuresAreTheSameWhoeverReadsThem() throws IOException {
        Evening evening = new Evening(root);
        evening.reports();
        for (int copy = 1; copy <= 8; copy++) {
            Files.writeString(evening.input().resolve("note-" + copy + ".txt"),
                    "Liczba osób objętych usługami w 2023 r. wyniosła " + 130 * copy + ".\n");
        }
        evening.archive("archive.zip", Map.of("a.txt", "W 2024 r. wsparciem objęto 77 rodzin.\n", "b.doc", "none"));
        Isolation isolation = Isolation.with(new ReadingBudget(512, Duration.ofMinutes(5), Duration.ofMinutes(2)));

        night(2, Optional.empty());
        Map<String, String> inside = exports();
        assertThat(inside).containsKey("observations.csv");
        assertThat(inside.get("observations.csv").lines().count()).isGreaterThan(100);

        for (int workers = 1; workers <= 2; workers++) {
            delete(root.resolve("warehouse"));
            night(workers, Optional.of(isolation));
            assertThat(exports()).as("%d workers", workers).isEqualTo(inside);
        }
    }

    private IngestReport night(int workers, Optional<Isolation> isolation) {
        return NightlyIngest.run(new IngestRequest(root.resolve("input"),
                new WarehouseFolder(root.resolve("warehouse")), workers, Optional.empty(), new Gate(100, 100),
                IngestRequest.USUAL_PATIENCE, isolation, Operation.usual()), new Silence());
    }

    private static Map<String, String> rejections(IngestReport report) {
        return report.warehouse().rejections().stream().collect(Collectors.toMap(Rejection::name, Rejection::reason));
    }

    /** The files of the exports, byte for byte. */
    private Map<String, String> exports() throws IOException {
        Path exports = root.resolve("warehouse/exports");
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(exports)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(exports.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return content;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Nobody looks on. */
    private static final class Silence implements NightListener {

        @Override
        public void stage(Stage stage) {
            // Nothing is shown.
        }

        @Override
        public void scanned(Changes changes) {
            // Nothing is shown.
        }

        @Override
        public void remark(String message) {
            // Nothing is shown.
        }

        @Override
        public void document(String name, int done, int total) {
            // Nothing is shown.
        }

        @Override
        public void stopping() {
            // Nothing is shown.
        }
    }
}
