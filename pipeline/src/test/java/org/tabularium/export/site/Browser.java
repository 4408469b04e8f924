package org.tabularium.export.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;

import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium with a profile of its own, driven by the chromedriver of this machine; nothing is downloaded. */
public final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;

    private final ChromeDriver driver;

    private Browser(Path chromium, Path chromedriver, String language) {
        try {
            folder = Files.createTempDirectory("tabularium-browser-");
            Files.createDirectory(downloads());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(chromedriver.toFile())
                .usingAnyFreePort().build();
        driver = new ChromeDriver(service, options(chromium, language));
    }

    /**
     * Opens a browser; empty where this machine has no Chromium or no chromedriver.
     *
     * @param language
     *            that the reader prefers, such as {@code pl}
     */
    public static Optional<Browser> open(String language) {
        return program("chromium", "chromium-browser", "google-chrome")
                .flatMap(chromium -> program("chromedriver").map(driver -> new Browser(chromium, driver, language)));
    }

    private static Optional<Path> program(String... names) {
        List<Path> folders = Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of).toList();
        return Stream.of(names).flatMap(name -> folders.stream().map(place -> place.resolve(name)))
                .filter(Files::isExecutable).findFirst();
    }

    private ChromeOptions options(Path chromium, String language) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", "--accept-lang=" + language, "--window-size=1280,900",
                "--user-data-dir=" + folder.resolve("profile"));
        options.setExperimentalOption("prefs",
                Map.of("download.default_directory", downloads().toString(), "intl.accept_languages", language));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    /** Where downloads go. */
    Path downloads() {
        return folder.resolve("downloads");
    }

    /** The driver itself, for what is said here only once. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Opens the page of a folder from disk, at a place such as {@code #/figure/1}, and waits until it shows. */
    public void show(Path site, String hash) {
        driver.get("about:blank");
        driver.get(site.resolve("index.html").toUri() + hash);
        waitForPage();
    }

    /** Waits until the page shows what was asked for last. */
    void waitForPage() {
        new WebDriverWait(driver, PATIENCE, Duration.ofMillis(20))
                .until(ExpectedConditions.attributeToBe(By.tagName("body"), "data-ready", "true"));
    }

    /** Does something that changes the page, and waits for it. */
    void act(Runnable deed) {
        driver.executeScript("document.body.dataset.ready = ''");
        deed.run();
        waitForPage();
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream().map(WebElement::getText).toList();
    }

    /** A window of this size; the narrow one is a phone. */
    void size(int width, int height) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** What the system prefers, {@code dark} or {@code light}. */
    void prefers(String scheme) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** What the page complained about since the last call: errors and warnings. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(entry -> entry.getLevel() + " " + entry.getMessage()).toList();
    }

    /** The next file that is downloaded, whole. */
    Path download(Runnable deed) throws IOException {
        deed.run();
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50)).withMessage("a downloaded file")
                .until(_ -> finished().orElse(null));
    }

    private Optional<Path> finished() {
        try (Stream<Path> files = Files.list(downloads())) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
