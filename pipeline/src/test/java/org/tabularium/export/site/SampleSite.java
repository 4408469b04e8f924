package org.tabularium.export.site;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.tabularium.cli.CommandLineProgram;
import org.tabularium.warehouse.PublishedWarehouse;
import org.tabularium.warehouse.WarehouseFolder;

/**
 * The page that a night makes of the sample reports and of a few more that state things differently and that try to be
 * more than text. Made once for all tests.
 */
final class SampleSite {

    private static final Path SAMPLES = Path.of("../input");

    private static SampleSite made;

    private final Path root;

    private SampleSite() {
        try {
            root = Files.createTempDirectory("tabularium-site-");
            Runtime.getRuntime().addShutdownHook(new Thread(this::remove));
            Path input = Files.createDirectory(root.resolve("input"));
            try (Stream<Path> samples = Files.list(SAMPLES)) {
                for (Path sample : samples.toList()) {
                    Files.copy(sample, input.resolve(sample.getFileName()));
                }
            }
            writeReports(input);
            ingest(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static synchronized SampleSite get() {
        if (made == null) {
            made = new SampleSite();
        }
        return made;
    }

    private static void writeReports(Path input) throws IOException {
        Files.writeString(input.resolve("schronisko-2023.csv"), """
                Sprawozdanie schroniska za rok 2023

                Wyszczególnienie;2021;2022;2023
                Liczba łóżek w schronisku;10;11;12
                <img src=x onerror=alert(1)>;1;2;3
                "=HYPERLINK(""https://example.org"")";4;5;6
                </script><script>alert(2)</script>;7;8;9
                """);
        Files.writeString(input.resolve("schronisko-2024.csv"), """
                Sprawozdanie schroniska za rok 2024

                Wyszczególnienie;2022;2023;2024
                Liczba łóżek w schronisku;11;13;1 014,5
                """);
        Files.writeString(input.resolve("schronisko-2024-korekta.csv"), """
                Sprawozdanie schroniska za rok 2024 (korekta)

                Wyszczególnienie;2024
                Liczba łóżek w schronisku;15
                """);
        Files.writeString(input.resolve("programy-2023.csv"), """
                Sprawozdanie z programów za rok 2023

                Program;Realizator;Liczba uczestników
                Program Ciepły Dom;Fundacja Przystań;14
                Program Razem;Stowarzyszenie Latarnia;9
                """);
    }

    private void ingest(Path input) {
        StringWriter said = new StringWriter();
        PrintWriter console = new PrintWriter(said);
        int code = CommandLineProgram.on(console, console).run("ingest", "--input", input.toString(), "--warehouse",
                warehouseFolder().root().toString());
        if (code != 0) {
            throw new IllegalStateException("the night ended with " + code + ":\n" + said);
        }
    }

    private WarehouseFolder warehouseFolder() {
        return new WarehouseFolder(root.resolve("warehouse"));
    }

    /** The folder of the page. */
    Path folder() {
        return warehouseFolder().exports().resolve("site");
    }

    PublishedWarehouse warehouse() {
        return PublishedWarehouse.open(warehouseFolder()).orElseThrow();
    }

    /** The answer to a query as rows of values; absent values are empty texts. */
    List<List<Object>> query(String sql) {
        try (PublishedWarehouse warehouse = warehouse()) {
            return warehouse.query(sql).rows().stream()
                    .map(row -> row.stream().map((Optional<Object> field) -> field.orElse("")).toList()).toList();
        }
    }

    /** The only value of a query. */
    String value(String sql) {
        return query(sql).getFirst().getFirst().toString();
    }

    private void remove() {
        try (Stream<Path> files = Files.walk(root)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // A file of a test that is left in the temporary folder does no harm.
        }
    }
}
