package org.tabularium.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.tabularium.cli.CommandLineProgram;
import org.tabularium.export.site.Browser;

/**
 * Makes reports with 200,000 figures, lets a night read them, and measures the page made from them: its size, how soon
 * it can be searched after it is opened, and how fast it answers letters. See {@code docs/benchmarks.md}.
 */
public final class LargeSite {

    private static final int REPORTS = 400;

    private static final int ROWS = 100;

    private static final int YEARS = 5;

    private static final List<String> WHAT = List.of("Liczba osób", "Liczba rodzin", "Liczba dzieci", "Kwota świadczeń",
            "Liczba godzin", "Liczba miejsc", "Liczba wniosków", "Liczba mieszkań");

    private static final List<String> OF = List.of("objętych pomocą", "korzystających z usług",
            "oczekujących na miejsce", "skierowanych do ośrodka", "przyjętych po raz pierwszy", "którym odmówiono",
            "z orzeczeniem", "w wieku senioralnym", "samotnie gospodarujących", "wychowujących dzieci");

    private static final List<String> WHERE = List.of("w dzielnicy", "w rejonie", "w punkcie", "w placówce",
            "w świetlicy", "w klubie", "w domu dziennym", "w poradni");

    private static final List<String> NAMES = List.of("Nadbrzeże", "Stare Miasto", "Górki", "Leśna", "Przystań", "Kępa",
            "Zatoka", "Młyny", "Ogrody", "Wzgórze", "Podgaj", "Rybaki", "Brzozowa", "Kamionka", "Łąki", "Słoneczna");

    private static final List<String> QUERIES = List.of("zasiłki", "liczba rodzin samotnie", "swietlicy lesna",
            "osoby w wieku senioralnym", "kwota");

    private LargeSite() {
    }

    /** With a folder as argument keeps what is made there; else in a temporary one. */
    public static void main(String[] arguments) throws Exception {
        Path folder = arguments.length > 0 ? Files.createDirectories(Path.of(arguments[0]))
                : Files.createTempDirectory("tabularium-site-");
        Path warehouse = folder.resolve("warehouse");
        if (!Files.exists(warehouse)) {
            writeReports(Files.createDirectories(folder.resolve("input")));
            run("ingest", "--input", folder.resolve("input").toString(), "--warehouse", warehouse.toString());
        }
        long start = System.nanoTime();
        run("export", "--formats", "site", "--warehouse", warehouse.toString());
        System.out.printf(Locale.ROOT, "page written in %.1f s%n", (System.nanoTime() - start) / 1e9);
        Path site = warehouse.resolve("exports/site");
        tellSize(site);
        try (Browser browser = Browser.open("pl").orElseThrow()) {
            measureOpening(browser, site);
            measureTyping(browser);
        }
    }

    private static void run(String... arguments) {
        CommandLineProgram.on(new PrintWriter(System.out, true), new PrintWriter(System.err, true)).run(arguments);
    }

    /**
     * Each report states five years; a quarter of its rows stand in the report before it too, some with other values.
     */
    private static void writeReports(Path folder) throws IOException {
        Random random = new Random(20);
        List<String> before = List.of();
        for (int report = 0; report < REPORTS; report++) {
            int lastYear = 2005 + report % 20;
            List<String> labels = new ArrayList<>(before.stream().limit(ROWS / 4).toList());
            while (labels.size() < ROWS) {
                labels.add(label(random));
            }
            StringBuilder text = new StringBuilder(
                    "Sprawozdanie ośrodka nr " + report + " za rok " + lastYear + "\n\n");
            text.append("Wyszczególnienie");
            IntStream.range(0, YEARS).forEach(i -> text.append(';').append(lastYear - YEARS + 1 + i));
            for (String label : labels) {
                text.append('\n').append(label);
                random.ints(YEARS, 1, 5_000).forEach(value -> text.append(';').append(value));
            }
            Files.writeString(folder.resolve("raport-%03d.csv".formatted(report)), text.append('\n'),
                    StandardCharsets.UTF_8);
            before = labels.reversed();
        }
    }

    private static String label(Random random) {
        return pick(WHAT, random) + " " + pick(OF, random) + " " + pick(WHERE, random) + " " + pick(NAMES, random) + " "
                + (1 + random.nextInt(9));
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private static void tellSize(Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            long bytes = all.stream().mapToLong(file -> file.toFile().length()).sum();
            long largest = all.stream().filter(file -> file.getParent().endsWith("data"))
                    .mapToLong(file -> file.toFile().length()).max().orElse(0);
            long atOpen = all.stream().filter(file -> file.getParent().endsWith("data"))
                    .filter(file -> !file.getFileName().toString().matches("(series|pages|places)-.*"))
                    .mapToLong(file -> file.toFile().length()).sum();
            System.out.printf(Locale.ROOT,
                    "%d files, %.1f MB; the largest file of data %d bytes; loaded at opening %.1f MB%n", all.size(),
                    bytes / 1e6, largest, atOpen / 1e6);
        }
    }

    private static void measureOpening(Browser browser, Path site) {
        for (int i = 0; i < 5; i++) {
            browser.show(site, "");
            System.out.println("opened: " + browser.driver().executeScript("""
                    const mark = performance.getEntriesByName('usable')[0].startTime;
                    const page = performance.getEntriesByType('navigation')[0];
                    return 'DOMContentLoaded ' + Math.round(page.domContentLoadedEventEnd) + ' ms, searchable '
                        + Math.round(mark) + ' ms, ' + tabularium.catalogue.indicators.length + ' indicators';
                    """));
        }
    }

    /** From the letter to the picture with its results. */
    private static void measureTyping(Browser browser) {
        double[] times = QUERIES.stream().flatMapToDouble(query -> IntStream.rangeClosed(1, query.length())
                .mapToDouble(length -> letter(browser, query.substring(0, length)))).sorted().toArray();
        System.out.printf(Locale.ROOT, "typing: %d letters, median %.0f ms, 95 %% within %.0f ms, slowest %.0f ms%n",
                times.length, times[times.length / 2], times[times.length * 95 / 100],
                Arrays.stream(times).max().getAsDouble());
    }

    private static double letter(Browser browser, String typed) {
        Object time = browser.driver().executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                const box = document.getElementById('query');
                box.value = arguments[0];
                const start = performance.now();
                box.dispatchEvent(new Event('input'));
                document.body.getBoundingClientRect();
                const worked = performance.now() - start;
                requestAnimationFrame(() => setTimeout(() => done(worked), 0));
                """, typed);
        return ((Number) time).doubleValue();
    }
}
