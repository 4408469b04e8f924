package org.tabularium.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.extract.ReadingBudget;
import org.tabularium.extract.worker.Workers;
import org.tabularium.warehouse.DocumentResult.Rejected;
import org.tabularium.warehouse.FileRows;

/** Documents that hang, starve and crash the process that reads them: each gets its outcome, and the next is read. */
@Tag("hard-night")
class BadDocumentsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path root;

    private Evening evening;

    private Workers workers;

    @BeforeEach
    void startWorker() {
        evening = new Evening(root);
        workers = evening.workers(1, Evening.SHORT);
    }

    @AfterEach
    void endWorkers() {
        workers.close();
        assertThat(Evening.readers()).as("no process is left").isEmpty();
        assertThat(root.resolve("reading")).as("nor any of its files").doesNotExist();
    }

    @Test
    void oneThatSpinsCostsTheTimeWithoutProgress() throws IOException {
        Rejected rejected = rejected("spin");
        assertThat(rejected.reason()).isEqualTo("timeout");
        assertThat(rejected.message()).contains("made no progress for 8 seconds; last seen reading");
        assertThat(rejected.advice()).contains("--progress-time");
    }

    @Test
    void oneThatSleepsToo() throws IOException {
        assertThat(rejected("sleep").reason()).isEqualTo("timeout");
    }

    @Test
    void oneThatWorksForeverCostsTheTimeOfADocument() throws IOException {
        Rejected rejected = rejected("work forever");
        assertThat(rejected.reason()).isEqualTo("timeout");
        assertThat(rejected.message()).contains("took longer than 20 seconds").containsPattern("[1-9]\\d+ steps done");
    }

    @Test
    void oneThatTakesLongButGoesOnIsRead() throws IOException {
        assertThat(outcome("work three seconds")).isEqualTo("read");
    }

    @Test
    void oneThatEatsMemory() throws IOException {
        Rejected rejected = rejected("eat memory");
        assertThat(rejected.reason()).isEqualTo("out_of_memory");
        assertThat(rejected.message()).contains("more than the 192 megabytes");
        assertThat(rejected.advice()).contains("--worker-memory 384m");
    }

    @Test
    void oneThatMakesTheReaderFail() throws IOException {
        Rejected rejected = rejected("fail at block 3");
        assertThat(rejected.reason()).isEqualTo("failed");
        assertThat(rejected.message()).contains("block 3 is scripted to fail");
    }

    @Test
    void oneThatIsTooDeep() throws IOException {
        assertThat(rejected("recurse").reason()).isEqualTo("too_deep");
    }

    @Test
    void oneThatEndsTheProcess() throws IOException {
        assertThat(rejected("exit 7").message()).contains("with exit code 7");
        assertThat(rejected("halt 9").message()).contains("with exit code 9");
        Rejected rejected = rejected("complain and halt");
        assertThat(rejected.reason()).isEqualTo("crash");
        assertThat(rejected.message()).contains("it said: the end is near");
    }

    @Test
    void whatALibraryPrintsDisturbsNothing() throws IOException {
        assertThat(outcome("print")).isEqualTo("read");
        assertThat(outcome("complain")).isEqualTo("read");
    }

    @Test
    void oneWhoseProcessIsKilledFromOutside() throws IOException {
        Path file = evening.script("a.txt", "sleep");
        CompletableFuture<FileRows> rows = extracting(file);
        Eventually.holds(PATIENCE, () -> Files.exists(ScriptedReader.mark(file)));
        assertThat(Evening.readers()).hasSize(1).allMatch(ProcessHandle::destroyForcibly);
        assertThat(rows.join().documents().getFirst().rejection().orElseThrow().message()).contains("by signal 9");
        assertThat(outcome("work three seconds")).as("the next one").isEqualTo("read");
    }

    @Test
    void aSignalToTheWholeGroupLeavesTheDocumentInHandToItsEnd() throws IOException {
        Path file = evening.script("a.txt", "work three seconds");
        CompletableFuture<FileRows> rows = extracting(file);
        Eventually.holds(PATIENCE, () -> Files.exists(ScriptedReader.mark(file)));
        assertThat(Evening.readers()).hasSize(1).allMatch(ProcessHandle::destroy);
        assertThat(Evening.outcomes(rows.join())).containsEntry("a.txt", "read");
    }

    @Test
    void aProcessThatDiesBetweenDocumentsCostsNone() throws IOException {
        assertThat(outcome("print")).isEqualTo("read");
        Evening.readers().forEach(ProcessHandle::destroyForcibly);
        assertThat(outcome("print")).isEqualTo("read");
    }

    @Test
    void oneInAnArchiveCostsNoOther() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("a.txt", "Liczba osób objętych usługami w 2023 r. wyniosła 134.\n");
        texts.put("b.txt", Evening.scripted("halt 9"));
        texts.put("c.txt", "Liczba osób objętych usługami w 2024 r. wyniosła 135.\n");
        Path archive = evening.archive("archive.zip", texts);

        FileRows rows = workers.extract(archive, evening.source(archive));

        assertThat(Evening.outcomes(rows)).containsExactly(Map.entry("archive.zip/a.txt", "read"),
                Map.entry("archive.zip/b.txt", "crash"), Map.entry("archive.zip/c.txt", "read"));
        assertThat(rows.budget()).as("a larger budget may do better").isEqualTo("192m 20s 8s");
    }

    @Test
    void anArchiveOfNothingElseIsGivenUpAndSaysSo() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        List.of("a", "b", "c", "d").forEach(name -> texts.put(name + ".txt", Evening.scripted("halt 9") + name));
        Path archive = evening.archive("archive.zip", texts);

        FileRows rows = workers.extract(archive, evening.source(archive));

        assertThat(Evening.outcomes(rows)).containsExactly(Map.entry("archive.zip/a.txt", "crash"),
                Map.entry("archive.zip/b.txt", "crash"), Map.entry("archive.zip/c.txt", "crash"),
                Map.entry("archive.zip", "crash"));
        assertThat(rows.documents().getLast().rejection().orElseThrow().message())
                .contains("behind archive.zip/c.txt were not read");
    }

    @Test
    void aReadingThatWorkedIsWithoutABudget() throws IOException {
        Path file = evening.script("a.txt", "print");
        assertThat(workers.extract(file, evening.source(file)).budget()).isEmpty();
    }

    @Test
    void whatWasUnpackedByAProcessThatDiedIsGone() throws IOException {
        Path archive = evening.archive("archive.zip", Map.of("a.txt", Evening.scripted("halt 9")));
        workers.extract(archive, evening.source(archive));
        try (Stream<Path> left = Files.walk(root.resolve("reading"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void memoryIsThatOfTheProcessNotOfTheNight() throws IOException {
        workers.close();
        workers = evening.workers(1, new ReadingBudget(64, Duration.ofSeconds(20), Duration.ofSeconds(8)));
        assertThat(rejected("eat memory").message()).contains("64 megabytes");
    }

    private CompletableFuture<FileRows> extracting(Path file) {
        return CompletableFuture.supplyAsync(() -> workers.extract(file, evening.source(file)));
    }

    private Rejected rejected(String script) throws IOException {
        Path file = evening.script("a.txt", script);
        FileRows rows = workers.extract(file, evening.source(file));
        assertThat(rows.documents()).hasSize(1);
        return rows.documents().getFirst().rejection().orElseThrow();
    }

    private String outcome(String script) throws IOException {
        Path file = evening.script("a.txt", script);
        return Evening.outcomes(workers.extract(file, evening.source(file))).get("a.txt");
    }
}
