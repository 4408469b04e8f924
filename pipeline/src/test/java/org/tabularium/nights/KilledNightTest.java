package org.tabularium.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whenever a night is killed, readers find a whole publication, and the next night ends as if nothing had happened,
 * without reading again what was finished. {@code -Dnights.seed=N} chooses other moments, {@code -Dnights.trial=N}
 * repeats one of them.
 */
@Tag("hard-night")
class KilledNightTest {

    private static final long SEED = Long.getLong("nights.seed", 8);

    /** The only trial to make; -1 for all. */
    private static final int ONLY = Integer.getInteger("nights.trial", -1);

    /** Moments anywhere in the whole night. */
    private static final int ANYWHERE = 12;

    private static final List<String> STAGES = List.of("scan", "extract", "extract", "load", "consolidate", "check",
            "compare", "export", "export", "publish", "publish", "publish");

    private static final int FEWEST_KILLS = 20;

    @TempDir
    static Path root;

    /** The folder of reports on the night that is killed. */
    static Path input;

    /** The warehouse as the night before published it. */
    static Path before;

    static Publication former;

    /** What an undisturbed night publishes from nothing, and after the night before. */
    static Publication fromNothing;

    static Publication afterFormer;

    /** How long an undisturbed night takes, whole and by stage. */
    static Map<String, Duration> usual = new TreeMap<>();

    @BeforeAll
    static void runUndisturbed() throws Exception {
        Path inputBefore = InputFolders.first(root.resolve("input-before"));
        input = InputFolders.second(root.resolve("input"));
        before = root.resolve("before");
        atOnce(List.of(() -> undisturbed(inputBefore, before), () -> undisturbed(input, root.resolve("from-nothing"))));
        former = Publication.of(before);
        fromNothing = Publication.of(root.resolve("from-nothing"));
        Path after = Warehouses.copy(before, root.resolve("after-former"));
        measure(undisturbed(input, after));
        afterFormer = Publication.of(after);
        assertThat(afterFormer).isNotEqualTo(former);
    }

    private static NightProcess undisturbed(Path input, Path warehouse) {
        NightProcess night = NightProcess.run(input, warehouse, "--workers", "1", "--isolation", "off");
        assertThat(night.await()).as(night.said()).isEqualTo(2);
        return night;
    }

    private static void measure(NightProcess night) {
        List<String> names = new ArrayList<>(STAGES.stream().distinct().toList());
        names.add("documents");
        for (int i = 0; i + 1 < names.size(); i++) {
            usual.put(names.get(i), at(night, names.get(i + 1)).minus(at(night, names.get(i))));
        }
        usual.put("", night.duration());
    }

    private static Duration at(NightProcess night, String line) {
        return night.at(text -> text.split(" ")[0].equals(line)).orElseThrow();
    }

    @Test
    void a_kill_at_any_moment_leaves_a_whole_publication_and_the_next_night_goes_on() throws Exception {
        List<Callable<Integer>> trials = new ArrayList<>();
        List<List<Moment>> moments = moments(new Random(SEED));
        for (int number = 0; number < moments.size(); number++) {
            int trial = number;
            if (ONLY < 0 || ONLY == trial) {
                trials.add(() -> trial(trial, moments.get(trial), trial % 2 == 1));
            }
        }
        int killed = atOnce(trials).stream().mapToInt(Integer::intValue).sum();

        assertThat(killed).as("nights that were still running when they were killed")
                .isGreaterThanOrEqualTo(ONLY < 0 ? FEWEST_KILLS : 0);
    }

    @Test
    void a_kill_between_the_warehouse_and_its_exports_is_completed_by_the_next_night() throws IOException {
        Path warehouse = Warehouses.copy(root.resolve("after-former"), root.resolve("between"));
        Warehouses.delete(warehouse.resolve("exports"));
        // As where folders cannot be exchanged: the former exports are away, the new ones are not yet there.
        Warehouses.copy(before.resolve("exports"), warehouse.resolve(".exports.old"));
        Warehouses.copy(root.resolve("after-former").resolve("exports"), warehouse.resolve(".exports.new"));
        Files.writeString(warehouse.resolve("work/exports-due"), "a run");
        Path report = warehouse.resolve("reports").resolve(Warehouses.names(warehouse.resolve("reports")).getLast());
        Files.move(report, report.resolveSibling(report.getFileName() + ".part"));

        requireNextNightGoesOn(warehouse, true, "between", "--workers", "1", "--isolation", "off");
        assertThat(report).as("the report of the night that had published").exists();
    }

    /** Some anywhere, some in each stage, and some nights that are killed twice in a row. */
    private static List<List<Moment>> moments(Random random) {
        List<List<Moment>> moments = new ArrayList<>();
        for (int i = 0; i < ANYWHERE; i++) {
            moments.add(List.of(new Moment("", random.nextDouble())));
        }
        STAGES.forEach(stage -> moments.add(List.of(new Moment(stage, random.nextDouble()))));
        moments.add(List.of(new Moment("extract", random.nextDouble()), new Moment("extract", random.nextDouble())));
        moments.add(List.of(new Moment("export", random.nextDouble()), new Moment("load", random.nextDouble())));
        return moments;
    }

    /** Gives how often it killed. */
    private static int trial(int number, List<Moment> moments, boolean onFormer) throws IOException {
        Path warehouse = root.resolve("killed-" + number);
        if (onFormer) {
            Warehouses.copy(before, warehouse);
        }
        String name = "seed " + SEED + ", trial " + number + (onFormer ? " on a former publication " : " ") + moments;
        // Documents are read in this process or in others, which must end with it.
        String[] options = { "--workers", "1", "--isolation", number % 4 < 2 ? "on" : "off" };
        int killed = 0;
        for (Moment moment : moments) {
            killed += killAt(moment, warehouse, options) ? 1 : 0;
            requireWhole(warehouse, onFormer, name);
        }
        System.out.println(name + (killed == moments.size() ? "" : ": came too late"));
        requireNextNightGoesOn(warehouse, onFormer, name, options);
        Warehouses.delete(warehouse);
        return killed;
    }

    private static boolean killAt(Moment moment, Path warehouse, String... options) {
        try (NightProcess night = NightProcess.start(input, warehouse, options)) {
            moment.await(night, usual);
            boolean alive = night.isAlive();
            for (ProcessHandle child : night.kill()) {
                assertThat(child.onExit().orTimeout(20, TimeUnit.SECONDS)).as("a process that the night had started")
                        .succeedsWithin(Duration.ofSeconds(20));
            }
            return alive;
        }
    }

    /** Readers find the former publication or the new one, and exports of one publication. */
    private static void requireWhole(Path warehouse, boolean onFormer, String name) {
        Publication found = Publication.of(warehouse);
        Publication nothing = new Publication(Map.of(), Map.of());
        Publication then = onFormer ? former : nothing;
        Publication expected = onFormer ? afterFormer : fromNothing;
        assertThat(found.tables()).as(name + ": tables").isIn(then.tables(), expected.tables());
        assertThat(found.exports()).as(name + ": exports").isIn(then.exports(), expected.exports());
        if (found.tables().equals(then.tables())) {
            assertThat(found.exports()).as(name + ": exports of what is published").isEqualTo(then.exports());
        }
    }

    private static void requireNextNightGoesOn(Path warehouse, boolean onFormer, String name, String... options)
            throws IOException {
        Map<String, String> finished = Warehouses.finishedDocuments(warehouse);
        NightProcess night = NightProcess.run(input, warehouse, options);

        assertThat(night.await()).as(name + "\n" + night.said()).isEqualTo(2);
        assertThat(Publication.of(warehouse)).as(name).isEqualTo(onFormer ? afterFormer : fromNothing);
        assertThat(night.said()).as(name).contains(" " + Warehouses.same(input, finished) + " unchanged, ");
        assertThat(Publication.runs(warehouse)).as(name + ": publications").isEqualTo(onFormer ? 2 : 1);
        assertThat(Warehouses.names(warehouse)).as(name).containsExactly("exports", "indicators.duckdb", "logs",
                "metrics", "reports", "work");
        assertThat(Warehouses.names(warehouse.resolve("work"))).as(name).containsExactly("jobs.mv.db", "lock");
        assertThat(Warehouses.names(warehouse.resolve("reports"))).as(name)
                .noneMatch(report -> report.endsWith(".part"));
    }

    /** As many at a time as there are processors. */
    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (Future<T> result : executor.invokeAll(work)) {
                results.add(result.get());
            }
        }
        return results;
    }
}
