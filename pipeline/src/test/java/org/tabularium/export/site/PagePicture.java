package org.tabularium.export.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.openqa.selenium.OutputType;

/**
 * Takes the picture of the page that the README shows: arguments are the page's folder, a place in it, and the file.
 */
public final class PagePicture {

    private static final int WIDTH = 1200;

    private static final int HEIGHT = 800;

    private PagePicture() {
    }

    /** For example {@code warehouse/exports/site #/figure/492717426e46309c picture.png}. */
    public static void main(String[] arguments) throws Exception {
        try (Browser browser = Browser.open("en").orElseThrow()) {
            browser.size(WIDTH, HEIGHT);
            browser.prefers("light");
            browser.driver().executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", true));
            browser.show(Path.of(arguments[0]), arguments[1]);
            Files.write(Path.of(arguments[2]), browser.driver().getScreenshotAs(OutputType.BYTES));
        }
    }
}
