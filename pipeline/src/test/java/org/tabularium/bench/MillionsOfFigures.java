package org.tabularium.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.tabularium.export.ExportFormat;
import org.tabularium.export.Exports;
import org.tabularium.warehouse.DatabaseLimits;
import org.tabularium.warehouse.FileRows;
import org.tabularium.warehouse.PublishedWarehouse;
import org.tabularium.warehouse.Run;
import org.tabularium.warehouse.WarehouseBuild;
import org.tabularium.warehouse.WarehouseFolder;

/**
 * Takes a warehouse of millions of figures through a night and its exports, with little memory, and tells time,
 * processor time and memory of each step. See {@code docs/benchmarks.md}.
 */
public final class MillionsOfFigures {

    private static final Run RUN = new Run("first", Instant.parse("2025-01-01T00:00:00Z"), "bench", "invented");

    private static final List<String> NIGHT = List.of("load", "consolidate", "check", "compare", "publish");

    /** A disk of an office has so much to spare; what needs more fails. */
    private static final long SPILL = 30L << 30;

    private static final int CHUNK = 16;

    private static final int STORED = 256;

    private final Path root;

    private final WarehouseFolder folder;

    private final DatabaseLimits limits;

    private MillionsOfFigures(Path root, String memory) {
        this.root = root;
        this.folder = new WarehouseFolder(root.resolve("warehouse"));
        this.limits = new DatabaseLimits(Long.parseLong(memory.replace("GB", "")) << 30, 2, SPILL, root);
    }

    /**
     * Arguments: how many figures, a folder that keeps them, DuckDB's memory limit, and which parts to do:
     * {@code fill}, {@code store}, {@code night} or its steps one by one, {@code queries}, and names of formats of
     * exports. A night that finds a publication in the folder compares with it.
     */
    public static void main(String[] arguments) throws Exception {
        MillionsOfFigures bench = new MillionsOfFigures(Files.createDirectories(Path.of(arguments[1])), arguments[2]);
        for (String part : arguments[3].split(",")) {
            bench.run(part, Long.parseLong(arguments[0]));
        }
    }

    private void run(String part, long figures) throws Exception {
        switch (part) {
            case "fill" -> fill(figures);
            case "store" -> store();
            case "night" -> {
                for (String step : NIGHT) {
                    run(step, figures);
                }
            }
            case "load" -> {
                copyFilled();
                inBuild(part, build -> build.load(RUN));
            }
            case "consolidate" -> inBuild(part, WarehouseBuild::consolidate);
            case "check" -> inBuild(part, build -> System.out.println(build.check()));
            case "compare" -> inBuild(part, build -> build.compare(RUN));
            case "publish" -> {
                inBuild(part, build -> build.publish(RUN));
                size(folder.published());
            }
            case "queries" -> queries();
            default -> export(part);
        }
    }

    private Path filled() {
        return root.resolve("filled.duckdb");
    }

    private void fill(long figures) throws Exception {
        Files.createDirectories(root.resolve("spill"));
        Files.deleteIfExists(folder.build());
        Measured.step("invent " + figures + " figures", () -> InventedFigures.fill(folder, figures, RUN, limits));
        Files.move(folder.build(), filled(), StandardCopyOption.REPLACE_EXISTING);
        size(filled());
    }

    /** The build as extraction leaves it. */
    private void copyFilled() throws IOException {
        Files.createDirectories(folder.work());
        Files.deleteIfExists(folder.build().resolveSibling("build.duckdb.wal"));
        Files.copy(filled(), folder.build(), StandardCopyOption.REPLACE_EXISTING);
    }

    /** A step of the night on the build as the step before left it. */
    private void inBuild(String step, Step work) throws Exception {
        try (WarehouseBuild build = WarehouseBuild.open(folder, limits)) {
            Measured.step(step, () -> work.on(build));
        }
    }

    /** A step of a night. */
    @FunctionalInterface
    private interface Step {
        void on(WarehouseBuild build) throws Exception;
    }

    /**
     * Stores chunks of reports in an empty build and in the one that is filled, then takes out as many reports at once.
     */
    private void store() throws Exception {
        Files.deleteIfExists(folder.build().resolveSibling("build.duckdb.wal"));
        Files.deleteIfExists(folder.build());
        storeReports("empty");
        copyFilled();
        List<String> outdated = storeReports("filled");
        try (WarehouseBuild build = WarehouseBuild.open(folder, limits)) {
            Measured.step("take out " + outdated.size() + " reports", () -> build.withdraw(outdated));
        }
        Files.delete(folder.build());
    }

    private List<String> storeReports(String name) throws Exception {
        List<String> names = new ArrayList<>();
        try (WarehouseBuild build = WarehouseBuild.open(folder, limits)) {
            for (int start = 0; start < STORED; start += STORED / 4) {
                int from = start;
                Measured.step(name + ": store reports " + from, () -> {
                    for (int next = from; next < from + STORED / 4; next += CHUNK) {
                        List<FileRows> chunk = InventedReports.reports("stored", next, next + CHUNK);
                        build.store(chunk, RUN);
                        chunk.forEach(file -> names.add(file.file().name()));
                    }
                });
            }
        }
        return names;
    }

    private void export(String format) throws Exception {
        try (PublishedWarehouse published = PublishedWarehouse.open(folder, limits).orElseThrow()) {
            Measured.step("export " + format,
                    () -> new Exports(published, ExportFormat.parse(format)).addTo(root.resolve("exports")));
        }
    }

    private void queries() throws IOException {
        AnalystsQueries.measure(() -> PublishedWarehouse.open(folder, limits).orElseThrow());
    }

    private static void size(Path file) throws IOException {
        System.out.printf(Locale.ROOT, "%-28s %8.1f MB%n", file.getFileName(), Files.size(file) / 1e6);
    }
}
