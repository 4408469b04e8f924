package org.tabularium.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.warehouse.PublishedWarehouse;

import com.jayway.jsonpath.JsonPath;

/** The files of the page, made by a night from the sample reports. */
class SiteTest {

    private static final Pattern CALL = Pattern
            .compile("tabularium\\.receive\\(\"(\\w+)\",(\\d+),\"(\\w+)\",(.*)\\);\\n", Pattern.DOTALL);

    private final SampleSite site = SampleSite.get();

    @TempDir
    Path folder;

    @Test
    void holdsThePageTheDataAndTheChartLibraryWithItsLicence() {
        assertThat(site.folder()).isDirectoryContaining("glob:**index.html").isDirectoryContaining("glob:**site.css");
        assertThat(site.folder().resolve("lib")).isDirectoryContaining("glob:**chart.js")
                .isDirectoryContaining("glob:**chart.js.LICENSE.md");
        assertThat(site.folder().resolve("lib/chart.js.LICENSE.md")).content().contains("MIT");
    }

    @Test
    void everyFileThatThePageNamesIsThere() throws IOException {
        String page = Files.readString(site.folder().resolve("index.html"));
        List<String> named = Pattern.compile("(?:src|href)=\"([^\"#]+)\"").matcher(page).results()
                .map(found -> found.group(1)).toList();

        assertThat(named).isNotEmpty().allSatisfy(name -> assertThat(site.folder().resolve(name)).isRegularFile());
        assertThat(named).as("every script is used")
                .containsAll(names("js").stream().map(name -> "js/" + name).toList());
    }

    @Test
    void reachesForNoNetwork() throws IOException {
        for (Path file : own()) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern("https?://(?!www\\.w3\\.org)")
                    .doesNotContain("fetch(", "XMLHttpRequest", "innerHTML", "insertAdjacentHTML", "document.write",
                            "eval(", "new Function");
        }
    }

    @Test
    void everyStatementOfTheWarehouseIsThereOnceWithItsSeriesAndItsEvidence() throws IOException {
        List<String> stated = site.query("SELECT observation_id FROM fact_observation ORDER BY observation_id").stream()
                .map(row -> row.getFirst().toString()).toList();

        assertThat(this.<String> read("series", "$[*][2][*][0]")).containsExactlyInAnyOrderElementsOf(stated);
        assertThat(this.<String> read("pages", "$[*][5][*][0]")).containsExactlyInAnyOrderElementsOf(stated);
        assertThat(this.<String> read("places", "$[*][0]")).containsExactlyElementsOf(stated);
    }

    @Test
    void publishedFiguresAreThoseOfTheWarehouse() throws IOException {
        List<String> published = site.query(
                "SELECT chosen_observation_id || ' ' || year_key || ' ' || CAST(value AS DOUBLE) FROM fact_indicator")
                .stream().map(row -> row.getFirst().toString()).toList();
        List<String> shown = this.<List<Object>> read("series", "$[*][1][*]").stream()
                .map(figure -> figure.get(11) + " " + figure.get(4) + " " + Double.valueOf(figure.get(5).toString()))
                .toList();

        assertThat(shown).containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void aParentComesBeforeItsParts() throws IOException {
        List<List<Object>> indicators = read("indicators", "$[*]");
        for (int place = 0; place < indicators.size(); place++) {
            assertThat((Integer) indicators.get(place).get(1)).isLessThan(place);
        }
    }

    @Test
    void tellsHowTheReportsStandToAFigure() throws IOException {
        int beds = Integer.parseInt(site
                .value("""
                        SELECT i FROM (SELECT indicator_key, row_number() OVER (ORDER BY indicator_key < 0, path COLLATE pl, path, code) - 1
                            AS i FROM dim_indicator WHERE indicator_key > 0) JOIN dim_indicator USING (indicator_key)
                        WHERE name = 'Liczba łóżek w schronisku'
                        """));
        List<List<Object>> figures = read("series", "$[?(@[0] == " + beds + ")][1][*]");

        assertThat(figures.stream().map(figure -> figure.get(4) + " " + figure.get(5) + " " + figure.get(7)))
                .containsExactly("2021 10 single", "2022 11 agree", "2023 13 revised",
                        "2024 " + figures.getLast().get(5) + " differ");
        assertThat(figures.getLast().subList(8, 10)).containsExactly("15", "1014.5");
    }

    @Test
    void marksFiguresInTheirSentences() throws IOException {
        Map<Object, Object> tokens = new TreeMap<>();
        site.query("SELECT DISTINCT observation_id, token FROM token_ledger WHERE observation_id IS NOT NULL")
                .forEach(row -> tokens.put(row.getFirst(), row.getLast()));
        int marked = 0;
        for (List<Object> page : this.<List<Object>> read("pages", "$[*]")) {
            List<String> texts = JsonPath.parse(page).read("$[4]");
            for (List<Object> figure : JsonPath.parse(page).<List<List<Object>>> read("$[5]")) {
                int from = (Integer) figure.get(2);
                String raw = texts.get(JsonPath.parse(figure).<Integer> read("$[5][1]"));
                if (from >= 0 && !raw.isEmpty()) {
                    assertThat(raw.substring(from, (Integer) figure.get(3))).isEqualTo(tokens.get(figure.get(0)));
                    marked++;
                }
            }
        }
        assertThat(marked).isGreaterThan(20);
    }

    @Test
    void noFileIsTooLargeAndNoneCouldBeTakenForMarkup() throws IOException {
        for (String name : names("data")) {
            Path file = site.folder().resolve("data").resolve(name);
            assertThat(Files.size(file)).as(name).isLessThanOrEqualTo(Shards.BYTES);
            assertThat(Files.readString(file)).as(name).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        }
    }

    @Test
    void theSameWarehouseGivesTheSameBytes() throws IOException {
        try (PublishedWarehouse warehouse = site.warehouse()) {
            new Site(warehouse).write(folder.resolve("again"));
            new Site(warehouse).write(folder.resolve("once-more"));
        }

        assertThat(bytes(folder.resolve("again"))).isEqualTo(bytes(site.folder()))
                .isEqualTo(bytes(folder.resolve("once-more")));
    }

    /** What a path finds in all entries of a part. */
    private <T> List<T> read(String part, String path) throws IOException {
        List<T> all = new ArrayList<>();
        for (int number = 0; Files.exists(file(part, number)); number++) {
            Matcher call = CALL.matcher(Files.readString(file(part, number)));
            assertThat(call.matches()).isTrue();
            all.addAll(JsonPath.parse(call.group(4)).<List<T>> read(path));
        }
        return all;
    }

    private Path file(String part, int number) {
        return site.folder().resolve("data/" + part + "-" + number + ".js");
    }

    private List<String> names(String name) throws IOException {
        try (Stream<Path> files = Files.list(site.folder().resolve(name))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** The files that are written by hand. */
    private List<Path> own() throws IOException {
        List<Path> files = new ArrayList<>(
                List.of(site.folder().resolve("index.html"), site.folder().resolve("site.css")));
        names("js").forEach(name -> files.add(site.folder().resolve("js").resolve(name)));
        return files;
    }

    private static Map<String, String> bytes(Path root) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(root.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return content;
    }
}
