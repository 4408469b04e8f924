package org.tabularium.export.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;

/** The page as a reader uses it, opened from disk. Skipped where there is no Chromium with its driver. */
class SiteBrowserTest {

    private static final String LONE_PERSON = "w tym: dla osoby samotnie gospodarującej";

    private static Browser browser;

    private final SampleSite site = SampleSite.get();

    @BeforeAll
    static void openBrowser() {
        Optional<Browser> found = Browser.open("pl");
        assumeTrue(found.isPresent(), "no chromium and chromedriver on the PATH of this machine");
        browser = found.get();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void openPage() {
        browser.size(1280, 900);
        browser.prefers("light");
        browser.show(site.folder(), "");
    }

    @AfterEach
    void noComplaint() {
        assertThat(browser.complaints()).as("what the browser's console says").isEmpty();
    }

    @Test
    void leadsFromASearchToTheCellOfTheReport() throws IOException {
        assertThat(browser.find("html").getAttribute("lang")).as("the reader's language").isEqualTo("pl");
        assertThat(browser.find("#count").getText()).isEqualTo(wanted() + " wskaźników");

        type("zasilki SAMOTNIE gospodar");
        assertThat(browser.texts("#results .name")).contains(LONE_PERSON);

        browser.act(() -> result(LONE_PERSON).click());
        assertThat(browser.find("#detail h1").getText()).isEqualTo(LONE_PERSON);
        assertThat(browser.texts("table.values tbody th")).containsExactly("2023", "2022", "2021", "2020");
        assertThat(browser.find(".chart canvas").getAttribute("aria-label")).contains("2022 266\u00a0osób");

        browser.act(() -> browser.find("table.values tbody tr:nth-child(2) a.value").click());
        assertEvidence();
        assertThat(browser.find("#detail h1").getText()).contains("266", "osób", "2022");
        assertThat(browser.driver().switchTo().activeElement()).as("where the reader is")
                .isEqualTo(browser.find("#detail h1"));

        browser.act(() -> browser.find("[data-language=en]").click());
        assertThat(browser.find("html").getAttribute("lang")).isEqualTo("en");
        assertThat(browser.find("#detail h1").getText()).contains("266", "people");
        assertThat(browser.find(".where h2").getText()).isEqualTo("Where it is written");
        assertEvidence();

        browser.act(() -> browser.find(".back a").click());
        Path file = browser.download(() -> browser.find("[data-csv=machine]").click());
        assertThat(Files.readString(file)).isEqualTo(csvOf(LONE_PERSON));
        Files.delete(file);
        browser.act(() -> browser.find("[data-language=pl]").click());
    }

    private void assertEvidence() {
        assertThat(browser.texts("table.evidence .is-cell")).singleElement().asString().startsWith("266");
        assertThat(browser.texts("table.evidence .is-column")).extracting(text -> text.lines().findFirst().orElse(""))
                .satisfiesExactly(text -> assertThat(text).startsWith("Liczba korzystających"),
                        text -> assertThat(text).startsWith("2022"));
        assertThat(browser.texts("table.evidence .is-row")).satisfiesExactly(
                text -> assertThat(text).startsWith("Zasiłek stały"), text -> assertThat(text).startsWith(LONE_PERSON));
    }

    @Test
    void marksTheFigureInItsSentence() {
        String id = site.value("SELECT observation_id FROM fact_observation WHERE kind = 'prose' AND value = 227");
        browser.show(site.folder(), "#/figure/" + id);

        assertThat(browser.texts(".sentence mark")).containsExactly("227");
        assertThat(browser.find(".sentence").getText()).contains("318").endsWith(".");
    }

    @Test
    void saysWhereReportsDifferAndWhatWasRevised() {
        browser.act(() -> browser.find("#differ").click());
        assertThat(browser.texts("#results .name")).contains("Liczba łóżek w schronisku")
                .doesNotContain("Zasiłek stały");

        browser.act(() -> result("Liczba łóżek w schronisku").click());
        assertThat(browser.texts("table.values .note")).containsExactly("≠sprawozdania się różnią: od 15 do 1 014,5",
                "↻zmienione: wcześniej 12", "2 zgodne sprawozdania", "jedno sprawozdanie");

        browser.act(() -> browser.find("table.values a.value").click());
        assertThat(browser.texts(".statements li")).hasSize(2).anyMatch(text -> text.contains("15"))
                .anyMatch(text -> text.contains("1 014,5"));
    }

    @Test
    void filtersAndKeepsThemInTheAddress() {
        choose("year", "2021");
        assertThat(browser.driver().getCurrentUrl()).endsWith("#/?year=2021");
        assertThat(browser.find("#count").getText()).startsWith(
                site.value("SELECT count(DISTINCT indicator_key) FROM fact_observation WHERE year_key = 2021") + " ");

        type("zasiłek stały");
        browser.act(() -> browser.find("#results a").click());
        assertThat(browser.texts("table.values tbody th")).containsExactly("2021");

        String address = browser.driver().getCurrentUrl();
        browser.driver().get("about:blank");
        browser.driver().get(address);
        browser.waitForPage();
        assertThat(browser.find("#query").getDomProperty("value")).isEqualTo("zasiłek stały");
        assertThat(browser.texts("table.values tbody th")).containsExactly("2021");

        browser.act(() -> browser.find("#clear").click());
        assertThat(browser.texts("table.values tbody th")).containsExactly("2023", "2022", "2021", "2020");
    }

    @Test
    void filtersByProviderAndProgramme() {
        String provider = site.value("SELECT name FROM dim_provider WHERE kind = 'provider' ORDER BY name LIMIT 1");
        choose("provider", provider);
        assertThat(browser.find("#count").getText()).startsWith(site.value("""
                SELECT count(DISTINCT f.indicator_key) FROM fact_observation f
                JOIN bridge_provider b USING (provider_key) JOIN dim_provider p ON p.provider_key = b.member_key
                WHERE p.name = '%s'
                """.formatted(provider)) + " ");

        choose("provider", "");
        String program = site.value("SELECT name FROM dim_program WHERE program_key > 0 ORDER BY name LIMIT 1");
        choose("programme", program);
        assertThat(browser.find("#count").getText()).startsWith(site.value("""
                SELECT count(DISTINCT indicator_key) FROM fact_observation JOIN dim_program USING (program_key)
                WHERE name = '%s'
                """.formatted(program)) + " ");
    }

    @Test
    void goesByKeyboardAlone() {
        browser.find("#query").sendKeys("zasilek staly", Keys.ARROW_DOWN);
        assertThat(browser.driver().switchTo().activeElement().getText()).contains("Zasiłek stały");

        browser.act(() -> browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER));
        assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo("Zasiłek stały");
        assertThat(browser.find("#results a[aria-current]").getText()).contains("Zasiłek stały");
    }

    @Test
    void showsHostileLabelsAsText() throws IOException {
        for (String label : List.of("<img src=x onerror=alert(1)>", "</script><script>alert(2)</script>")) {
            type(label);
            assertThat(browser.texts("#results .name")).containsExactly(label);
            browser.act(() -> browser.find("#results a").click());
            assertThat(browser.find("#detail h1").getText()).isEqualTo(label);
            browser.act(() -> browser.find("a.value").click());
            assertThat(browser.find("table.evidence .is-row").getText()).startsWith(label);
            assertThat(browser.driver().findElements(By.cssSelector("main img, main script"))).isEmpty();
        }
        type("hyperlink");
        browser.act(() -> browser.find("#results a").click());
        Path file = browser.download(() -> browser.find("[data-csv=excel]").click());
        assertThat(Files.readString(file)).startsWith("\ufeffindicator;programme;")
                .contains("\"'=HYPERLINK(\"\"https://");
        Files.delete(file);
    }

    @Test
    void saysWhatIsNotThere() {
        type("xyzzy");
        assertThat(browser.find("#results").getText()).contains("Nic nie znaleziono");

        browser.show(site.folder(), "#/figure/0000000000000000");
        assertThat(browser.find("#detail").getText()).contains("nie ma liczby „0000000000000000”");

        browser.show(site.folder(), "#/indicator/none");
        assertThat(browser.find("#detail").getText()).contains("nie ma takiego wskaźnika");
    }

    @Test
    void saysWhatToDoWhenTheFilesBesideItAreOfAnotherEdition() {
        browser.driver().executeScript("tabularium.contents('other', {places: ['0'], series: [0], pages: [0]})");
        browser.act(() -> browser.find("#results a").click());

        assertThat(browser.find("#detail").getText()).contains("Opublikowano nowe wydanie");
    }

    @Test
    void foldsAndStemsWords() {
        assertThat(script("return tabularium.terms('Świadczeń, ŻÓŁĆ i (łóżek)').join()"))
                .isEqualTo("swiadczen,zolc,i,lozek");
        assertThat(script("return ['zasilek', 'zasilki', 'zasilkow'].map(tabularium.stem).join()"))
                .isEqualTo("zasil,zasil,zasil");
        assertThat(script("return ['rodzinami', 'rodziny', 'rodzin', 'dom'].map(tabularium.stem).join()"))
                .isEqualTo("rodzin,rodzin,rodzin,dom");
    }

    @Test
    void writesNumbersAsPeopleOfTheLanguageDoAndKeepsEveryDigit() {
        assertThat(script("return tabularium.number('12345678901234.5678')"))
                .isEqualTo("12\u00a0345\u00a0678\u00a0901\u00a0234,5678");
        assertThat(script("return tabularium.number('-1412')")).isEqualTo("\u22121\u00a0412");
    }

    @Test
    void writesCsvThatNoSpreadsheetTakesForFormulas() {
        String fields = "[['a,b', '=1+1', '-5', '-x', {number: '-1.5'}, 'say \"no\"']]";
        String visible = ".replace('\\r\\n', '¶').replace('\\ufeff', '◊')";
        assertThat(script("return tabularium.csvText(" + fields + ", false)" + visible))
                .isEqualTo("\"a,b\",'=1+1,-5,'-x,-1.5,\"say \"\"no\"\"\"¶");
        assertThat(script("return tabularium.csvText(" + fields + ", true)" + visible))
                .isEqualTo("◊a,b;'=1+1;-5;'-x;-1,5;\"say \"\"no\"\"\"¶");
    }

    @ParameterizedTest
    @CsvSource({ "light, 1280, 900", "dark, 390, 800" })
    void hasNoBarriers(String scheme, int width, int height) {
        browser.size(width, height);
        browser.prefers(scheme);
        for (String place : List.of("", "#/indicator/" + key("Liczba łóżek w schronisku"),
                "#/figure/" + site.value("SELECT observation_id FROM fact_observation WHERE raw = '266'"
                        + " AND stated_indicator LIKE '%" + LONE_PERSON + "' LIMIT 1"),
                "#/figure/" + site
                        .value("SELECT observation_id FROM fact_observation WHERE kind = 'prose' AND value = 227"))) {
            browser.show(site.folder(), place);
            List<Rule> violations = axe().analyze(browser.driver()).getViolations();
            assertThat(violations).as(violations.stream()
                    .map(rule -> rule.getId() + " (" + rule.getImpact() + "): "
                            + rule.getNodes().stream().map(node -> node.getHtml() + " " + node.getTarget())
                                    .collect(Collectors.joining("; ")))
                    .collect(Collectors.joining("\n", place + ":\n", ""))).isEmpty();
            assertThat(script("return document.documentElement.scrollWidth <= window.innerWidth ? 'fits' : 'too wide'"))
                    .as("no scrolling sideways at " + place).isEqualTo("fits");
        }
    }

    /** Everything that the guidelines ask for, and good practice. It must not ask for files, which the page forbids. */
    private static AxeBuilder axe() {
        AxeBuilder axe = new AxeBuilder();
        axe.setOptions("""
                {"preload": false, "runOnly": {"type": "tag",
                "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}
                """);
        return axe;
    }

    private String wanted() {
        return site.value("SELECT count(DISTINCT indicator_key) FROM fact_observation");
    }

    private String key(String name) {
        return site.value("SELECT printf('%x', indicator_key) FROM dim_indicator WHERE name = '" + name + "'");
    }

    /** What the file of an indicator must be, out of the warehouse. */
    private String csvOf(String indicator) {
        return "indicator,programme,provider,area,unit,year,value,qualifier,agreement,lowest,highest,reports,observation_id\r\n"
                + site.query(
                        """
                                SELECT concat_ws(',', i.path, '', '', a.name, u.code, f.year_key,
                                    regexp_replace(CAST(f.value AS VARCHAR), '\\.0+$', ''), f.qualifier, 'single',
                                    regexp_replace(CAST(f.lowest_value AS VARCHAR), '\\.0+$', ''),
                                    regexp_replace(CAST(f.highest_value AS VARCHAR), '\\.0+$', ''), f.source_count,
                                    f.chosen_observation_id)
                                FROM fact_indicator f JOIN dim_indicator i USING (indicator_key) JOIN dim_area a USING (area_key)
                                JOIN dim_unit u USING (unit_key)
                                WHERE i.name = '%s' AND f.program_key < 0 AND f.provider_key < 0
                                ORDER BY f.year_key
                                """
                                .formatted(indicator))
                        .stream().map(row -> row.getFirst() + "\r\n").collect(Collectors.joining());
    }

    private static void type(String text) {
        WebElement query = browser.find("#query");
        query.clear();
        query.sendKeys(text);
    }

    private static void choose(String filter, String value) {
        browser.act(() -> browser.find("#" + filter).findElements(By.tagName("option")).stream()
                .filter(option -> value.equals(option.getDomAttribute("value"))).findFirst().orElseThrow().click());
    }

    private static WebElement result(String name) {
        return browser.driver().findElements(By.cssSelector("#results a")).stream()
                .filter(link -> link.findElement(By.className("name")).getText().equals(name)).findFirst()
                .orElseThrow();
    }

    private static String script(String script) {
        return String.valueOf(browser.driver().executeScript(script));
    }
}
