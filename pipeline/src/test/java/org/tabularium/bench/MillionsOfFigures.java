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

    private static final int CHUNK = 16;

    private static final int STORED = 256;

    private final Path root;

    private final WarehouseFolder folder;

    private final DatabaseLimits limits;

    private MillionsOfFigures(Path root, String memory) {
        this.root = root;
        this.folder = new WarehouseFolder(root.resolve("warehouse"));
        this.limits = new DatabaseLimits(Long.parseLong(memory.replace("GB", "")) << 30, 2, 30L << 30, root);
    }

    /**
     * Arguments: how many figures, a folder that keeps them, DuckDB's memory limit, and which parts to do:
     * {@code fill,store,night,queries} and names of formats of exports.
     */
    public static void main(String[] arguments) throws Exception {
        long figures = Long.parseLong(arguments[0]);
        MillionsOfFigures bench = new MillionsOfFigures(Files.createDirectories(Path.of(arguments[1])), arguments[2]);
        for (String part : arguments[3].split(",")) {
            switch (part) {
                case "fill" -> bench.fill(figures);
                case "night" -> bench.night();
                case "queries" -> bench.queries();
                case "store" -> bench.store();
                default -> bench.export(part);
            }
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

    private void night() throws Exception {
        Files.deleteIfExists(folder.build().resolveSibling("build.duckdb.wal"));
        Files.createDirectories(folder.work());
        Files.copy(filled(), folder.build(), StandardCopyOption.REPLACE_EXISTING);
        try (WarehouseBuild build = WarehouseBuild.open(folder, limits)) {
            Measured.step("load", () -> build.load(RUN));
            Measured.step("consolidate", build::consolidate);
            Measured.step("check", () -> System.out.println(build.check()));
            Measured.step("compare", () -> build.compare(RUN));
            size(folder.build());
            Measured.step("publish", () -> build.publish(RUN));
        }
        size(folder.published());
    }

    /**
     * Stores chunks of reports in an empty build and in the one that is filled, then takes out as many reports at once.
     */
    private void store() throws Exception {
        Files.deleteIfExists(folder.build().resolveSibling("build.duckdb.wal"));
        Files.deleteIfExists(folder.build());
        storeReports("empty");
        Files.copy(filled(), folder.build(), StandardCopyOption.REPLACE_EXISTING);
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

    private void queries() {
        AnalystsQueries.measure(() -> PublishedWarehouse.open(folder, limits).orElseThrow());
    }

    private static void size(Path file) throws IOException {
        System.out.printf(Locale.ROOT, "%-28s %8.1f MB%n", file.getFileName(), Files.size(file) / 1e6);
    }
}
