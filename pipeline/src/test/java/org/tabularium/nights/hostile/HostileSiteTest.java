package org.tabularium.nights.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.cli.CommandLineProgram;
import org.tabularium.export.site.Browser;

/**
 * The page made of reports whose cells, titles and file names are programs: nothing of them runs, wherever one goes.
 */
@Tag("hard-night")
class HostileSiteTest {

    /** Each sets a mark in the page if it runs. */
    private static final List<String> LABELS = List.of("<script>window.harmed=1</script>",
            "\"><img src=x onerror=window.harmed=2>", "' onmouseover='window.harmed=3",
            "</script><script>window.harmed=4</script>", "javascript:window.harmed=5", "\u2028window.harmed=6//",
            "<svg onload=window.harmed=7>", "<iframe srcdoc=\"<script>parent.harmed=8</script>\"></iframe>",
            "{{constructor.constructor('window.harmed=9')()}}", "`${window.harmed=10}`",
            "--><script>window.harmed=11</script>", "<a href=javascript:window.harmed=12>osoby</a>",
            "\\u003cscript\\u003ewindow.harmed=13\\u003c/script\\u003e", "__proto__", "constructor",
            "&lt;script&gt;window.harmed=14&lt;/script&gt;");

    @TempDir
    private Path root;

    @Test
    void nothingRunsWhereverOneGoes() throws IOException {
        Optional<Browser> found = Browser.open("pl");
        assumeTrue(found.isPresent(), "no chromium and chromedriver on the PATH of this machine");
        ingest();
        Path site = root.resolve("warehouse/exports/site");
        try (Browser browser = found.get()) {
            browser.show(site, "");
            long indicators = (Long) browser.driver().executeScript("return window.tabularium ? 1 : 0");
            assertThat(indicators).as("the page works").isOne();
            for (String route : routes(browser, site)) {
                browser.show(site, route);
                assertUnharmed(browser, route);
            }
            for (String label : LABELS) {
                browser.show(site,
                        "#/?q=" + java.net.URLEncoder.encode(label, java.nio.charset.StandardCharsets.UTF_8));
                assertUnharmed(browser, label);
            }
            browser.driver().get(root.resolve("warehouse/exports/data_dictionary.html").toUri().toString());
            assertUnharmed(browser, "the data dictionary");
        }
    }

    private static List<String> routes(Browser browser, Path site) {
        browser.show(site, "");
        @SuppressWarnings("unchecked")
        List<String> links = (List<String>) browser.driver().executeScript(
                "return [...document.querySelectorAll(\"a[href^='#/']\")].map(a => a.getAttribute('href'))");
        assertThat(links).as("links of the start page").isNotEmpty();
        List<String> figures = new java.util.ArrayList<>(links);
        for (String link : links.stream().limit(LABELS.size() + 4L).toList()) {
            browser.show(site, link);
            @SuppressWarnings("unchecked")
            List<String> more = (List<String>) browser.driver().executeScript(
                    "return [...document.querySelectorAll(\"a.value[href^='#/']\")].map(a => a.getAttribute('href'))");
            more.stream().limit(1).forEach(figures::add);
        }
        return figures.stream().distinct().limit(60).toList();
    }

    private static void assertUnharmed(Browser browser, String where) {
        assertThat(browser.driver().executeScript("return window.harmed === undefined ? 'no' : String(window.harmed)"))
                .as(where).isEqualTo("no");
        assertThat((Long) browser.driver()
                .executeScript("return document.querySelectorAll('main img, main script, main iframe, main svg[onload],"
                        + " [onerror], [onmouseover], a[href^=javascript]').length")).as(where).isZero();
    }

    private void ingest() throws IOException {
        Path input = Files.createDirectory(root.resolve("input"));
        StringBuilder rows = new StringBuilder(
                "Sprawozdanie za rok 2023 <script>window.harmed=20</script>\n\n" + "Wyszczególnienie;2022;2023\n");
        for (String label : LABELS) {
            rows.append('"').append(label.replace("\"", "\"\"")).append("\";1201;1302\n");
        }
        Files.writeString(input.resolve("<img src=x onerror=window.harmed=21>.csv"), rows);
        Files.writeString(input.resolve("programy.csv"), "Sprawozdanie z programów za rok 2023\n\n"
                + "Program;Realizator;Liczba uczestników\n\"Program <script>window.harmed=22</script>\";"
                + "\"Fundacja \"\"><img src=x onerror=window.harmed=23>\";14\nProgram Razem;Stowarzyszenie Latarnia;9\n");
        StringWriter said = new StringWriter();
        int code = CommandLineProgram.on(new PrintWriter(said), new PrintWriter(said)).run("ingest", "--input",
                input.toString(), "--warehouse", root.resolve("warehouse").toString());
        assertThat(code).as(said.toString()).isZero();
    }
}
